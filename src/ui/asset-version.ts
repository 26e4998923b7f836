export const ASSET_VERSION = "d50c5e3d48";
