export const ASSET_VERSION = "89ce907fa6";
