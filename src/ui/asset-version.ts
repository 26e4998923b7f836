export const ASSET_VERSION = "ed051a6d7f";
