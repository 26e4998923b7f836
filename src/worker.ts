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
    const settings = env as Bindings & MailBindings & { readonly ORIGIN?: string };
    const { ORIGIN = "" } = settings;
    // Without the address of the installation the links of a mail lead nowhere: none leaves.
    const mailer = ORIGIN ? mailerOf(settings) : undefined;
    await Promise.all([clearOrphans(env, now), remind(jobScope(env.DB, now), ORIGIN, mailer)]);
  },
} satisfies ExportedHandler<Bindings>;
