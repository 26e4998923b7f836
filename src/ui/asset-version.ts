export const ASSET_VERSION = "938dedd00c";
