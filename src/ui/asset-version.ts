export const ASSET_VERSION = "6a461caa95";
