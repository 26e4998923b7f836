export const ASSET_VERSION = "f58154cd28";
