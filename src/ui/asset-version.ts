export const ASSET_VERSION = "0d9ea0a2ce";
