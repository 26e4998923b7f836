export const ASSET_VERSION = "eba89fd120";
