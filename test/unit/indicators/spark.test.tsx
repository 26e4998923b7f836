import { describe, expect, it } from "vitest";
import { courseScale, reachedOf, wayOf } from "../../../src/indicators/rules/course.ts";
import type { Indicator, ReportedValue } from "../../../src/indicators/rules/indicator.ts";
import { type Standing, standings } from "../../../src/indicators/rules/standing.ts";
import { Spark } from "../../../src/indicators/views/spark.tsx";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { ratio } from "../../../src/kernel/ratio.ts";
import { wordsIn } from "../../../src/kernel/words.ts";
import { drawn, inlined } from "../ui/drawn.ts";
import { indicatorWith, valueWith } from "./sample.ts";

const ON = calendarDate("2025-06-30");

function standing(what: Partial<Indicator>, values: readonly ReportedValue[]): Standing {
  const reading = { on: ON, isPublishedOnly: false };
  const [one] = standings({ indicators: [indicatorWith(what)], values }, reading, ratio(1, 2));
  if (!one) throw new Error("no standing");
  return one;
}

const I14 = [valueWith("2025-03-31", { valueMilli: 45_000 }), valueWith("2025-06-30", { valueMilli: 60_000 })];

describe("The course of an indicator", () => {
  it("runs from the baseline through the yearly targets to the final one, at the ends of years", () => {
    const yearlyTargets = [
      { year: 2024, milli: 20_000 },
      { year: 2026, milli: 100_000 },
    ];
    expect(wayOf(indicatorWith({ yearlyTargets }))).toEqual([
      { on: "2023-12-31", milli: 0 },
      { on: "2024-12-31", milli: 20_000 },
      { on: "2026-12-31", milli: 100_000 },
    ]);
  });

  it("runs values per period up: 45, then 105 (scenario 24)", () => {
    const reached = reachedOf(standing({ accumulation: "period" }, I14));
    expect(reached.map(({ milli }) => milli)).toEqual([45_000, 105_000]);
  });

  it("takes the values of a cumulative indicator as they are, earlier ones too, and leaves out drafts and n.d.", () => {
    const values = [
      ...I14,
      valueWith("2024-12-31", { valueMilli: null, noDataReason: "non collectée" }),
      valueWith("2025-05-31", { valueMilli: 99_000, status: "draft" }),
    ];
    expect(reachedOf(standing({}, values)).map(({ milli }) => milli)).toEqual([45_000, 60_000]);
  });

  it("keeps every point inside the drawing, and mirrors time in Arabic, never the value", () => {
    const points = [...wayOf(indicatorWith({})), ...reachedOf(standing({ accumulation: "period" }, I14))];
    const room = { width: 96, height: 28, side: 4, top: 5, bottom: 5 };
    const [straight, mirrored] = [false, true].map((isMirrored) => courseScale(points, { ...room, isMirrored }));
    for (const point of points) {
      const [x, y] = [straight?.x(point) ?? -1, straight?.y(point) ?? -1];
      expect(x).toBeGreaterThanOrEqual(4);
      expect(x).toBeLessThanOrEqual(92);
      expect(y).toBeGreaterThanOrEqual(5);
      expect(y).toBeLessThanOrEqual(23);
      expect(mirrored?.x(point)).toBeCloseTo(96 - x, 1);
      expect(mirrored?.y(point)).toBe(y);
    }
  });
});

describe("The spark line of an indicator", () => {
  const I14_OF = { code: "I1.4", accumulation: "period", targetMilli: 150_000 } as const;

  it("says in words what it draws, in the reader’s language", () => {
    const [fr, ar] = (["fr", "ar"] as const).map((language) =>
      drawn(<Spark words={wordsIn(language)} standing={standing(I14_OF, I14)} state="ok" />),
    );
    expect(fr).toContain("De 0 (2023) à 150 (2026) ; réalisé : 45 au 31/03/2025, 105 au 30/06/2025");
    expect(ar).toContain("المنجز: 45 في 31/03/2025، 105 في 30/06/2025");
    expect(fr).toContain('role="img"');
    expect(inlined(fr ?? "")).toEqual([]);
    expect(fr?.length).toBeLessThan(900);
  });

  it("draws only the way where nothing was reported, and says so", () => {
    const svg = drawn(<Spark words={wordsIn("fr")} standing={standing(I14_OF, [])} state={undefined} />);
    expect(svg.match(/<polyline/g)).toHaveLength(1);
    expect(svg).toContain("réalisé : —");
  });
});
