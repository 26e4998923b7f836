import { app } from "./app.tsx";
import type { Bindings } from "./platform/http.ts";

/** Cloudflare's door. */
export default {
  fetch: app.fetch,
} satisfies ExportedHandler<Bindings>;
