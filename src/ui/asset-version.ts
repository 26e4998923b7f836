export const ASSET_VERSION = "daec1d0b0e";
