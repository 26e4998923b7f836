export const ASSET_VERSION = "b3bd22a3a2";
