export const ASSET_VERSION = "df2c0bc45b";
