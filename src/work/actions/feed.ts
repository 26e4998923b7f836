import { type CalendarDate, calendarDate } from "../../kernel/calendar-date.ts";
import type { Language } from "../../kernel/language.ts";
import { paths } from "../../kernel/paths.ts";
import { wordsIn } from "../../kernel/words.ts";
import { enter, type Visit } from "../../people/entering.ts";
import { sha256 } from "../../platform/chain.ts";
import { commit } from "../../platform/commit.ts";
import { Forbidden, Missing } from "../../platform/errors.ts";
import type { AppContext } from "../../platform/http.ts";
import { newSecret } from "../../platform/new-id.ts";
import { type ReadValues, readAll } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import { mailWords as m } from "../messages/mail.ts";
import { type CalendarDay, calendarFile } from "../rules/calendar.ts";
import {
  type Choice,
  choosing,
  endingFeeds,
  feedAt,
  feedMilestones,
  openingFeed,
  ownChoice,
  ownFeed,
} from "../store/feeds.ts";

/** The asking person's calendar and reminders; a token cannot make addresses that outlive it. */
export async function accountRecord(c: AppContext) {
  const { visit, found } = await enter(c, "account.own", (scope) => ({
    since: ownFeed(scope),
    choice: ownChoice(scope),
  }));
  if (visit.isToken && c.req.method !== "GET") throw new Forbidden();
  return { visit, ...found };
}

/** Gives the calendar a new secret address; the one before leads nowhere any more. */
export async function renewFeed(
  c: AppContext,
  formKey: string | undefined,
): Promise<{ visit: Visit; choice: Choice; secret: string }> {
  const { visit, choice } = await accountRecord(c);
  const { scope, actor } = visit;
  const secret = newSecret();
  const row = {
    ...{ tokenHash: sha256(secret), personId: actor.personId, language: scope.language },
    ...{ createdAt: scope.now, endedAt: null },
  };
  await commit(visit, {
    ...{ action: "calendar.renew", writes: [], isEvent: true, formKey },
    beside: (db) => [endingFeeds(db, actor.personId, scope.now), openingFeed(db, row)],
  });
  return { visit, choice, secret };
}

export async function endFeed(c: AppContext): Promise<void> {
  const { visit } = await accountRecord(c);
  await commit(visit, {
    ...{ action: "calendar.end", writes: [], isEvent: true },
    beside: (db) => [endingFeeds(db, visit.actor.personId, visit.scope.now)],
  });
}

export async function chooseReminders(c: AppContext, choice: Choice): Promise<void> {
  const { visit } = await accountRecord(c);
  await commit(visit, {
    ...{ action: "reminders.choose", writes: [], isEvent: true, reason: `${choice.isWanted} ${choice.language}` },
    beside: (db) => [choosing(db, visit.actor.personId, choice)],
  });
}

/** The file of a calendar by its secret. Throws Missing for one that is unknown or revoked. */
export async function calendarOf(scope: Scope, secret: string, origin: string): Promise<string> {
  const hash = sha256(secret);
  const found = await readAll(scope.db, { language: feedAt(scope, hash), milestones: feedMilestones(scope, hash) });
  const { language, milestones } = found;
  if (!language) throw new Missing();
  return calendarFile(
    wordsIn(language).t(m.calendarName),
    milestones.map((one) => dayOf(one, language, origin)),
  );
}

type FeedMilestone = ReadValues<{ all: ReturnType<typeof feedMilestones> }>["all"][number];

function dayOf(one: FeedMilestone, language: Language, origin: string): CalendarDay {
  const words = wordsIn(language);
  const isDone = one.actualOn !== null && one.evidence !== "";
  const title = `${one.projectCode} · ${one.code} · ${words.text(one.title).text}`;
  const told: CalendarDate | null = one.forecastOn;
  return {
    id: one.id,
    on: calendarDate((isDone ? one.actualOn : null) ?? told ?? one.revisedBaselineOn ?? one.baselineOn),
    title: isDone ? words.t(m.eventDone, { title }) : title,
    text: words.t(m.eventText, { baseline: { day: one.baselineOn }, forecast: told ? { day: told } : "—" }),
    url: origin + paths.milestone(one.projectCode, one.code),
    ...{ changedAt: one.changedAt, revision: one.revision, hasAlarm: !isDone },
  };
}
