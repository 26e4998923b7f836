import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type RateTable, rateTableRead } from "../../../src/budgets/rules/rate-table.ts";
import { rateText } from "../../../src/budgets/rules/rates.ts";
import { wordsIn } from "../../../src/kernel/words.ts";

const fr = wordsIn("fr");

function read(text: string, quote: "MAD" | "USD" = "MAD"): RateTable {
  const table = rateTableRead(text, quote);
  if (!table.ok) throw new Error(table.problems.map(({ said }) => fr.say(said)).join());
  return table.value;
}

const refusedFor = (text: string) => {
  const table = rateTableRead(text, "MAD");
  return table.ok ? undefined : table.problems.map(({ said }) => fr.say(said)).join();
};

describe("a table of rates", () => {
  it.each([
    ["commas", "date,mad_per_eur\n2025-06-01,10.56"],
    ["semicolons and decimal commas", "Date;MAD_per_EUR\r\n01/06/2025;10,56\r\n"],
    ["tabs, quotes and a byte order mark", '\uFEFF"date"\t"taux"\n"2025-06-01"\t"10.560000"\n\n'],
  ])("is read with %s", (_, text) => {
    expect(read(text)).toEqual({ rows: [{ line: 2, on: "2025-06-01", micro: 10_560_000 }], flaws: [] });
  });

  it("gives the rate in dirhams from the two of the dollar, rounded once to six decimals", () => {
    expect(read("date,mad_per_usd,eur_per_usd\n2015-01-31,9.5585,0.8845643520566121").rows[0]?.micro).toBe(10_805_884);
    expect(read("date,mad_per_usd,usd_per_eur\n2015-01-31,9.5585,1.1305").rows[0]?.micro).toBe(10_805_884);
    expect(read("date,usd_per_eur\n2015-01-31,1.1305", "USD").rows[0]?.micro).toBe(1_130_500);
  });

  it("says of each bad row what is wrong, and keeps the good ones", () => {
    const text =
      "date;taux\n31/02/2025;10\n2025-03-01;dix\n2025-04-01;0\n2025-05-01;10,5\n2025-05-01;10,6\n;9\n2025-06-01";
    const { rows, flaws } = read(text);
    expect(rows).toEqual([{ line: 5, on: "2025-05-01", micro: 10_500_000 }]);
    expect(flaws.map(({ line, column, said }) => `${line} ${column} ${fr.say(said)}`)).toEqual([
      "2 date « 31/02/2025 » n’est pas une date (2025-06-30 ou 30/06/2025).",
      "3 taux « dix » n’est pas un taux positif.",
      "4 taux « 0 » n’est pas un taux positif.",
      "6 date La date 01/05/2025 est déjà à la ligne 5.",
      "7 date «  » n’est pas une date (2025-06-30 ou 30/06/2025).",
      "8 taux «  » n’est pas un taux positif.",
    ]);
  });

  it("is refused whole without its columns, without rows, and with too many", () => {
    expect(refusedFor("2025-06-01,10.56")).toContain("La première ligne doit nommer les colonnes");
    expect(refusedFor("date,mad_per_usd\n2025-06-01,9")).toContain("La première ligne doit nommer les colonnes");
    expect(refusedFor("")).toContain("La première ligne doit nommer les colonnes");
    expect(refusedFor("date,taux\n\n")).toBe("La table ne contient aucun taux.");
    expect(refusedFor(`date,taux\n${"x,1\n".repeat(201)}`)).toContain("La table a 201 lignes");
  });

  it("never throws, and accounts for every row", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string()), { maxLength: 10 }), (cells) => {
        // A quote may join two lines into one row: cells without any are as many rows as lines.
        const lines = cells.map(([a, b]) => `x${a.replace(/["\r\n]/g, "")};${b.replace(/["\r\n]/g, "")}`);
        const table = rateTableRead(["date;taux", ...lines].join("\n"), "MAD");
        expect(table.ok ? table.value.rows.length + table.value.flaws.length : 0).toBe(lines.length);
      }),
    );
  });
});

const REAL = resolve(
  import.meta.dirname,
  "../../../../shared/data/rates/imf_monthly_end_of_period_MAD_EUR_per_USD_2015-01_2025-10.csv",
);

describe.skipIf(!existsSync(REAL))("the real monthly table", () => {
  it("gives 130 months, each as its own cross rate to four decimals", () => {
    const text = readFileSync(REAL, "utf8");
    const { rows, flaws } = read(text);
    expect([rows.length, flaws.length]).toEqual([130, 0]);
    const crosses = text
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => Number(line.split(",")[4]));
    rows.forEach(({ micro, line }, at) => {
      expect(Math.abs(micro / 1_000_000 - (crosses[at] ?? 0)), `line ${line}`).toBeLessThan(0.000_051);
    });
    expect(rateText(rows[0]?.micro ?? 0).fr).toBe("10,805884");
  });
});
