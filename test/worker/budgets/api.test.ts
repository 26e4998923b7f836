import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { ask } from "../asking.ts";
import { loadDemo } from "../demo.ts";
import { booked, expense } from "./booking.ts";

interface Figures {
  readonly budgetMinor: number;
  readonly committedMinor: number;
  readonly spentMinor: number;
  readonly unpaidMinor: number;
  readonly availableMinor: number;
  readonly balanceMinor: number;
  readonly commitmentRate: number | null;
  readonly executionRate: number | null;
  readonly timeElapsed: number | null;
  readonly burnRatio: number | null;
}

interface Execution extends Figures {
  readonly project: string;
  readonly on: string;
  readonly currency: string;
  readonly rate: { readonly micro: number; readonly on: string; readonly source: string } | null;
  readonly components: readonly (Figures & { readonly code: string })[];
}

async function executionOf(code: string, query = "", as = "auditor"): Promise<Execution> {
  const answer = await ask(`/api/v1/projects/${code}/execution${query}`, { as });
  expect(answer.status).toBe(200);
  return answer.json<Execution>();
}

const euros = (figures: Figures) =>
  [
    figures.budgetMinor,
    figures.committedMinor,
    figures.spentMinor,
    figures.unpaidMinor,
    figures.availableMinor,
    figures.balanceMinor,
  ].map((minor) => minor / 100);

const SUMS = ["budgetMinor", "committedMinor", "spentMinor", "unpaidMinor", "availableMinor", "balanceMinor"] as const;

const expectToFoot = (found: Execution) => {
  for (const key of SUMS)
    expect([key, found.components.reduce((sum, part) => sum + part[key], 0)]).toEqual([key, found[key]]);
};

beforeAll(() => loadDemo(env.DB));

describe("The execution of a project in the API", () => {
  it.each([
    ["P1", [3_000_000, 2_050_000, 1_450_000, 600_000, 950_000, 1_550_000], [0.683333, 0.483333, 0.583029, 0.829]],
    ["P2", [5_000_000, 2_330_000, 1_490_000, 840_000, 2_670_000, 3_510_000], [0.466, 0.298, 0.437372, 0.681]],
    ["P3", [3_500_000, 3_412_500, 3_412_500, 0, 87_500, 87_500], [0.975, 0.975, 1, 0.975]],
    ["P4", [4_000_000, 1_898_000, 960_000, 938_000, 2_102_000, 3_040_000], [0.4745, 0.24, 0.249829, 0.961]],
  ] as const)("%s", async (code, amounts, rates) => {
    const found = await executionOf(code);
    expect(found).toMatchObject({ project: code, on: "2025-06-30", currency: "EUR", rate: null });
    expect(euros(found)).toEqual(amounts);
    expect([found.commitmentRate, found.executionRate, found.timeElapsed, found.burnRatio]).toEqual(rates);
    expectToFoot(found);
  });

  it.each([
    [
      "P1",
      {
        C1: [1_050_000, 780_000, 520_000, 260_000, 270_000, 530_000],
        C2: [1_000_000, 700_000, 560_000, 140_000, 300_000, 440_000],
        C3: [600_000, 330_000, 190_000, 140_000, 270_000, 410_000],
        X: [350_000, 240_000, 180_000, 60_000, 110_000, 170_000],
      },
    ],
    [
      "P2",
      {
        C1: [1_600_000, 900_000, 610_000, 290_000, 700_000, 990_000],
        C2: [1_500_000, 650_000, 380_000, 270_000, 850_000, 1_120_000],
        C3: [1_400_000, 520_000, 300_000, 220_000, 880_000, 1_100_000],
        X: [500_000, 260_000, 200_000, 60_000, 240_000, 300_000],
      },
    ],
    [
      "P4",
      {
        A_01: [1_200_000, 560_000, 280_000, 280_000, 640_000, 920_000],
        A_02: [1_400_000, 670_000, 370_000, 300_000, 730_000, 1_030_000],
        A_03: [600_000, 200_000, 120_000, 80_000, 400_000, 480_000],
        X: [100_000, 0, 0, 0, 100_000, 100_000],
        Z: [700_000, 468_000, 190_000, 278_000, 232_000, 510_000],
      },
    ],
  ])("%s component by component", async (code, components) => {
    const found = await executionOf(code);
    expect(Object.fromEntries(found.components.map((part) => [part.code, euros(part)]))).toEqual(components);
  });

  it("gives rates of six decimals of each component too, with the project’s time", async () => {
    const { components, timeElapsed } = await executionOf("P1");
    expect(components[2]).toMatchObject({ code: "C3", commitmentRate: 0.55, executionRate: 0.316667, timeElapsed });
  });

  it("at 31/12/2024 holds what was realised by then: 1 000 000 of P1, 240 000 of P4", async () => {
    const [p1, p4] = [await executionOf("P1", "?on=2024-12-31"), await executionOf("P4", "?on=2024-12-31")];
    expect([p1.on, p1.spentMinor / 100, p1.budgetMinor / 100]).toEqual(["2024-12-31", 1_000_000, 3_000_000]);
    expect(p1.components.map(({ spentMinor }) => spentMinor / 100)).toEqual([335_000, 385_000, 140_000, 140_000]);
    expect(p4.spentMinor / 100).toBe(240_000);
    expectToFoot(p1);
    expectToFoot(p4);
  });

  it("before the budget was decided has none, and no rate", async () => {
    const found = await executionOf("P4", "?on=2024-06-19");
    expect(found).toMatchObject({
      budgetMinor: 0,
      spentMinor: 0,
      executionRate: null,
      burnRatio: null,
      timeElapsed: 0,
    });
    expect((await executionOf("P4", "?on=2024-06-20")).budgetMinor).toBe(400_000_000);
  });
});

describe("The indicative equivalent in dirhams", () => {
  it("converts at June’s 10,56 and foots to the centime", async () => {
    const found = await executionOf("P1", "?currency=MAD");
    expect(found).toMatchObject({
      currency: "MAD",
      rate: { micro: 10_560_000, on: "2025-06-01", source: "InforEuro (illustratif)" },
      executionRate: 0.483333,
    });
    expect(euros(found)).toEqual([31_680_000, 21_648_000, 15_312_000, 6_336_000, 10_032_000, 16_368_000]);
    expectToFoot(found);
  });

  it("takes the rate of the day: 10,70 in December 2024", async () => {
    const found = await executionOf("P4", "?currency=MAD&on=2024-12-31");
    expect([found.rate?.micro, found.spentMinor / 100]).toEqual([10_700_000, 2_568_000]);
  });

  it("is refused, in words, on a day without a rate: never the agreement’s amounts instead", async () => {
    const answer = await ask("/api/v1/projects/P1/execution?currency=MAD&on=2019-01-01", { as: "auditor" });
    expect(answer.status).toBe(400);
    expect(answer.headers.get("content-type")).toContain("application/problem+json");
    expect(await answer.json()).toMatchObject({
      type: "urn:mizan:problem:unreadable",
      status: 400,
      detail: "Pas de contre-valeur en MAD au 01/01/2019. Demandez les montants en EUR.",
    });
  });
});

describe("What the API refuses", () => {
  it.each([
    ["currency=XYZ", "« XYZ » n’est pas une devise d’affichage. Choisissez EUR ou MAD."],
    ["currency=USD", "« USD » n’est pas une devise d’affichage. Choisissez EUR ou MAD."],
    ["on=2025-02-30", "2025-02-30"],
    ["on=31/12/2024", "31/12/2024"],
    ["on=1066-10-14", "1066-10-14"],
    ["known=yesterday", "yesterday"],
    ["known=-1", "-1"],
  ])("%s", async (query, word) => {
    const answer = await ask(`/api/v1/projects/P1/execution?${query}`, { as: "auditor" });
    expect(answer.status).toBe(400);
    const { detail, instance } = await answer.json<{ detail: string; instance: string }>();
    expect(detail).toContain(word);
    expect(instance).toMatch(/^urn:mizan:request:/);
  });

  it("says so in Arabic and English too", async () => {
    const detail = async (lang: string) => {
      const answer = await ask("/api/v1/projects/P1/execution?currency=XYZ", { as: "auditor", lang });
      return (await answer.json<{ detail: string }>()).detail;
    };
    expect(await detail("ar")).toBe("«XYZ» ليست عملة عرض. اختر EUR أو MAD.");
    expect(await detail("en")).toContain("is not a currency");
  });

  it.each([
    ["bmz", "P4", 404],
    ["bmz", "P3", 404],
    ["belgium", "P1", 404],
    ["officer", "P4", 404],
    ["finance", "P9", 404],
    ["admin", "P1", 403],
    ["bmz", "P1", 200],
    ["belgium", "P3", 200],
  ] as const)("%s asking for %s gets %i", async (as, code, status) => {
    expect((await ask(`/api/v1/projects/${code}/execution`, { as })).status).toBe(status);
  });

  it("nobody without a token, nor with one that is none", async () => {
    expect((await ask("/api/v1/projects/P1/execution")).status).toBe(401);
    expect((await ask("/api/v1/projects/P1/execution", { as: "nobody" })).status).toBe(401);
  });

  it("another donor’s project and one that is not there with the same words", async () => {
    const body = async (code: string) => {
      const { instance, ...rest } = await (await ask(`/api/v1/projects/${code}/execution`, { as: "bmz" })).json<{
        instance: string;
      }>();
      return rest;
    };
    expect(await body("P4")).toEqual(await body("P9"));
  });
});

describe("After a further entry is approved", () => {
  let journal: { before: number; now: number };

  beforeAll(async () => {
    journal = await booked(
      expense("p1-line-c3", 10_000),
      expense("p1-line-c3", 700, { status: "draft" }),
      expense("p1-line-c3", 5_000, { kind: "commitment", bookedOn: calendarDate("2025-07-01") }),
    );
  });

  it("now counts it and known= before does not", async () => {
    const [now, then] = [await executionOf("P1"), await executionOf("P1", `?known=${journal.before}`)];
    expect([now.spentMinor / 100, then.spentMinor / 100]).toEqual([1_460_000, 1_450_000]);
    expect([now.components[2]?.spentMinor, then.components[2]?.spentMinor]).toEqual([20_000_000, 19_000_000]);
    expect(await executionOf("P1", `?known=${journal.now}`)).toEqual(now);
  });

  it("knows by the instant too", async () => {
    expect((await executionOf("P1", "?known=2025-07-01T23:59:59Z")).spentMinor / 100).toBe(1_450_000);
    expect((await executionOf("P1", "?known=2025-07-02T09:00:00Z")).spentMinor / 100).toBe(1_460_000);
  });

  it("counts what is dated later only from its day on", async () => {
    expect((await executionOf("P1")).committedMinor / 100).toBe(2_050_000);
    expect((await executionOf("P1", "?on=2025-07-01")).committedMinor / 100).toBe(2_055_000);
  });

  it("never counts a draft", async () => {
    expect((await executionOf("P1", "?on=2025-12-31")).spentMinor / 100).toBe(1_460_000);
  });

  it("nothing is there as known before the demo", async () => {
    expect((await ask("/api/v1/projects/P1/execution?known=0", { as: "auditor" })).status).toBe(404);
  });
});
