import { app } from "./app.tsx";
import { clearOrphans } from "./evidence/actions/clearing.ts";
import type { Bindings } from "./platform/http.ts";

/** Cloudflare's door: requests, and once a day the files that no form was ever sent with. */
export default {
  fetch: app.fetch,
  scheduled: async (_, env) => {
    await clearOrphans(env, new Date().toISOString());
  },
} satisfies ExportedHandler<Bindings>;
