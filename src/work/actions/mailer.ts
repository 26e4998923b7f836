import type { Message } from "../rules/message.ts";
import type { Mailer } from "./reminders.ts";
import { relayAt, sendBySmtp, type Wire } from "./smtp.ts";

/** What an installation sets to let mail leave, the first that is there; nothing leaves where it sets none. */
export interface MailBindings {
  /** `mizan@example.ma`, or `Mizan <mizan@example.ma>`. */
  readonly MAIL_FROM?: string;
  /** An SMTP relay: `smtps://name:secret@host:465`, or `smtp://name:secret@host:587` where it begins TLS itself. */
  readonly MAIL_SMTP?: string;
  /** Address of a relay that takes `{from, to, subject, text, headers}` as JSON. */
  readonly MAIL_RELAY?: string;
  readonly MAIL_TOKEN?: string;
  /** Cloudflare's e-mail binding. */
  readonly MAIL?: { readonly send: (mail: Readonly<Record<string, unknown>>) => Promise<unknown> };
}

/** The way out that the installation has; undefined when it has none. */
export function mailerOf({ MAIL_FROM, MAIL_SMTP, MAIL_RELAY, MAIL_TOKEN, MAIL }: MailBindings): Mailer | undefined {
  if (!MAIL_FROM) return undefined;
  if (MAIL_SMTP) return { send: (mail) => inTime(bySmtp(MAIL_SMTP, messageOf(MAIL_FROM, mail))) };
  if (MAIL_RELAY) return { send: (mail) => relayed(MAIL_RELAY, MAIL_TOKEN ?? "", messageOf(MAIL_FROM, mail)) };
  if (MAIL) return { send: async (mail) => void (await MAIL.send(shownOf(messageOf(MAIL_FROM, mail)))) };
  return undefined;
}

const messageOf = (from: string, { stop, ...mail }: Parameters<Mailer["send"]>[0]): Message => ({
  ...{ from, ...mail },
  headers: { "List-Unsubscribe": `<${stop}>` },
});

const shownOf = ({ from, to, subject, text, headers }: Message) => ({ from, to, subject, text, headers });

const WAITS_MS = 10_000;

async function relayed(address: string, token: string, message: Message): Promise<void> {
  const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
  const signal = AbortSignal.timeout(WAITS_MS);
  const body = JSON.stringify(shownOf(message));
  const answer = await fetch(address, { method: "POST", headers, body, signal });
  await answer.body?.cancel();
  if (!answer.ok) throw new Error(`the relay answered ${answer.status}`);
}

async function bySmtp(address: string, message: Message): Promise<void> {
  const relay = relayAt(address);
  // Only workerd has it: in Node this module is read, not run.
  const { connect } = await import("cloudflare:sockets");
  const { hostname, port, isTls } = relay;
  const options = { secureTransport: isTls ? "on" : "starttls", allowHalfOpen: false } as const;
  await sendBySmtp(message, relay, connect({ hostname, port }, options) as unknown as Wire);
}

/** A relay that says nothing is given up. */
async function inTime(sending: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("the relay did not answer in time")), WAITS_MS);
  });
  await Promise.race([sending, late]).finally(() => clearTimeout(timer));
}
