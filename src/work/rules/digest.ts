import { type Actor, reaches } from "../../kernel/actor.ts";
import { type CalendarDate, daysBetween } from "../../kernel/calendar-date.ts";
import type { Language } from "../../kernel/language.ts";
import { paths } from "../../kernel/paths.ts";
import { type Words, wordsIn } from "../../kernel/words.ts";
import { can } from "../../people/rules.ts";
import { mailWords as m } from "../messages/mail.ts";
import { dueDay, isDue, isLateWithoutForecast, type OpenMilestone } from "../rules.ts";

/** Somebody who may be reminded. */
export interface Reader {
  readonly actor: Actor;
  readonly language: Language;
  readonly isWanted: boolean;
}

/** A milestone with the component that a focal point may have been given. */
export interface ReminderMilestone extends OpenMilestone {
  readonly componentId: string | null;
}

/** What one person is reminded of on a day. */
export interface Digest {
  readonly reader: Reader;
  readonly late: readonly ReminderMilestone[];
  readonly due: readonly ReminderMilestone[];
}

/** One digest for each who wants reminders, may report milestones, and has some that are due or late. */
export function digestsOf(
  readers: readonly Reader[],
  milestones: readonly ReminderMilestone[],
  on: CalendarDate,
): readonly Digest[] {
  const byDay = milestones.toSorted((a, b) => (dueDay(a, on) < dueDay(b, on) ? -1 : 1));
  const due = byDay.filter((one) => isDue(one, on) && !one.isPending);
  const late = byDay.filter((one) => isLateWithoutForecast(one, on) && !one.isPending);
  return readers
    .filter(({ isWanted, actor }) => isWanted && can(actor, "milestone.update"))
    .map((reader) => {
      const isTheirs = (one: ReminderMilestone) => isReached(reader.actor, one);
      return { reader, late: late.filter(isTheirs), due: due.filter(isTheirs) };
    })
    .filter(({ late: own, due: soon }) => own.length + soon.length > 0);
}

const isReached = ({ reach }: Actor, { projectId, agreementId, componentId }: ReminderMilestone): boolean =>
  reach.kind === "parts"
    ? componentId !== null && reach.componentIds.includes(componentId)
    : reaches(reach, projectId, agreementId);

interface Letter {
  readonly subject: string;
  readonly body: string;
}

/** The digest as a plain text in its reader's language; links begin with `origin`, and `stop` is the way to no more. */
export function letterOf(
  { reader, late, due }: Digest,
  on: CalendarDate,
  links: { origin: string; stop: string },
): Letter {
  const words = wordsIn(reader.language);
  const { t } = words;
  const line = (one: ReminderMilestone) => lineOf(one, { words, on, origin: links.origin });
  const part = (title: string, rows: readonly ReminderMilestone[]) =>
    rows.length === 0 ? [] : ["", title, ...rows.map(line)];
  return {
    subject: t(m.subject, { late: late.length, due: due.length }),
    body: [
      t(m.greeting, { name: reader.actor.name }),
      ...part(t(m.late), late),
      ...part(t(m.due), due),
      "",
      t(m.work, { link: links.origin + paths.work }),
      t(m.stop, { link: links.stop }),
    ].join("\n"),
  };
}

function lineOf(one: ReminderMilestone, told: { words: Words; on: CalendarDate; origin: string }): string {
  const { words, on, origin } = told;
  const day = dueDay(one, on);
  const what = {
    ...{ project: one.projectCode, code: one.code, title: words.text(one.title).text, day: { day } },
    link: origin + paths.updateMilestone(one.projectCode, one.code),
  };
  return day < on
    ? words.t(m.lateLine, { ...what, count: daysBetween(one.baselineOn, on) })
    : words.t(m.dueLine, { ...what, count: daysBetween(on, day) });
}
