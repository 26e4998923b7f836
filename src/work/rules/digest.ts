import { type Actor, reaches } from "../../kernel/actor.ts";
import type { CalendarDate } from "../../kernel/calendar-date.ts";
import type { Language } from "../../kernel/language.ts";
import { can } from "../../people/rules.ts";
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

/** A donor's question as the day's mails speak of it. */
export interface ToldQuestion {
  readonly id: string;
  readonly projectId: string;
  readonly agreementId: string;
  readonly projectCode: string;
  /** The donor spoke last. */
  readonly isOpen: boolean;
  /** When the last message was written, as an instant. */
  readonly lastAt: string;
}

/** What one person is reminded of on a day. */
export interface Digest {
  readonly reader: Reader;
  readonly late: readonly ReminderMilestone[];
  readonly due: readonly ReminderMilestone[];
  /** Questions of donors: to answer, or answered. */
  readonly questions: readonly ToldQuestion[];
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
      return { reader, late: late.filter(isTheirs), due: due.filter(isTheirs), questions: [] };
    })
    .filter(({ late: own, due: soon }) => own.length + soon.length > 0);
}

const isReached = ({ reach }: Actor, { projectId, agreementId, componentId }: ReminderMilestone): boolean =>
  reach.kind === "parts"
    ? componentId !== null && reach.componentIds.includes(componentId)
    : reaches(reach, projectId, agreementId);
