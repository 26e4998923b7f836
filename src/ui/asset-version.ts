export const ASSET_VERSION = "10c73e34eb";
