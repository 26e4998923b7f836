export const ASSET_VERSION = "965e8acac2";
