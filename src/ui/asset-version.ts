export const ASSET_VERSION = "aecd0aff72";
