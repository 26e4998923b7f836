import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closureBlockers, type QuarterState } from "../../../src/budgets/rules/closure.ts";
import {
  addedWorkingDays,
  allowsStep,
  bookingOf,
  closedProblem,
  type Period,
  type PeriodStatus,
  type PeriodStep,
  quartersOf,
  reasonProblems,
  statusOn,
  stepProblems,
} from "../../../src/budgets/rules/periods.ts";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { nextQuarter, quarter } from "../../../src/kernel/period.ts";
import { wordsIn } from "../../../src/kernel/words.ts";

const fr = wordsIn("fr");
const day = calendarDate;
const T1 = quarter("2025-Q1");
const T2 = quarter("2025-Q2");
const TODAY = day("2025-07-04");
const plain = (text: string) => text.replace(/[\u00A0\u202F]/gu, " ");

const period = (what: Partial<Period> = {}): Period => ({
  ...{ quarter: T1, status: "closed", reopeningAskedBy: null, reopenedUntil: null },
  ...what,
});

describe("a closed period (PER-01)", () => {
  it("refuses a figure dated in it, and says what can be done (scenario 28)", () => {
    const problem = closedProblem([period()], { quarter: T1, today: TODAY });
    expect([problem?.rule, problem && fr.say(problem.said)]).toEqual([
      "PER-01",
      "La période T1 2025 est clôturée. Demandez une réouverture ou saisissez la correction en T2 2025.",
    ]);
  });

  it("names the first quarter that is open, not a closed one", () => {
    const periods = [period(), period({ quarter: T2 })];
    const problem = closedProblem(periods, { quarter: T1, today: TODAY });
    expect(problem && fr.say(problem.said)).toContain("la correction en T3 2025.");
  });

  it("is none of the open, reviewed and reopened ones", () => {
    for (const status of ["open", "in_review", "reopened"] as const)
      expect(closedProblem([period({ status, reopenedUntil: TODAY })], { quarter: T1, today: TODAY })).toBeUndefined();
    expect(closedProblem([], { quarter: T1, today: TODAY })).toBeUndefined();
  });

  it("sends a late document to the open quarter, as a regularisation (PER-03, scenario 28)", () => {
    expect(bookingOf([period()], day("2025-03-12"), TODAY)).toEqual({ quarter: T2, isRegularisation: true });
    expect(bookingOf([], day("2025-03-12"), TODAY)).toEqual({ quarter: T1, isRegularisation: false });
  });

  it("always finds an open quarter, never an earlier one", () => {
    const days = fc.date({ min: new Date("2000-01-01"), max: new Date("2060-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.nat({ max: 12 }), (at, count) => {
        const document = day(at.toISOString().slice(0, 10));
        const own = bookingOf([], document, TODAY).quarter;
        const closed = Array.from({ length: count }).reduce<Period[]>(
          (all) => [
            ...all,
            period({ quarter: all.length > 0 ? nextQuarter(all[all.length - 1]?.quarter ?? own) : own }),
          ],
          [],
        );
        const { quarter: found, isRegularisation } = bookingOf(closed, document, TODAY);
        expect(closedProblem(closed, { quarter: found, today: TODAY })).toBeUndefined();
        expect([found >= own, isRegularisation]).toEqual([true, count > 0]);
      }),
    );
  });
});

describe("a reopened period (PER-02)", () => {
  it("is open for five working days after the approval, and closed again by itself", () => {
    expect(addedWorkingDays(day("2025-07-04"), 5)).toBe("2025-07-11");
    expect(addedWorkingDays(day("2025-07-05"), 5)).toBe("2025-07-11");
    expect(addedWorkingDays(day("2025-07-07"), 5)).toBe("2025-07-14");
    const reopened = period({ status: "reopened", reopenedUntil: day("2025-07-11") });
    expect([statusOn(reopened, day("2025-07-11")), statusOn(reopened, day("2025-07-12"))]).toEqual([
      "reopened",
      "closed",
    ]);
  });

  it("needs a reason of twenty characters", () => {
    expect(reasonProblems("Facture oubliée").map(({ said }) => fr.say(said))).toEqual([
      "Motif : 15 caractères ; il en faut au moins 20, pour dire ce qui doit être corrigé et pourquoi.",
    ]);
    expect(reasonProblems(`   ${"x".repeat(19)}   `)).toHaveLength(1);
    expect(reasonProblems("x".repeat(20))).toEqual([]);
  });
});

describe("the steps of a period", () => {
  const ALLOWED: Readonly<Record<PeriodStatus, readonly PeriodStep[]>> = {
    open: ["review"],
    in_review: ["resume", "close"],
    closed: ["askReopening", "approveReopening", "declineReopening"],
    reopened: ["close"],
  };
  const STEPS: readonly PeriodStep[] = [
    "review",
    "resume",
    "close",
    "askReopening",
    "approveReopening",
    "declineReopening",
  ];

  it.each(Object.entries(ALLOWED))("from %s are %j", (status, allowed) => {
    const at = period({ status: status as PeriodStatus, reopenedUntil: TODAY });
    expect(STEPS.filter((step) => allowsStep({ step, period: at, today: TODAY }))).toEqual(allowed);
  });

  it("say why another one is not possible", () => {
    const problems = stepProblems({ step: "close", period: undefined, quarter: T1, today: TODAY });
    expect(problems.map(({ said }) => fr.say(said))).toEqual([
      "La période T1 2025 est maintenant « Ouverte » : cette action n’y est pas possible.",
    ]);
  });

  it("do not close a quarter that still runs", () => {
    const at = period({ quarter: T2, status: "in_review" });
    const close = (today: string) => stepProblems({ step: "close", period: at, quarter: T2, today: day(today) });
    expect(close("2025-06-30").map(({ said }) => fr.say(said))).toEqual([
      "Le trimestre T2 2025 ne finit que le 30/06/2025 : il se clôture ensuite.",
    ]);
    expect(close("2025-07-01")).toEqual([]);
  });

  it("ask for a reopening once, and decide only what was asked", () => {
    const rules = (step: PeriodStep, reopeningAskedBy: string | null) =>
      stepProblems({ step, period: period({ reopeningAskedBy }), quarter: T1, today: TODAY }).map(({ said }) =>
        fr.say(said),
      );
    expect(rules("askReopening", null)).toEqual([]);
    expect(rules("askReopening", "f")[0]).toContain("déjà demandée");
    expect(rules("approveReopening", null)[0]).toContain("Personne n’a demandé");
    expect(rules("approveReopening", "f")).toEqual([]);
  });

  it("are of the quarters of the agreement’s life up to today, newest first", () => {
    expect(quartersOf({ start: day("2024-11-01"), end: day("2026-09-30") }, day("2025-05-02"))).toEqual([
      "2025-Q2",
      "2025-Q1",
      "2024-Q4",
    ]);
    expect(quartersOf({ start: day("2024-11-01"), end: day("2025-01-15") }, TODAY)).toEqual(["2025-Q1", "2024-Q4"]);
    expect(quartersOf({ start: day("2030-01-01"), end: day("2031-01-01") }, TODAY)).toEqual([]);
  });
});

describe("what keeps a period from being closed (PER-04)", () => {
  const STATE: QuarterState = {
    quarter: quarter("2025-Q3"),
    agreement: {
      ...{ id: "ag-de-01", code: "AG-DE-01", exchangeMethod: "inforeuro", fixedRateMicro: null },
      ...{ executionStart: day("2023-10-01"), currency: "EUR" },
    },
    allocatedMinor: 300_000_000,
    ceilingMinor: 300_000_000,
    ...{ pending: [], values: [], receipts: [], forecasts: [], unrated: [], overdue: [], components: [] },
  };
  const july = { project: "P1", on: day("2025-07-14"), currency: "MAD", amountMinor: 500_000 } as const;
  const saidOf = (what: Partial<QuarterState>, micro?: number) => {
    const rate = {
      quote: "MAD",
      kind: "inforeuro",
      agreementId: null,
      source: "x",
      on: day("2025-07-01"),
      micro: micro ?? 0,
    } as const;
    return closureBlockers({ ...STATE, ...what }, micro ? [rate] : []).map(
      ({ rule, place, said }) => `${rule} ${place}: ${plain(fr.say(said))}`,
    );
  };

  it("is nothing when all is settled", () => expect(saidOf({})).toEqual([]));

  it("is a month without a rate, said once (FX-04, scenario 11)", () => {
    expect(saidOf({ unrated: [july, { ...july, project: "P2", on: day("2025-07-20") }] })).toEqual([
      "FX-04 rates: Aucun taux EUR/MAD pour 07/2025 (source InforEuro). Saisissez le taux avant de soumettre la période.",
    ]);
  });

  it("is an entry that a rate could serve by now", () => {
    expect(saidOf({ unrated: [july] }, 10_600_000)).toEqual([
      expect.stringContaining("FX-04 entries: P1 : 5 000,00 MAD"),
    ]);
  });

  it("is everything at once, each with its place", () => {
    const found = saidOf({
      pending: [{ project: "P1", count: 2 }],
      values: [{ project: "P1", count: 1 }],
      receipts: [{ project: "P1", count: 1 }],
      forecasts: [{ project: "P2", count: 1 }],
      overdue: [{ project: "P1", code: "J1.4", baselineOn: day("2025-08-31") }],
      components: [
        { project: "P1", code: "C3", spentMinor: 100_01, budgetMinor: 100_00 },
        { project: "P1", code: "C1", spentMinor: 100_00, budgetMinor: 100_00 },
      ],
      allocatedMinor: 305_000_000,
    });
    expect(found).toEqual([
      "PER-04 entries: P1 : 2 écritures ne sont pas encore validées (brouillon ou soumise).",
      "PER-04 indicators: P1 : une valeur d’indicateur n’est pas encore validée (brouillon, soumise ou retournée).",
      "PER-04 receipts: P1 : un versement n’est pas encore confirmé.",
      "PER-04 forecasts: P2 : la prévision de ce trimestre n’est pas encore validée (brouillon, soumise ou renvoyée).",
      "JAL-03 milestones: Jalon J1.4 (P1) en retard de 30 jours : indiquez une nouvelle prévision et la cause.",
      "DEP-02 budget: P1, composante C3 : réalisé 100,01 EUR, budget révisé 100,00 EUR. Dépassement de ligne : régularisez par une révision budgétaire avant la clôture.",
      "BUD-01 agreement: Le total affecté (3 050 000,00 EUR) dépasse le montant de la convention (3 000 000,00 EUR) de 50 000,00 EUR. Réduisez une affectation ou enregistrez d’abord un avenant.",
    ]);
  });
});
