import { app } from "./app.tsx";
import { clearOrphans } from "./evidence/actions/clearing.ts";
import { database } from "./platform/database.ts";
import type { Bindings } from "./platform/http.ts";
import { fillIndex } from "./search/actions/filling.ts";
import { type MailBindings, mailerOf } from "./work/actions/mailer.ts";
import { jobScope, remind } from "./work/actions/reminders.ts";

/** So many stretches of what was there before the search are indexed in a day. */
const STRETCHES_A_DAY = 100;

/** Cloudflare's door: requests, and once a day the reminders, the files that no form was ever sent with, the index. */
export default {
  fetch: app.fetch,
  scheduled: async (_, env) => {
    const now = new Date().toISOString();
    const settings = env as Bindings & MailBindings & { readonly ORIGIN?: string };
    const { ORIGIN = "" } = settings;
    // Without the address of the installation the links of a mail lead nowhere: none leaves.
    const mailer = ORIGIN ? mailerOf(settings) : undefined;
    await Promise.all([
      clearOrphans(env, now),
      remind(jobScope(env.DB, now), ORIGIN, mailer),
      fillIndex(database(env.DB), STRETCHES_A_DAY),
    ]);
  },
} satisfies ExportedHandler<Bindings>;
