export const ASSET_VERSION = "1fbf25580d";
