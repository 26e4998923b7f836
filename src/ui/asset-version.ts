export const ASSET_VERSION = "fb6c7c092b";
