export const ASSET_VERSION = "7b2e0a1abc";
