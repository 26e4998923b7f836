export const ASSET_VERSION = "0af359d3bf";
