import "vitest";

declare module "vitest" {
  /** What test/browser/global.ts hands to every browser test through `inject`. */
  interface ProvidedContext {
    /** Origin of the running app, without a slash at the end. */
    readonly baseUrl: string;
    /** Address that `chromium.connect` takes. */
    readonly chromiumAddress: string;
  }
}
