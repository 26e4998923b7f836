import { shiftingForecast } from "../../budgets/actions/forecast-shift.ts";
import { type ForecastAt, forecastReads, type Starting } from "../../budgets/actions/forecasts.ts";
import { forecastRow } from "../../budgets/store/forecasts.ts";
import { money } from "../../kernel/money.ts";
import { done, type Outcome } from "../../kernel/outcome.ts";
import { isQuarter, quarterOf } from "../../kernel/period.ts";
import { dayOfNow } from "../../milestones/actions/day.ts";
import { fileOf, type MilestoneFile, milestoneReads, moneyProposal } from "../../milestones/actions/milestone.ts";
import { answerTo, type SentAnswer } from "../../milestones/actions/proposal.ts";
import { milestonePage as m } from "../../milestones/messages/milestone-page.ts";
import type { MilestoneAt } from "../../milestones/store/plan.ts";
import { enter } from "../../people/entering.ts";
import { commit } from "../../platform/commit.ts";
import { Stale } from "../../platform/errors.ts";
import type { AppContext } from "../../platform/http.ts";
import type { Scope } from "../../platform/scope.ts";
import type { Write } from "../../platform/write.ts";
import { periodName } from "../../portfolio/rules/period-name.ts";

export interface SentShift {
  /** Reporting quarter of the forecast that the amounts go into; another one than today's is Stale. */
  readonly quarter: string;
  /** Read once it is known that the person may answer. */
  readonly told: () => SentAnswer;
}

export interface AnsweredShift {
  readonly file: MilestoneFile;
  readonly answer: SentAnswer["answer"];
  /** Whose draft the amounts went into; the problems where none could take them. */
  readonly outcome: Outcome<ForecastAt>;
}

/**
 * Accepts or dismisses what a milestone's slippage asks of the forecasts. Accepted, the amounts move in a draft of the
 * quarter's forecast, in the same journal entry as the answer; another person approves that draft. Throws Stale when
 * the proposal is another one by now.
 */
export async function answerShift(
  c: AppContext,
  at: MilestoneAt,
  { quarter, told }: SentShift,
): Promise<AnsweredShift> {
  dayOfNow(c);
  if (!isQuarter(quarter)) {
    await enter(c, "forecast.write", () => ({}));
    throw new Stale();
  }
  const asked = { code: at.code, quarter };
  const { visit, found } = await enter(c, "forecast.write", (scope) => readsFor(scope, asked));
  const file = fileOf(visit, at, found);
  const sent = told();
  const stands = moneyProposal(file.shifts);
  if (stands === "" || stands !== sent.proposal || quarter !== quarterOf(visit.on)) throw new Stale();
  const moved =
    sent.answer === "accepted"
      ? shiftOf(file, asked, { ...found, project: found.ledgerProject, lines: found.ledgerLines })
      : done([]);
  if (!moved.ok) return { file, answer: sent.answer, outcome: moved };
  const { reason, formKey } = sent;
  const writes = [answerTo(file, "money", sent), ...moved.value];
  await commit(visit, { action: "milestone.shift", writes, projectId: file.project.id, reason, formKey });
  return { file, answer: sent.answer, outcome: done(asked) };
}

/** The milestone and the forecast each have a project and lines, of their own days. */
function readsFor(scope: Scope, asked: ForecastAt) {
  const { project: ledgerProject, lines: ledgerLines, ...forecast } = forecastReads(scope, asked);
  const row = forecastRow(scope, asked);
  return { ...forecast, ledgerProject, ledgerLines, row, ...milestoneReads(scope, asked.code) };
}

function shiftOf(file: MilestoneFile, at: ForecastAt, found: Starting): Outcome<readonly Write[]> {
  const { visit, shifts, milestone } = file;
  const toOn = milestone.forecastOn ?? visit.on;
  const moved = shiftingForecast(visit, at, { found, shifts, toOn, note: noteOf(file) });
  return moved.ok ? done([moved.value]) : moved;
}

/** Why the draft differs, for whoever approves it. */
function noteOf({ visit: { words }, milestone, project, shifts }: MilestoneFile): string {
  const each = shifts.map(({ code, fromPeriod, toPeriod, amountMinor }) =>
    words.t(m.shifted, {
      line: code,
      ...{ from: periodName(fromPeriod, words), to: periodName(toPeriod, words) },
      amount: words.money(money(amountMinor, project.currency)),
    }),
  );
  return words.t(m.shiftNote, { code: milestone.code, shifts: each.join(" ; ") });
}
