export const ASSET_VERSION = "20d868ec60";
