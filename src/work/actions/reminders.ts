import { type CalendarDate, dayInMorocco } from "../../kernel/calendar-date.ts";
import { paths } from "../../kernel/paths.ts";
import { contextOf } from "../../people/store/context.ts";
import { sha256 } from "../../platform/chain.ts";
import { commit, keepBooks } from "../../platform/commit.ts";
import { database } from "../../platform/database.ts";
import { Missing } from "../../platform/errors.ts";
import { newId, newSecret } from "../../platform/new-id.ts";
import { readAll } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import { digestsOf, type Reader } from "../rules/digest.ts";
import { noticesOf } from "../rules/notice.ts";
import { withQuestions } from "../rules/told-questions.ts";
import { choosing } from "../store/feeds.ts";
import {
  installation,
  type Mail,
  markingMail,
  readers,
  reminderMilestones,
  stopOf,
  waitingMails,
  writingMail,
} from "../store/mails.ts";
import { rememberingNotice, reopenings } from "../store/notices.ts";
import { lastMails, toldQuestions } from "../store/told-questions.ts";
import { letterOf, noticeLetter } from "../views/letter.ts";

/** Sends one message, or throws: a relay by SMTP or HTTP, Cloudflare's e-mail binding, a test's list. */
export interface Mailer {
  readonly send: (mail: Leaving) => Promise<void>;
}

interface Leaving {
  readonly id: string;
  /** Now, as an ISO instant. */
  readonly at: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The way to no more. */
  readonly stop: string;
}

/** The world of the day's job: nobody is signed in. */
export const jobScope = (d1: D1Database, now: string, askedOn?: CalendarDate): Scope => ({
  ...{ db: database(d1), now, today: dayInMorocco(now), credential: "", language: "fr", askedOn, known: undefined },
  ...{ origin: "system", requestId: newId() },
});

/**
 * The day's mails: one digest a person into the outbox, however often it runs, and to each donor once what was reopened
 * (PER-02); then what waits is sent. In demo, and without a mailer, nothing leaves. Gives how many there were to write.
 */
export async function remind(scope: Scope, origin: string, mailer: Mailer | undefined): Promise<number> {
  const found = await readAll(scope.db, {
    installation: installation(scope),
    readers: readers(scope),
    milestones: reminderMilestones(scope),
    reopenings: reopenings(scope),
    questions: toldQuestions(scope),
    lastMails: lastMails(scope),
  });
  const { on, isDemo } = found.installation;
  const digests = withQuestions(found.readers, digestsOf(found.readers, found.milestones, on), found);
  const notices = noticesOf(found.readers, found.reopenings);
  const mails = { on, status: mailer && !isDemo ? "waiting" : "held" } as const;
  const writes = [
    ...digests.map((digest) => {
      const [stop, id] = [newSecret(), newId()];
      const letter = letterOf(digest, on, { origin, stop: origin + paths.stopReminders(stop) });
      return writingMail(scope.db, { ...mailTo(scope, digest.reader, mails), ...letter, id, stopHash: sha256(stop) });
    }),
    ...notices.flatMap((notice) => {
      const id = newId();
      const row = { ...mailTo(scope, notice.reader, mails), ...noticeLetter(notice, origin), id };
      const written = writingMail(scope.db, { ...row, stopHash: sha256(newSecret()) });
      return [written, ...rememberingNotice(scope.db, id, notice)];
    }),
  ];
  if (writes.length > 0) await keepBooks(scope.db, writes);
  if (mailer && !isDemo) await sendWaiting(scope, mailer);
  return digests.length + notices.length;
}

const mailTo = (
  { now }: Scope,
  { actor, language }: Reader,
  { on, status }: { readonly on: CalendarDate; readonly status: Mail["status"] },
) => ({ personId: actor.personId, email: actor.email, day: on, language, status, writtenAt: now });

const MOST_TRIES = 5;

/** Sends what waits; what fails is tried again the next day, five times. */
async function sendWaiting(scope: Scope, mailer: Mailer): Promise<void> {
  const { mails } = await readAll(scope.db, { mails: waitingMails(scope) });
  for (const one of mails) await keepBooks(scope.db, [markingMail(scope.db, one.id, await sent(scope, mailer, one))]);
}

async function sent({ now }: Scope, mailer: Mailer, one: Mail): Promise<Partial<Mail>> {
  const tries = one.tries + 1;
  try {
    const stop = /\S+$/.exec(one.body)?.[0] ?? "";
    await mailer.send({ id: one.id, at: now, to: one.email, subject: one.subject, text: one.body, stop });
    return { status: "sent", tries, sentAt: now, error: "" };
  } catch (error) {
    return { status: tries < MOST_TRIES ? "waiting" : "failed", tries, error: String(error).slice(0, 200) };
  }
}

/** Stops the reminders of whom a mail's secret belongs to. Throws Missing for a secret of no mail. */
export async function stopReminders(scope: Scope, secret: string): Promise<void> {
  const found = await readAll(scope.db, { context: contextOf(scope), who: stopOf(scope, sha256(secret)) });
  const { context, who } = found;
  if (!who) throw new Missing();
  await commit(
    { scope, head: context.head, by: { personId: who.id, role: who.role } },
    {
      ...{ action: "reminders.choose", writes: [], isEvent: true, reason: "stop" },
      beside: (db) => [choosing(db, who.id, { isWanted: false })],
    },
  );
}
