import type { forecastVersion } from "../budgets/schema/forecast.ts";
import type { budgetCell, budgetLine, budgetVersion, entry, forecast } from "../budgets/schema.ts";
import { calendarDate } from "../kernel/calendar-date.ts";
import { converted } from "../kernel/exchange-rate.ts";
import { units } from "../kernel/money.ts";
import { numberOfQuarter, type Quarter, quarter, quarterSpan, yearOfQuarter } from "../kernel/period.ts";
import type { Fields } from "../platform/write.ts";
import { componentId, slug } from "./components.ts";
import { P1_MONEY } from "./p1-money.ts";
import { P2_MONEY } from "./p2-money.ts";
import { P3_MONEY } from "./p3-money.ts";
import { P4_MONEY } from "./p4-money.ts";
import type { LinePlan, MoneyPlan } from "./plan.ts";
import { rateOf } from "./rates.ts";

export const MONEY_PLANS: readonly MoneyPlan[] = [P1_MONEY, P2_MONEY, P3_MONEY, P4_MONEY];

type Entry = Omit<Fields<typeof entry>, "rateMicro" | "ratedOn" | "rateSource" | "madMinor">;

const lineId = (plan: MoneyPlan, line: LinePlan): string => `${plan.projectId}-line-${slug(line.code)}`;

const versionId = (plan: MoneyPlan): string => `${plan.projectId}-v1`;

const cents = (euros: number): number => units(euros, "EUR").minor;

export const linesOf = (plan: MoneyPlan): readonly Fields<typeof budgetLine>[] =>
  plan.lines.map((line, at) => ({
    id: lineId(plan, line),
    projectId: plan.projectId,
    componentId: componentId(plan.projectId, line.component),
    code: line.code,
    label: line.label,
    mode: line.mode,
    category: line.category,
    position: at + 1,
  }));

export const originalOf = (plan: MoneyPlan): Fields<typeof budgetVersion> => ({
  id: versionId(plan),
  projectId: plan.projectId,
  number: 1,
  kind: "original",
  status: "approved",
  decidedOn: calendarDate(plan.decidedOn),
  decision: "Budget initial annexé à la convention (démonstration)",
  reason: "",
});

/** Every line and year, zeros too: a version is complete. */
export const cellsOf = (plan: MoneyPlan): readonly Omit<typeof budgetCell.$inferSelect, "sinceSeq">[] =>
  plan.lines.flatMap((line) =>
    filled(plan.years, line.budget).map(([year, euros]) => ({
      id: `${versionId(plan)}-${slug(line.code)}-${year}`,
      projectId: plan.projectId,
      versionId: versionId(plan),
      lineId: lineId(plan, line),
      year,
      amountMinor: cents(euros),
      isIllustrative: !plan.given.budget,
    })),
  );

/** One entry per line, quarter and kind; a quarter without any is no entry. */
export const entriesOf = (plan: MoneyPlan): readonly Fields<typeof entry>[] =>
  plan.lines.flatMap((line) =>
    (["commitment", "expenditure"] as const).flatMap((kind) =>
      filled(plan.quarters, kind === "commitment" ? line.committed : line.spent)
        .filter(([, euros]) => euros !== 0)
        .map(([quarter, euros]) => entryOf({ plan, line, kind, quarter, euros })),
    ),
  );

interface Booking {
  readonly plan: MoneyPlan;
  readonly line: LinePlan;
  readonly kind: "commitment" | "expenditure";
  readonly quarter: Quarter;
  readonly euros: number;
}

function entryOf({ plan, line, kind, quarter, euros }: Booking): Fields<typeof entry> {
  return inBoth({
    id: `entry-${plan.projectId}-${slug(line.code)}-${quarter.toLowerCase()}-${kind}`,
    projectId: plan.projectId,
    lineId: lineId(plan, line),
    kind,
    amountMinor: cents(euros),
    currency: "EUR",
    agreementMinor: cents(euros),
    bookedOn: quarterSpan(quarter).end,
    quarter,
    origin: "donor_report",
    document: documentOf(line, kind, quarter),
    isIllustrative: kind === "commitment" || !plan.given.spentIn.includes(quarter),
    status: "approved",
  });
}

/** Its equivalent in dirhams, at the illustrative rate of the month it is booked in. */
function inBoth(booked: Entry): Fields<typeof entry> {
  const rate = rateOf(booked.bookedOn);
  const madMinor = converted({ minor: booked.amountMinor, currency: booked.currency }, rate, "MAD").minor;
  return { ...booked, rateMicro: rate.micro, ratedOn: rate.on, rateSource: rate.source, madMinor };
}

const AGENCY = { none: "GIZ", regie: "Enabel" } as const;

function documentOf(line: LinePlan, kind: Booking["kind"], quarter: Quarter): string {
  const period = `T${numberOfQuarter(quarter)} ${yearOfQuarter(quarter)}`;
  const what = kind === "commitment" ? "État des engagements" : "Rapport financier";
  if (line.mode === "cogestion") return `${what} ${period} du compte cogéré (démonstration)`;
  return `${what} ${period}, ${AGENCY[line.mode]} (démonstration)`;
}

/** What was expected on the day of the demo's situation; a period without any is no forecast. */
export const forecastsOf = (plan: MoneyPlan): readonly Omit<typeof forecast.$inferSelect, "sinceSeq">[] =>
  plan.lines.flatMap((line) =>
    filled(plan.periods, line.forecast)
      .filter(([, euros]) => euros !== 0)
      .map(([period, euros]) => ({
        id: `forecast-${plan.projectId}-${slug(line.code)}-2025-06-30-${period.toLowerCase()}`,
        projectId: plan.projectId,
        lineId: lineId(plan, line),
        madeOn: calendarDate("2025-06-30"),
        version: 1,
        period,
        amountMinor: cents(euros),
        isIllustrative: !plan.given.forecast,
      })),
  );

/** The version that they are, made at the end of the quarter of the demo's situation. */
export const forecastVersionOf = (plan: MoneyPlan): Fields<typeof forecastVersion> => ({
  id: `forecast-version-${plan.projectId}-2025-q2-1`,
  projectId: plan.projectId,
  quarter: quarter("2025-Q2"),
  version: 1,
  madeOn: calendarDate("2025-06-30"),
  status: "approved",
  cells: forecastsOf(plan).map(({ lineId: line, period, amountMinor }) => ({ lineId: line, period, amountMinor })),
  explanations: {},
  note: "Prévisions de la démonstration",
  enteredBy: "system",
  decidedBy: null,
  decidedOn: calendarDate("2025-06-30"),
  decisionReason: "",
});

/** Columns with their amounts; a row that is too short or too long is a mistake in the plan. */
function filled<K>(columns: readonly K[], amounts: readonly number[]): readonly (readonly [K, number])[] {
  if (columns.length !== amounts.length)
    throw new RangeError(`${amounts.length} amounts for ${columns.length} columns`);
  return columns.map((column, at) => [column, amounts[at] ?? 0] as const);
}
