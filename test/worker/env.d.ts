/// <reference types="@cloudflare/vitest-plugin/types" />

/** What `env` of cloudflare:workers holds in a test: the bindings of wrangler.toml and the migrations. */
declare namespace Cloudflare {
  interface Env {
    readonly DB: D1Database;
    readonly FILES: R2Bucket;
    readonly ASSETS: Fetcher;
    readonly MAIL: SendEmail;
    readonly TEST_MIGRATIONS: import("cloudflare:test").D1Migration[];
  }
  interface GlobalProps {
    mainModule: typeof import("../../src/worker.ts");
  }
}
