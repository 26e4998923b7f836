export const ASSET_VERSION = "202701bf51";
