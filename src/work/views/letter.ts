import { type CalendarDate, daysBetween } from "../../kernel/calendar-date.ts";
import { paths } from "../../kernel/paths.ts";
import { type Words, wordsIn } from "../../kernel/words.ts";
import { quarterName } from "../../portfolio/rules/quarter-name.ts";
import { mailWords as m } from "../messages/mail.ts";
import type { Digest, ReminderMilestone, ToldQuestion } from "../rules/digest.ts";
import type { Notice } from "../rules/notice.ts";
import { dueDay } from "../rules.ts";

interface Letter {
  readonly subject: string;
  readonly body: string;
}

/** The digest as a plain text in its reader's language; links begin with `origin`, and `stop` is the way to no more. */
export function letterOf(
  { reader, late, due, questions }: Digest,
  on: CalendarDate,
  links: { origin: string; stop: string },
): Letter {
  const words = wordsIn(reader.language);
  const { t } = words;
  const line = (one: ReminderMilestone) => lineOf(one, { words, on, origin: links.origin });
  const part = (title: string, rows: readonly ReminderMilestone[]) =>
    rows.length === 0 ? [] : ["", title, ...rows.map(line)];
  const isDonor = reader.actor.role === "donor";
  const subject = isDonor ? m.answeredSubject : m.questionsSubject;
  const count = { count: questions.length };
  return {
    subject: late.length + due.length > 0 ? t(m.subject, { late: late.length, due: due.length }) : t(subject, count),
    body: [
      t(m.greeting, { name: reader.actor.name }),
      ...part(t(m.late), late),
      ...part(t(m.due), due),
      ...questionLines(words, questions, links.origin),
      "",
      isDonor ? t(m.progress, { link: links.origin + paths.progress }) : t(m.work, { link: links.origin + paths.work }),
      t(m.stop, { link: links.stop }),
    ].join("\n"),
  };
}

function questionLines(words: Words, questions: readonly ToldQuestion[], origin: string): readonly string[] {
  const [first] = questions;
  if (!first) return [];
  const lines = questions.map(({ projectCode, id }) =>
    words.t(m.questionLine, { project: projectCode, link: origin + paths.question(projectCode, id) }),
  );
  return ["", words.t(first.isOpen ? m.questions : m.answers), ...lines];
}

/** What was reopened, as a plain text in the donor's language; it is due to them, so it stops by no link. */
export function noticeLetter({ reader, reopenings }: Notice, origin: string): Letter {
  const { t } = wordsIn(reader.language);
  const lines = reopenings.map(({ agreementCode, quarter, reopenedUntil }) => {
    const what = { agreement: agreementCode, quarter: quarterName(quarter), until: { day: reopenedUntil } };
    return t(m.reopenedLine, { ...what, link: origin + paths.agreement(agreementCode) });
  });
  return {
    subject: t(m.reopenedSubject, { count: reopenings.length }),
    body: [
      t(m.greeting, { name: reader.actor.name }),
      ...["", t(m.reopened), ...lines, "", t(m.reopenedWhat)],
      t(m.account, { link: origin + paths.calendar }),
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
