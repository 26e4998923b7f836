export const ASSET_VERSION = "80fadabf57";
