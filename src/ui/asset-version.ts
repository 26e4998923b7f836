export const ASSET_VERSION = "4aa9a4e2e9";
