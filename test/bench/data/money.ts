import { type CalendarDate, calendarDate } from "../../../src/kernel/calendar-date.ts";
import { converted } from "../../../src/kernel/exchange-rate.ts";
import { allocated, money } from "../../../src/kernel/money.ts";
import { quarterOf } from "../../../src/kernel/period.ts";
import type { Draw } from "./draw.ts";
import { padded, RATES, texts } from "./house.ts";
import type { BudgetCell, BudgetLine, BudgetVersion, Component, Entry } from "./rows.ts";
import { SHAPE, YEARS } from "./sizes.ts";

export interface Money {
  readonly components: readonly Component[];
  readonly lines: readonly BudgetLine[];
  readonly version: BudgetVersion;
  readonly cells: readonly BudgetCell[];
  readonly entries: readonly Entry[];
}

const AREA = ["Formation", "Équipement", "Logiciels", "Études", "Personnel", "Missions", "Évaluation", "Imprévus"];
const CATEGORY = [
  "activity",
  "investment",
  "investment",
  "activity",
  "staff",
  "running",
  "evaluation",
  "reserve",
] as const;

/** Components, lines, the approved original budget of three years, and the entries of a project. */
export function moneyOf(projectId: string, hasModes: boolean, draw: Draw): Money {
  const components = counted(SHAPE.components).map((n) => componentOf(projectId, n));
  const lines = components.flatMap((component) =>
    counted(SHAPE.linesOfComponent).map((n) => lineOf(component, n, hasModes)),
  );
  const version = versionOf(projectId);
  const cells = lines.flatMap((line) => cellsOf(line, version.id, draw));
  const budgets = Map.groupBy(cells, ({ lineId }) => lineId);
  return {
    components,
    lines,
    version,
    cells,
    entries: lines.flatMap(({ id }) => entriesOf({ projectId, lineId: id, cells: budgets.get(id) ?? [], draw })),
  };
}

export const counted = (most: number): readonly number[] => Array.from({ length: most }, (_, at) => at + 1);

const componentOf = (projectId: string, n: number): Component => ({
  id: `${projectId}-c${n}`,
  projectId,
  code: `C${n}`,
  title: texts(
    `Composante ${n} : services numériques`,
    `المكون ${n}: الخدمات الرقمية`,
    `Component ${n}: digital services`,
  ),
  position: n,
  isCancelled: false,
});

const lineOf = ({ projectId, id, code }: Component, n: number, hasModes: boolean): BudgetLine => ({
  id: `${id}-l${n}`,
  projectId,
  componentId: id,
  code: `${code}.${n}`,
  label: texts(AREA[n - 1] ?? "", `البند ${n}`, `Line ${n}`),
  mode: modeOf(n, hasModes),
  category: CATEGORY[n - 1] ?? "activity",
  position: n,
});

function modeOf(n: number, hasModes: boolean): BudgetLine["mode"] {
  if (!hasModes) return "none";
  return n % 2 === 0 ? "regie" : "cogestion";
}

const versionOf = (projectId: string): BudgetVersion => ({
  id: `${projectId}-v1`,
  projectId,
  number: 1,
  kind: "original",
  status: "approved",
  decidedOn: calendarDate("2023-12-15"),
  decision: "Budget initial annexé à la convention",
  reason: "",
});

const cellsOf = (line: BudgetLine, versionId: string, draw: Draw): readonly BudgetCell[] =>
  YEARS.map((year) => ({
    id: `${line.id}-${year}`,
    projectId: line.projectId,
    versionId,
    lineId: line.id,
    year,
    amountMinor: draw.between(500_000, 20_000_000),
    isIllustrative: true,
  }));

interface Booked {
  readonly projectId: string;
  readonly lineId: string;
  readonly cells: readonly BudgetCell[];
  readonly draw: Draw;
}

/** Commitments of about two thirds of the line's budget and expenditures of about half of it, over ten quarters. */
function entriesOf(booked: Booked): readonly Entry[] {
  const budget = booked.cells.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  const share = (least: number, most: number) => Math.floor((budget * booked.draw.between(least, most)) / 100);
  const committed = parts(share(55, 80), SHAPE.commitmentsOfLine, booked.draw);
  const spent = parts(share(30, 55), SHAPE.expendituresOfLine, booked.draw);
  return [
    ...committed.map((minor, at) => entryOf(booked, { kind: "commitment", n: at + 1, minor })),
    ...spent.map((minor, at) => entryOf(booked, { kind: "expenditure", n: at + 1, minor })),
  ];
}

const parts = (minor: number, count: number, draw: Draw): readonly number[] =>
  allocated(
    money(minor, "EUR"),
    counted(count).map(() => draw.between(1, 9)),
  ).map((part) => part.minor);

interface Booking {
  readonly kind: Entry["kind"];
  readonly n: number;
  readonly minor: number;
}

/** One in five is booked in dirhams and converted to the agreement's euros at the rate of its month (FX-05). */
function entryOf({ projectId, lineId, draw }: Booked, { kind, n, minor }: Booking): Entry {
  const bookedOn = dayIn(draw);
  const { micro, ratedOn, source } = rateOf(bookedOn);
  const rate = { quote: "MAD" as const, micro, on: ratedOn, source };
  const euros = money(minor, "EUR");
  const dirhams = converted(euros, rate, "MAD");
  const amount = draw.chance(20) ? dirhams : euros;
  return {
    id: `${lineId}-${kind === "commitment" ? "c" : "e"}${n}`,
    projectId,
    lineId,
    kind,
    amountMinor: amount.minor,
    currency: amount.currency,
    rateMicro: micro,
    ratedOn,
    rateSource: source,
    agreementMinor: converted(amount, rate, "EUR").minor,
    madMinor: converted(amount, rate, "MAD").minor,
    bookedOn,
    quarter: quarterOf(bookedOn),
    origin: "donor_report",
    document: `Rapport financier ${bookedOn.slice(0, 7)}, pièce ${n}`,
    isIllustrative: true,
    status: draw.chance(92) ? "approved" : draw.oneOf(["submitted", "draft", "returned"] as const),
  };
}

/** A day of January 2024 to June 2026: a fifth lies after the date d'arrêté. */
function dayIn(draw: Draw): CalendarDate {
  const month = draw.between(0, 29);
  return calendarDate(
    `${2024 + Math.floor(month / 12)}-${padded((month % 12) + 1, 2)}-${padded(draw.between(1, 28), 2)}`,
  );
}

const RATE_OF_MONTH = new Map(RATES.map((rate) => [rate.ratedOn.slice(0, 7), rate]));

function rateOf(day: CalendarDate): (typeof RATES)[number] {
  const rate = RATE_OF_MONTH.get(day.slice(0, 7));
  if (!rate) throw new RangeError(`no rate for ${day}`);
  return rate;
}
