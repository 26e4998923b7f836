export const ASSET_VERSION = "ce5d98fb09";
