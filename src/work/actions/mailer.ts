import type { Mailer } from "./reminders.ts";

/** What an installation sets to let mail leave: an HTTP relay, or Cloudflare's e-mail binding; neither: nothing leaves. */
export interface MailBindings {
  /** Address of a relay that takes `{from, to, subject, text, headers}` as JSON. */
  readonly MAIL_RELAY?: string;
  readonly MAIL_TOKEN?: string;
  readonly MAIL_FROM?: string;
  readonly MAIL?: { readonly send: (mail: Readonly<Record<string, unknown>>) => Promise<unknown> };
}

/** The way out that the installation has; undefined when it has none. */
export function mailerOf({ MAIL_RELAY, MAIL_TOKEN, MAIL_FROM, MAIL }: MailBindings): Mailer | undefined {
  if (!MAIL_FROM) return undefined;
  if (MAIL_RELAY) return { send: (mail) => relayed(MAIL_RELAY, MAIL_TOKEN ?? "", messageOf(MAIL_FROM, mail)) };
  if (MAIL) return { send: async (mail) => void (await MAIL.send(messageOf(MAIL_FROM, mail))) };
  return undefined;
}

const messageOf = (from: string, { to, subject, text, stop }: Parameters<Mailer["send"]>[0]) => ({
  ...{ from, to, subject, text },
  headers: { "List-Unsubscribe": `<${stop}>` },
});

const WAITS_MS = 10_000;

async function relayed(address: string, token: string, message: object): Promise<void> {
  const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
  const signal = AbortSignal.timeout(WAITS_MS);
  const answer = await fetch(address, { method: "POST", headers, body: JSON.stringify(message), signal });
  if (!answer.ok) throw new Error(`the relay answered ${answer.status}`);
}
