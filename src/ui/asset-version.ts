export const ASSET_VERSION = "a21c10472e";
