export const ASSET_VERSION = "f8315c0669";
