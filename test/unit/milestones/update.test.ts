import { describe, expect, it } from "vitest";
import type { Actor } from "../../../src/kernel/actor.ts";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { wordsIn } from "../../../src/kernel/words.ts";
import { revisionDecided, type ScheduleRevision, updateDecided } from "../../../src/milestones/rules/decision.ts";
import {
  appliedTo,
  laidOver,
  type MilestoneUpdate,
  predecessorWarnings,
  spokenOf,
  type Telling,
  updateProblems,
  withPending,
} from "../../../src/milestones/rules/update.ts";
import { milestoneState, physicalProgress, revisedSlippageDays, slippageDays } from "../../../src/milestones/rules.ts";
import { milestoneWith } from "./sample.ts";

const day = calendarDate;
const ON = day("2025-06-30");

/** J1.4 as the handbook tells it. */
const J14: Telling = {
  forecastOn: day("2025-08-15"),
  ...{ actualOn: null, progress: 0, reasonCode: "approval", cause: "Avis attendu", correctiveAction: "" },
};

const ground = {
  ...{ base: J14, baselineOn: day("2025-05-31"), on: ON, agreementStart: day("2023-10-01"), evidenceCount: 0 },
};

const said = (told: Partial<Telling>, more: Partial<typeof ground> = {}, language: "fr" | "ar" = "fr") =>
  updateProblems({ ...J14, ...told }, { ...ground, ...more }).map(({ rule, said: why }) => [
    rule,
    wordsIn(language).say(why),
  ]);

describe("The rules of an update, in the handbook’s words", () => {
  it.each([
    [
      "JAL-01",
      { actualOn: day("2025-06-28") },
      "Ajoutez au moins une pièce justificative (PV, livrable) avant de déclarer le jalon achevé.",
    ],
    [
      "JAL-02",
      { actualOn: day("2025-07-01") },
      "La date réelle (01/07/2025) est dans le futur : au plus tard le 30/06/2025.",
    ],
    [
      "JAL-02",
      { actualOn: day("2023-09-30") },
      "La date réelle (30/09/2023) précède le début de la convention (01/10/2023).",
    ],
    ["JAL-03", { forecastOn: null }, "Jalon en retard de 30 jours : indiquez une nouvelle prévision et la cause."],
    ["JAL-03", { reasonCode: "" }, "Jalon en retard de 30 jours : indiquez une nouvelle prévision et la cause."],
    ["JAL-03", { cause: "" }, "Jalon en retard de 30 jours : indiquez une nouvelle prévision et la cause."],
    ["JAL-04", { forecastOn: day("2025-06-15") }, "La date prévue (15/06/2025) est déjà passée."],
  ] as const)("%s: %o", (rule, told, words) => {
    expect(said(told)).toEqual([[rule, words]]);
  });

  it("lets what is right pass: minutes and the date, a forecast of today, and a plan that is not due", () => {
    expect(said({ actualOn: day("2025-06-28") }, { evidenceCount: 1 })).toEqual([]);
    expect(said({ forecastOn: ON })).toEqual([]);
    expect(said({ forecastOn: null, reasonCode: "", cause: "" }, { baselineOn: day("2025-12-31") })).toEqual([]);
  });

  it("speaks Arabic with its plurals", () => {
    expect(said({ forecastOn: null }, {}, "ar")[0]?.[1]).toContain("محطة متأخرة بـ 30 يوما");
  });

  it("warns of a predecessor that is not achieved (JAL-07)", () => {
    const [warning] = predecessorWarnings("J1.6", ["J1.3"]);
    expect(warning?.severity).toBe("warn");
    expect(warning && wordsIn("fr").say(warning.said)).toBe("Le jalon J1.3 dont dépend J1.6 n’est pas achevé.");
  });

  it("takes “achieved” back with a reason of its own and less than everything (JAL-08)", () => {
    const base = { ...J14, actualOn: day("2025-06-28"), progress: 100 };
    expect(said({ progress: 100 }, { base })).toEqual([["JAL-08", expect.stringContaining("motif propre")]]);
    expect(said({ progress: 100, cause: "PV annulé" }, { base })).toEqual([
      ["JAL-08", expect.stringContaining("100 %")],
    ]);
    expect(said({ progress: 90, cause: "PV annulé" }, { base })).toEqual([]);
  });
});

const update = (number: number, what: Partial<MilestoneUpdate>): MilestoneUpdate => ({
  ...{ id: `u${number}`, revision: 1, sinceSeq: number, projectId: "p1", milestoneId: "j", number, toldOn: ON },
  ...{ forecastOn: null, actualOn: null, isUndone: false, progress: null, reasonCode: null, cause: null },
  ...{ correctiveAction: null, status: "submitted", enteredBy: "officer", decidedBy: null, decisionReason: "" },
  ...what,
});

describe("Updates of one milestone", () => {
  it("say only what changes, and laid over what was there give it back", () => {
    const next: Telling = { ...J14, forecastOn: day("2025-09-30"), progress: 40 };
    const spoken = spokenOf(J14, next);
    expect(spoken).toMatchObject({
      forecastOn: "2025-09-30",
      progress: 40,
      cause: null,
      reasonCode: null,
      isUndone: false,
    });
    expect(laidOver(J14, spoken)).toEqual(next);
  });

  it("wait in their order; drafts and returned ones do not count", () => {
    const all = [
      update(2, { forecastOn: day("2025-10-31") }),
      update(1, { forecastOn: day("2025-09-30"), progress: 20 }),
      update(3, { progress: 90, status: "draft" }),
      update(4, { progress: 95, status: "returned" }),
    ];
    expect(withPending(J14, all)).toMatchObject({ forecastOn: "2025-10-31", progress: 20 });
  });

  it("accepted out of order lose nothing: the older one leaves what a later one said", () => {
    const [first, second] = [
      update(1, { forecastOn: day("2025-09-30"), progress: 20 }),
      update(2, { forecastOn: day("2025-10-31"), status: "accepted" }),
    ];
    const now = { ...J14, forecastOn: day("2025-10-31") };
    expect(appliedTo(now, first, [first, second])).toMatchObject({ forecastOn: "2025-10-31", progress: 20 });
  });

  it("that say it is achieved make the progress whole", () => {
    const done = update(1, { actualOn: day("2025-06-28") });
    expect(appliedTo(J14, done, [done])).toMatchObject({ actualOn: "2025-06-28", progress: 100 });
  });
});

const actor = (personId: string): Actor => ({
  ...{ personId, name: "", email: "", role: "manager", organisationId: "o", reach: { kind: "all" } },
});

describe("A decision on an update", () => {
  const rulesOf = (outcome: ReturnType<typeof updateDecided>) =>
    outcome.ok ? [] : outcome.problems.map(({ rule }) => rule);
  const decide = (what: Partial<MilestoneUpdate>, how: object) =>
    updateDecided(update(1, what), {
      decision: "accept",
      reason: "",
      actor: actor("manager"),
      hasEvidence: false,
      ...how,
    });

  it.each([
    ["one’s own", { enteredBy: "manager" }, {}, "SEC-01"],
    ["a returned one", { status: "returned" }, {}, "STATUS"],
    ["an achievement without evidence", { actualOn: ON }, {}, "JAL-01"],
    ["returning without a reason", {}, { decision: "return" }, "REASON"],
  ] as const)("is refused for %s", (...[, what, how, rule]) => {
    expect(rulesOf(decide(what, how))).toEqual([rule]);
  });

  it("is taken by another person, who is named", () => {
    const outcome = decide({ actualOn: ON }, { hasEvidence: true });
    expect(outcome).toMatchObject({ ok: true, value: { status: "accepted", decidedBy: "manager" } });
  });
});

describe("Scenario 21: the Copil re-baselines J1.4 to 31/08/2025", () => {
  const proposed: ScheduleRevision = {
    ...{ id: "r", revision: 1, sinceSeq: 1, projectId: "p1", milestoneId: "j", status: "proposed", decidedOn: null },
    ...{ fromOn: day("2025-05-31"), toOn: day("2025-08-31"), reason: "Copil", document: "Note", decision: "" },
    ...{ requestedBy: "officer", decidedBy: null, decisionReason: "" },
  };
  const decided = {
    decision: "approve",
    reference: "PV du Copil n° 4",
    decidedOn: day("2025-06-25"),
    reason: "",
    on: ON,
  } as const;

  it("+76 days on the original baseline and −16 on the revised one", () => {
    const milestone = milestoneWith({ forecastOn: day("2025-08-15"), revisedBaselineOn: proposed.toOn });
    expect([slippageDays(milestone, ON), revisedSlippageDays(milestone, ON)]).toEqual([76, -16]);
    expect(milestoneState(milestone, ON)).toBe("late");
  });

  it("takes another person, a decision and its date, which is not to come", () => {
    const rules = (how: object, by = "manager") => {
      const outcome = revisionDecided(proposed, { ...decided, actor: actor(by), ...how });
      return outcome.ok ? outcome.value.status : outcome.problems.map(({ rule, field }) => `${rule} ${field}`).join();
    };
    expect(rules({})).toBe("approved");
    expect(rules({}, "officer")).toBe("SEC-01 requestedBy");
    expect(rules({ reference: " " })).toBe("JAL-06 decision");
    expect(rules({ decidedOn: day("2025-07-01") })).toBe("JAL-06 decidedOn");
    expect(rules({ decision: "reject" })).toBe("REASON reason");
  });
});

describe("Scenario 19 and 20 in figures", () => {
  it("J1.4 achieved on 28/06/2025 with minutes: +28, achieved late; thresholds of a project move the states", () => {
    const done = milestoneWith({ actualOn: day("2025-06-28"), evidence: "PV" });
    expect([slippageDays(done, ON), milestoneState(done, ON)]).toEqual([28, "doneLate"]);
    expect(physicalProgress([done, milestoneWith({ weight: 30 })], ON)).toEqual({ numerator: 10, denominator: 40 });
    const slipping = milestoneWith({ baselineOn: day("2025-07-31"), forecastOn: day("2025-08-20") });
    expect(milestoneState(slipping, ON)).toBe("atRisk");
    expect(milestoneState({ ...slipping, atRiskAfterDays: 5, lateAfterDays: 10 }, ON)).toBe("late");
    expect(milestoneState({ ...slipping, atRiskAfterDays: 30, lateAfterDays: 90 }, ON)).toBe("onTime");
  });
});
