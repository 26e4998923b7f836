import { app } from "./app.tsx";
import { clearOrphans } from "./evidence/actions/clearing.ts";
import type { Bindings } from "./platform/http.ts";
import { type MailBindings, mailerOf } from "./work/actions/mailer.ts";
import { jobScope, remind } from "./work/actions/reminders.ts";

/** Cloudflare's door: requests, and once a day the reminders, and the files that no form was ever sent with. */
export default {
  fetch: app.fetch,
  scheduled: async (_, env) => {
    const now = new Date().toISOString();
    await clearOrphans(env, now);
    const settings = env as MailBindings & { readonly ORIGIN?: string };
    await remind(jobScope(env.DB, now), settings.ORIGIN ?? "", mailerOf(settings));
  },
} satisfies ExportedHandler<Bindings>;
