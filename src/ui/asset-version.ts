export const ASSET_VERSION = "3580cc8ff4";
