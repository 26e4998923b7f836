export const ASSET_VERSION = "62954530d3";
