import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ratio } from "../../../src/kernel/ratio.ts";
import { wordsIn } from "../../../src/kernel/words.ts";
import { PaceBar, ProgressBar } from "../../../src/ui/bars.tsx";
import { drawn, inlined } from "./drawn.ts";

const fr = wordsIn("fr");
const ar = wordsIn("ar");
const WIDTH = 120;

function geometry(html: string) {
  const fill = /class="fill" x="([\d.]+)" y="4" width="([\d.]+)"/.exec(html);
  const mark = /d="M([\d.]+) 0v16"/.exec(html);
  return { x: Number(fill?.[1] ?? 0), width: Number(fill?.[2] ?? 0), mark: mark && Number(mark[1]) };
}

const rates = fc.tuple(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: 0, max: 3000 }));

describe("bars", () => {
  test("are mirrored in Arabic to the pixel, and never leave the track", () => {
    fc.assert(
      fc.property(rates, rates, ([r, b], [a, t]) => {
        const props = { executed: ratio(r, b), elapsed: ratio(a, t) };
        const left = geometry(drawn(<PaceBar words={fr} {...props} />));
        const right = geometry(drawn(<PaceBar words={ar} {...props} />));
        expect(right.width).toBe(left.width);
        expect(left.x).toBe(0);
        if (left.width > 0) expect(right.x + right.width).toBeCloseTo(WIDTH, 9);
        expect(left.width).toBeLessThanOrEqual(WIDTH);
        expect((left.mark ?? 0) + (right.mark ?? 0)).toBeCloseTo(WIDTH, 9);
        expect(left.mark).toBeGreaterThanOrEqual(1);
        expect(left.mark).toBeLessThanOrEqual(WIDTH - 1);
      }),
    );
  });

  test("draw P1: 48,33 % executed, 58,30 % of the time elapsed", () => {
    const html = drawn(<PaceBar words={fr} executed={ratio(1450, 3000)} elapsed={ratio(639, 1096)} state="risk" />);
    expect(geometry(html)).toEqual({ x: 0, width: 57.96, mark: 69.96 });
    expect(html).toContain('role="img"><title>Exécution 48,33\u00A0%, temps écoulé 58,30\u00A0%</title>');
    expect(html).toContain('class="bar-of risk"');
    expect(inlined(html)).toEqual([]);
  });

  test("cap only the bar above 100 % and below 0 %: the value stays", () => {
    const over = drawn(<ProgressBar words={fr} achieved={ratio(13, 10)} />);
    expect(over).toContain("Cible atteinte à 130,0\u00A0%");
    expect(geometry(over).width).toBe(WIDTH);
    const under = drawn(<ProgressBar words={fr} achieved={ratio(-1, 10)} expected={ratio(1, 2)} />);
    expect(under).toContain("-10,0\u00A0%, attendu à ce jour 50,0\u00A0%");
    expect(under).not.toContain('class="fill"');
  });
});
