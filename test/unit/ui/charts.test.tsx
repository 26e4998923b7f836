import { describe, expect, test } from "vitest";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { ratio } from "../../../src/kernel/ratio.ts";
import { wordsIn } from "../../../src/kernel/words.ts";
import { PaceChart } from "../../../src/ui/charts/pace-chart.tsx";
import { SCurve } from "../../../src/ui/charts/s-curve.tsx";
import { SourcesChart } from "../../../src/ui/charts/sources-chart.tsx";
import { timeScale, valueScale } from "../../../src/ui/charts/space.ts";
import { drawn, inlined, seen } from "./drawn.ts";

const [fr, ar] = [wordsIn("fr"), wordsIn("ar")];
const day = calendarDate;

const PROJECTS = [
  {
    code: "P1",
    title: { fr: "Transformation" },
    href: "/projects/P1",
    executed: ratio(1450, 3000),
    elapsed: ratio(639, 1096),
  },
  { code: "P4", title: { fr: "Volet" }, executed: ratio(960, 4000), elapsed: ratio(365, 1461), state: "ok" as const },
  { code: "P9", title: { fr: "En avance" }, executed: ratio(13, 10), elapsed: ratio(1, 2) },
];

const CURVE = {
  id: "curve",
  title: "Courbe",
  currency: "EUR",
  on: day("2025-06-30"),
  planned: [
    { on: day("2023-10-01"), value: 0 },
    { on: day("2024-12-31"), value: 120_000_000 },
    { on: day("2025-06-30"), value: 175_000_000 },
    { on: day("2026-09-30"), value: 300_000_000 },
  ],
  actual: [
    { on: day("2023-10-01"), value: 0 },
    { on: day("2025-06-30"), value: 145_000_000 },
  ],
  forecast: [
    { on: day("2025-06-30"), value: 145_000_000 },
    { on: day("2026-09-30"), value: 297_000_000 },
  ],
} as const;

const SOURCES = [
  { donor: "BMZ / GIZ", year: 2024, sourceMinor: 200, useMinor: 100 },
  { donor: "Belgique", year: 2024, sourceMinor: 100, useMinor: 0 },
  { donor: "BMZ / GIZ", year: 2025, sourceMinor: 400, useMinor: 300 },
];

const middles = (html: string) => [...html.matchAll(/<circle cx="([\d.]+)%"/g)].map(([, at]) => Number(at));

describe("the execution against time", () => {
  test("says in a sentence which projects are behind, with the table of figures behind it", () => {
    const node = <PaceChart words={fr} id="pace" title="Exécution et temps" rows={PROJECTS} />;
    expect(seen(node)).toContain("3 projets : l’exécution est derrière le temps pour P1, P4.");
    for (const told of ["P1 Transformation 48,33 % 58,30 % -10,0 pts", "P9 En avance 130,00 % 50,00 % 80,0 pts"])
      expect(seen(node)).toContain(told);
  });

  test("is mirrored in Arabic, and more than a hundred percent stays inside", () => {
    const [left, right] = [fr, ar].map((words) =>
      middles(drawn(<PaceChart words={words} id="pace" title="t" rows={PROJECTS} />)),
    );
    expect(left).toHaveLength(3);
    left?.forEach((at, nth) => {
      expect(at + (right?.[nth] ?? 0)).toBeCloseTo(100, 2);
    });
    expect(Math.max(...(left ?? []))).toBe(97);
  });
});

describe("the S-curve", () => {
  test("tells realised beside planned on the day, and the forecast at completion", () => {
    const text = seen(<SCurve words={fr} {...CURVE} />);
    expect(text).toContain("Au 30/06/2025, 1 450 000 EUR réalisés pour 1 750 000 EUR prévus à cette date.");
    expect(text).toContain("Prévision à l’achèvement : 2 970 000 EUR.");
    expect(text).toContain("31/12/2024 1 200 000 — —");
    expect(text).toContain("30/06/2025 1 750 000 1 450 000 1 450 000");
  });

  test("tells its courses apart without colour: dashes, and a mark of its own for each", () => {
    const html = drawn(<SCurve words={fr} {...CURVE} />);
    expect(html.match(/stroke-dasharray="6 4"/g)).toHaveLength(2);
    expect(html.match(/stroke-dasharray="2 3"/g)).toHaveLength(2);
    expect(html).toContain('role="img" aria-labelledby="curve-title curve-said"');
    expect(inlined(html)).toEqual([]);
  });

  test("leaves out a course that nobody has", () => {
    expect(seen(<SCurve words={fr} {...CURVE} forecast={[]} />)).not.toContain("Prévision");
  });
});

describe("sources and uses", () => {
  test("stand side by side in the direction of reading, stacked by donor", () => {
    const rects = (html: string) =>
      [...html.matchAll(/<rect x="([\d.]+)%" y="([\d.]+)" width="[\d.]+%" height="([\d.]+)"( opacity="0.55")?/g)].map(
        ([, x, y, height, isSource]) => ({ x: Number(x), y: Number(y), height: Number(height), isSource: !!isSource }),
      );
    const [left = [], right = []] = [fr, ar].map((words) =>
      rects(drawn(<SourcesChart words={words} id="s" title="t" currency="EUR" rows={SOURCES} />)),
    );
    expect(left.map(({ isSource }) => isSource)).toEqual([true, false, true, false, true]);
    const [source, use, , , second] = left;
    expect(source?.height).toBeCloseTo(2 * (use?.height ?? 0), 2);
    expect((second?.y ?? 0) + (second?.height ?? 0)).toBeCloseTo(source?.y ?? 0, 2);
    expect(source?.x).toBeLessThan(use?.x ?? 0);
    expect(right[0]?.x).toBeGreaterThan(right[1]?.x ?? 0);
  });

  test("say the sums of all years", () => {
    expect(seen(<SourcesChart words={fr} id="s" title="t" currency="EUR" rows={SOURCES} />)).toContain(
      "De 2024 à 2025 : 7 EUR budgétisés, 4 EUR réalisés.",
    );
  });
});

describe("scales", () => {
  const space = { height: 260, top: 36, bottom: 26, isMirrored: false };

  test("stand a single day and a single value inside the drawing", () => {
    const time = timeScale([day("2025-06-30")], space);
    expect(time.at(day("2025-06-30"))).toBe(3);
    const value = valueScale([0], space, true);
    expect(value.at(0)).toBe(234);
  });

  test("name few years of many", () => {
    const time = timeScale([day("1995-01-01"), day("2030-01-01")], space);
    expect(time.years.length).toBeLessThanOrEqual(8);
  });
});
