import { describe, expect, it } from "vitest";
import { simulated } from "../../../src/budgets/rules/revision.ts";
import { routeProblems } from "../../../src/budgets/rules/revision-route.ts";
import { applied, cellKey } from "../../../src/budgets/rules/version.ts";
import { euros, ground, id, lines, move, ORIGINAL, said, transfer, words } from "./revision-sample.ts";

const heading = (simulation: ReturnType<typeof simulated>, code: string) => {
  const found = simulation.headings.find((one) => one.code === code);
  if (!found) throw new Error(code);
  return [found.afterMinor / 100, words.percent(found.variation).replace("\u00A0", " ")];
};

describe("a revision of P1", () => {
  it("under the threshold is notified (scenario 3)", () => {
    const simulation = simulated(transfer("C3", "C2", 50_000), ground());
    expect(heading(simulation, "C3")).toEqual([550_000, "-8,33 %"]);
    expect(heading(simulation, "C2")).toEqual([1_050_000, "5,00 %"]);
    expect([simulation.afterMinor, simulation.route, simulation.problems]).toEqual([
      euros(3_000_000),
      "notification",
      [],
    ]);
    expect(said(simulation.needs.map(({ problem }) => problem))).toEqual([
      "Variation cumulée de la rubrique C2 : +5,00 % (seuil 10 %). Notification au bailleur requise.",
      "Variation cumulée de la rubrique C3 : −8,33 % (seuil 10 %). Notification au bailleur requise.",
    ]);
  });

  it("is measured against the reference, not the last notice (scenario 4, REV-02)", () => {
    const base = applied(ORIGINAL, transfer("C3", "C2", 50_000));
    const simulation = simulated(transfer("C3", "C1", 20_000), ground({ base }));
    expect(heading(simulation, "C3")).toEqual([530_000, "-11,67 %"]);
    expect(simulation.route).toBe("committee");
    const missing = routeProblems({ hasMinutes: false, amendmentId: null }, simulation, 2_500);
    expect(said(missing)).toEqual([
      "Variation cumulée de C3 : −11,67 %, supérieure au seuil de 10 %. Joignez le PV du comité de pilotage.",
    ]);
    expect(missing.map(({ rule, field, severity }) => [rule, field, severity])).toEqual([["REV-04", "file", "block"]]);
    expect(routeProblems({ hasMinutes: true, amendmentId: null }, simulation, 2_500)).toEqual([]);
  });

  it("beyond the second threshold needs an amendment (scenario 5)", () => {
    const simulation = simulated(
      [move("C3", 2025, -80_000), move("C3", 2026, -80_000), move("X", 2026, 160_000)],
      ground(),
    );
    expect(heading(simulation, "C3")).toEqual([440_000, "-26,67 %"]);
    expect(simulation.route).toBe("amendment");
    expect(said(routeProblems({ hasMinutes: true, amendmentId: null }, simulation, 2_500))[0]).toContain(
      "Ce changement nécessite un avenant à la convention (seuil 25 %).",
    );
    expect(routeProblems({ hasMinutes: false, amendmentId: "a1" }, simulation, 2_500)).toEqual([]);
  });

  it("may change the mode of a line alone, by the committee’s decision (BUD-07)", () => {
    const modes = [{ lineId: lines[0]?.id ?? "", mode: "cogestion" as const }];
    const simulation = simulated([], ground({ modes }));
    expect([simulation.problems, simulation.route]).toEqual([[], "committee"]);
    expect(said(routeProblems({ hasMinutes: false, amendmentId: null }, simulation, 2_500))).toEqual([
      "La ligne C1 passe en « Cogestion » : un autre régime juridique. Joignez le PV du comité de pilotage.",
    ]);
    expect(simulated([], ground({ modes: [] })).problems).toHaveLength(1);
  });

  it("never takes a line below its commitments (scenario 6, REV-06)", () => {
    const cut = [move("C1", 2025, -150_000), move("C1", 2026, -150_000), move("C2", 2026, 300_000)];
    expect(said(simulated(cut, ground()).problems)).toEqual([
      "La ligne C1 ne peut pas être ramenée à 750 000,00 : 780 000,00 sont déjà engagés.",
    ]);
  });

  it("never takes a past year below what was spent in it (REV-06)", () => {
    expect(said(simulated([move("C1", 2024, -60_001), move("C1", 2025, 60_001)], ground()).problems)).toEqual([
      "La ligne C1 ne peut pas être ramenée à 309 999,00 en 2024 : 310 000,00 y sont déjà réalisés.",
    ]);
  });

  it.each([
    [
      [move("C1", 2026, 50_000), move("C2", 2026, -45_000)],
      "La révision n’est pas équilibrée : +50 000,00 / −45 000,00 (écart 5 000,00).",
    ],
    [[], "Indiquez au moins un montant à déplacer."],
    [
      [move("C3", 2026, -20_000), move("C3", 2027, 20_000)],
      "L’exercice 2027 est hors de la période d’exécution (01/10/2023 – 30/09/2026).",
    ],
    [
      [move("C3", 2023, -20_001), move("C3", 2026, 20_001)],
      "C3, 2023 : un budget ne peut pas être négatif (il resterait −1,00).",
    ],
    [[{ lineId: "ailleurs", year: 2025, deltaMinor: 0 }], "La ligne « ailleurs » n’existe pas dans ce projet."],
  ] as const)("is refused in words: %#", (moves, expected) => {
    expect(said(simulated(moves, ground()).problems)).toContain(expected);
  });

  it("never rewrites a closed year (REV-07)", () => {
    const simulation = simulated([move("C1", 2024, -1), move("C1", 2025, 1)], ground({ closedYears: new Set([2024]) }));
    expect(said(simulation.problems)).toEqual(["L’exercice 2024 est clôturé."]);
  });

  it("with an amendment makes the budget what the project was allocated (REV-01)", () => {
    const more = [move("C1", 2026, 50_000)];
    expect(simulated(more, ground({ allocatedMinor: euros(3_050_000) }), true).problems).toEqual([]);
    expect(said(simulated(more, ground(), true).problems)).toEqual([
      "Avec l’avenant, le budget révisé (3 050 000,00) doit être égal au montant du projet (3 000 000,00). Écart : 50 000,00.",
    ]);
    expect(simulated(more, ground()).route).toBe("amendment");
  });

  it("at a threshold itself is still below it", () => {
    expect(simulated(transfer("C3", "X", 60_000), ground({ notifyBps: 2_000 })).route).toBe("notification");
    expect(heading(simulated(transfer("C3", "C2", 60_000), ground()), "C3")).toEqual([540_000, "-10,00 %"]);
    expect(simulated(transfer("C3", "C2", 60_000), ground()).route).toBe("notification");
    expect(simulated(transfer("C3", "C2", 60_001), ground()).route).toBe("committee");
  });

  it("reads its thresholds from the agreement", () => {
    expect(simulated(transfer("C3", "C2", 50_000), ground({ notifyBps: 500 })).route).toBe("committee");
    expect(simulated(transfer("C3", "C2", 50_000), ground({ notifyBps: 100, amendBps: 500 })).route).toBe("amendment");
  });

  it("releases a reserve by the steering committee only (BUD-06)", () => {
    const reserved = lines.map((line) => (line.code === "X" ? { ...line, category: "reserve" } : line));
    const simulation = simulated(transfer("X", "C1", 1_000), ground({ lines: reserved }));
    expect(simulation.route).toBe("committee");
    expect(said(routeProblems({ hasMinutes: false, amendmentId: null }, simulation, 2_500))).toEqual([
      "La réserve X est transférée par décision du comité de pilotage. Joignez le PV.",
    ]);
  });

  it("opens a heading that had nothing (no rate, scenario 35) by an amendment", () => {
    const empty = new Map(ORIGINAL);
    for (const year of [2023, 2024, 2025, 2026]) empty.set(cellKey(id("X"), year), 0);
    const simulation = simulated(transfer("C1", "X", 10), ground({ base: empty, reference: empty, entries: [] }));
    expect(heading(simulation, "X")).toEqual([10, "—"]);
    expect(simulation.route).toBe("amendment");
  });
});
