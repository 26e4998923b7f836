export const ASSET_VERSION = "9b7399e916";
