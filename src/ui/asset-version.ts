export const ASSET_VERSION = "1fb169df80";
