import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { money, units } from "../../../src/kernel/money.ts";
import { ratio } from "../../../src/kernel/ratio.ts";
import { wordsIn } from "../../../src/kernel/words.ts";
import {
  Amount,
  Count,
  Day,
  FigureLink,
  HistoryLink,
  Method,
  OpenFigure,
  Percent,
  UserText,
} from "../../../src/ui/figures.tsx";
import { type State, StateChip } from "../../../src/ui/state.tsx";
import { drawn, inlined, seen } from "./drawn.ts";

const fr = wordsIn("fr");
const ar = wordsIn("ar");
const STATES: State[] = ["ok", "risk", "late", "done", "closed", "suspended", "draft"];

describe("figures", () => {
  test("an amount of the ledger has two decimals and stands isolated from the text around it", () => {
    expect(drawn(<Amount words={ar} value={units(1_234_567, "EUR")} />)).toBe("<bdi>1\u202F234\u202F567,00</bdi>");
  });

  test("an amount may drop empty decimals, or carry its currency", () => {
    expect(seen(<Amount words={fr} value={units(12_000_000, "EUR")} as="whole" />)).toBe("12 000 000");
    expect(seen(<Amount words={fr} value={money(1050, "MAD")} as="money" />)).toBe("10,50 MAD");
  });

  test("zero and negative amounts are told apart", () => {
    expect(drawn(<Amount words={fr} value={money(0, "EUR")} />)).toContain('<bdi class="zero"');
    expect(drawn(<Amount words={fr} value={money(-1, "EUR")} />)).toContain('<bdi class="minus"');
  });

  test("what was not reported is n.d., never 0", () => {
    const missing = [
      <Amount words={fr} value={undefined} />,
      <Percent words={fr} value={undefined} />,
      <Count words={fr} value={undefined} />,
    ];
    for (const node of missing) expect(drawn(node)).toBe('<abbr title="non déclaré">n.d.</abbr>');
  });

  test("a rate without denominator is a dash", () => {
    expect(seen(<Percent words={fr} value={ratio(1, 0)} />)).toBe("—");
  });

  test("a slippage shows its sign, and an early one is no alarm", () => {
    expect(seen(<Count words={fr} value={36} isSigned />)).toBe("+36");
    expect(drawn(<Count words={fr} value={-2} isSigned />)).not.toContain("minus");
  });

  test("a day is machine-readable, short or long", () => {
    const value = calendarDate("2025-07-01");
    expect(drawn(<Day words={fr} value={value} />)).toBe('<time datetime="2025-07-01">01/07/2025</time>');
    expect(seen(<Day words={ar} value={value} isLong />)).toBe("1 يوليوز 2025");
    expect(seen(<Day words={fr} value={undefined} />)).toBe("—");
  });
});

describe("users' texts", () => {
  test("in the reader's language they are plain", () => {
    expect(drawn(<UserText words={ar} texts={{ fr: "Projet", ar: "المشروع" }} />)).toBe("المشروع");
  });

  test("in another language they say so, to eye and ear", () => {
    const html = drawn(<UserText words={ar} texts={{ fr: "Projet" }} />);
    expect(html).toContain('<span lang="fr" dir="ltr">Projet</span>');
    expect(html).toContain('<abbr class="tongue" title="النص متوفر بالفرنسية">FR</abbr>');
  });

  test("whatever they contain, they are text", () => {
    const escaped = (text: string) =>
      text
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        .replaceAll('"', "&quot;")
        .replaceAll("'", "&#39;");
    const nasty = fc.string({
      unit: fc.constantFrom("<", ">", "&", '"', "'", "a", "/", "script", "é", "ع"),
      minLength: 1,
    });
    fc.assert(
      fc.property(nasty, (text) => {
        expect(drawn(<UserText words={fr} texts={{ fr: text }} />)).toBe(escaped(text));
        expect(drawn(<FigureLink href={text} title={text} />)).toBe(
          `<a class="figure" href="${escaped(text)}" title="${escaped(text)}"></a>`,
        );
      }),
    );
  });
});

describe("states", () => {
  test("each is a word, an icon and a colour, in three languages", () => {
    for (const state of STATES)
      for (const language of ["fr", "ar", "en"] as const) {
        const html = drawn(<StateChip words={wordsIn(language)} state={state} />);
        expect(html).toMatch(new RegExp(`^<span class="state ${state}"><svg .*aria-hidden="true">.*</svg>\\S`));
        expect(inlined(html)).toEqual([]);
      }
  });

  test("words and icons differ from state to state", () => {
    const drawings = STATES.map((state) => drawn(<StateChip words={fr} state={state} />).replace(state, ""));
    expect(new Set(drawings.map((html) => html.match(/ d="[^"]+"/)?.[0])).size).toBe(STATES.length);
    expect(new Set(STATES.map((state) => seen(<StateChip words={fr} state={state} />))).size).toBe(STATES.length);
  });

  test("a label replaces the word", () => {
    expect(seen(<StateChip words={fr} state="done" label="Achevé en retard" />)).toBe("Achevé en retard");
  });
});

describe("opening a figure", () => {
  test("works without JavaScript", () => {
    const html = drawn(
      <OpenFigure label="Total" isOpen>
        <p>lignes</p>
      </OpenFigure>,
    );
    expect(html).toBe(
      '<details class="opener" open=""><summary>Total</summary><div class="opened"><p>lignes</p></div></details>',
    );
  });

  test("says its method and what was left out, and nothing where nothing was", () => {
    expect(seen(<Method words={fr} method="somme des périodes" leftOut={["2 brouillons"]} />)).toBe(
      "Méthode : somme des périodes Non pris en compte : 2 brouillons",
    );
    expect(drawn(<Method words={fr} method="dernière valeur" />)).not.toContain("<ul>");
  });

  test("its history has a name for those who don't see the clock", () => {
    expect(seen(<HistoryLink words={fr} href="/h" label="Plafond" />)).toBe("Historique : Plafond");
  });
});
