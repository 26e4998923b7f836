import "vitest";

declare module "vitest" {
  /** What test/worker/relays.ts hands to the tests in workerd through `inject`. */
  interface ProvidedContext {
    readonly smtpPort: number;
    /** `POST` takes a message, `GET` gives what both relays took and forgets it. */
    readonly relayAddress: string;
  }
}
