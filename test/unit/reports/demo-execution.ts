import {
  type BudgetExecution,
  type ExecutionLine,
  type ExecutionTotals,
  type LineYear,
  revisedMinor,
  spentMinor,
} from "../../../reports/budget-execution/execution.ts";
import type { Edition } from "../../../reports/kit/edition.ts";
import type { QuarterFigures } from "../../../reports/kit/quarters.ts";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { converted, type ExchangeRate } from "../../../src/kernel/exchange-rate.ts";
import { type Language, shownText, type Texts } from "../../../src/kernel/language.ts";
import { allocated, money, units } from "../../../src/kernel/money.ts";
import { quarter } from "../../../src/kernel/period.ts";
import { ratio } from "../../../src/kernel/ratio.ts";
import { AG_BE_02, AG_DE_01, AG_DE_02, BELGIUM, BMZ, DEMO, type DemoLine } from "./demo-portfolio.ts";

/** Handbook section 2 at 30/06/2025, as R01 takes it; splits inside a line that it does not give are ILLUSTRATIVE. */
export function demoExecution(language: Language): BudgetExecution {
  const lines = DEMO.map((line) => executionLine(line, language));
  return {
    edition: demoEdition(language),
    lines,
    quarters: lines.flatMap(quartersOf),
    totals: totalsOf(lines),
    currentYear: 2025,
    exclusions: [
      shown(
        {
          fr: "Projets clôturés exclus : P3.",
          ar: "المشاريع المقفلة مستثناة: P3.",
          en: "Closed projects left out: P3.",
        },
        language,
      ),
    ],
    thresholds: [
      {
        label: shown(
          {
            fr: "Révision soumise au Copil",
            ar: "مراجعة تعرض على لجنة القيادة",
            en: "Revision to the steering committee",
          },
          language,
        ),
        share: ratio(10, 100),
      },
      {
        label: shown({ fr: "Avenant requis", ar: "ملحق اتفاقية مطلوب", en: "Addendum required" }, language),
        share: ratio(25, 100),
      },
    ],
  };
}

const shown = (texts: Texts, language: Language): string => shownText(texts, language).text;

const ON = calendarDate("2025-06-30");
const DEMO_RATE: ExchangeRate = {
  quote: "MAD",
  micro: 10_750_000,
  on: ON,
  source: "InforEuro 06/2025 (ILLUSTRATIF)",
};

const thousands = (amount: number): number => units(amount * 1000, "EUR").minor;
const madOf = (minor: number): number => converted(money(minor, "EUR"), DEMO_RATE, "MAD").minor;

function executionLine(demo: DemoLine, language: Language): ExecutionLine {
  const { agreement, heading } = demo;
  const named = ({ code, name }: { code: string; name: Texts }) => ({ code, name: shown(name, language) });
  const years = yearsOf(demo);
  const spentBefore = years.filter(({ year }) => year < 2025).reduce((sum, { spentMinor: spent }) => sum + spent, 0);
  const spentAll = years.reduce((sum, { spentMinor: spent }) => sum + spent, 0);
  return {
    donor: named(agreement.donor),
    agreement: named(agreement),
    project: named(agreement.project),
    heading: heading ? named(heading) : null,
    component: named(demo),
    mode: demo.mode ?? null,
    originalMinor: thousands(demo.budget.reduce((sum, part) => sum + part, 0)),
    netRevisionMinor: 0,
    committedMinor: thousands(demo.committed),
    spentBeforeMinor: spentBefore,
    spentThisYearMinor: spentAll - spentBefore,
    spentMadMinor: years.reduce((sum, { spentMadMinor }) => sum + (spentMadMinor ?? 0), 0),
    remarks:
      demo.code === "C1" && agreement === AG_DE_01
        ? shown(
            {
              fr: "Pilote de signature électronique en service",
              ar: "النموذج التجريبي للتوقيع الإلكتروني قيد الخدمة",
              en: "E-signature pilot in service",
            },
            language,
          )
        : "",
    years,
  };
}

function yearsOf({ agreement, budget, committed, spent }: DemoLine): LineYear[] {
  const first = agreement === AG_BE_02 ? 2024 : 2023;
  const commitments =
    spent.length === 0
      ? []
      : allocated(
          money(thousands(committed), "EUR"),
          spent.map((_, at) => at + 1),
        );
  return budget.map((amount, at) => {
    const minor = thousands(spent[at] ?? 0);
    return {
      year: first + at,
      originalMinor: thousands(amount),
      netRevisionMinor: 0,
      committedMinor: commitments[at]?.minor ?? 0,
      spentMinor: minor,
      spentMadMinor: madOf(minor),
    };
  });
}

/** A year’s money over its four quarters (ILLUSTRATIVE). */
const quartersOf = ({ project, years }: ExecutionLine): readonly QuarterFigures[] =>
  years.flatMap(({ year, originalMinor, spentMinor: spent }) => {
    const [planned, realised] = [originalMinor, spent].map((minor) => allocated(money(minor, "EUR"), [1, 1, 1, 1]));
    return [1, 2, 3, 4].map((nth, at) => ({
      ...{ project: project.code, quarter: quarter(`${year}-Q${nth}`) },
      ...{ plannedMinor: planned?.[at]?.minor ?? 0, spentMinor: realised?.[at]?.minor ?? 0 },
    }));
  });

function demoEdition(language: Language): Edition {
  const named = ({ code, name }: { code: string; name: Texts }) => ({ code, name: shown(name, language) });
  const agreements = [AG_DE_01, AG_DE_02, AG_BE_02];
  return {
    report: "R01",
    number: "R01-2025-0001",
    version: 1,
    status: "provisional",
    onDate: ON,
    known: { seq: 412, at: "2025-07-02T09:15:00Z" },
    editedAt: "2025-07-02T09:30:00Z",
    editedBy: {
      name: shown({ fr: "Cadre du service financier", ar: "إطار بالمصلحة المالية", en: "Finance officer" }, language),
      role: shown({ fr: "service financier", ar: "المصلحة المالية", en: "finance" }, language),
    },
    currency: "EUR",
    direction: shown(
      {
        fr: "Direction de la Transition numérique",
        ar: "مديرية الانتقال الرقمي",
        en: "Directorate of Digital Transition",
      },
      language,
    ),
    isDemo: true,
    donors: [named(BMZ), named(BELGIUM)],
    agreements: agreements.map((agreement) => ({
      ...named(agreement),
      ceiling: units(agreement.ceiling, "EUR"),
      exchangeMethod: agreement === AG_BE_02 ? "fixed" : "inforeuro",
    })),
    projects: agreements.map(({ project }) => named(project)),
    rates: [DEMO_RATE],
    filters: [
      {
        label: shown({ fr: "Projets clôturés", ar: "المشاريع المقفلة", en: "Closed projects" }, language),
        value: shown({ fr: "exclus", ar: "مستثناة", en: "left out" }, language),
      },
    ],
  };
}

/** What the database would answer. */
function totalsOf(lines: readonly ExecutionLine[]): ExecutionTotals {
  const sum = (of: (line: ExecutionLine) => number) => lines.reduce((total, item) => total + of(item), 0);
  return {
    lineCount: lines.length,
    originalMinor: sum((item) => item.originalMinor),
    netRevisionMinor: sum((item) => item.netRevisionMinor),
    revisedMinor: sum(revisedMinor),
    committedMinor: sum((item) => item.committedMinor),
    spentBeforeMinor: sum((item) => item.spentBeforeMinor),
    spentThisYearMinor: sum((item) => item.spentThisYearMinor),
    spentMinor: sum(spentMinor),
    unpaidMinor: sum((item) => item.committedMinor - spentMinor(item)),
    availableMinor: sum((item) => revisedMinor(item) - item.committedMinor),
    balanceMinor: sum((item) => revisedMinor(item) - spentMinor(item)),
    spentMadMinor: sum((item) => item.spentMadMinor ?? 0),
  };
}
