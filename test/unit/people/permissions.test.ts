import { describe, expect, it } from "vitest";
import { type Actor, ROLES, type Role } from "../../../src/kernel/actor.ts";
import { type Action, can, isSomeoneElse, PERMISSIONS, seesPublishedOnly } from "../../../src/people/rules.ts";

const actorOf = (role: Role, reach: Actor["reach"] = { kind: "all" }): Actor => ({
  ...{ personId: `person-${role}`, name: role, email: `${role}@mizan.example`, organisationId: "org", role, reach },
});

/** Handbook 4.7, as far as it is built: o(fficer), m(anager), f(inance), d(onor), au(ditor), ad(min). */
const MATRIX: Readonly<Record<Action, readonly Role[]>> = {
  "portfolio.read": ["officer", "manager", "finance", "donor", "auditor"],
  "search.read": ["officer", "manager", "finance", "donor", "auditor"],
  "portfolio.write": ["manager", "finance"],
  "organisation.read": ["manager", "finance", "auditor", "admin"],
  "organisation.write": ["manager", "admin"],
  "progress.read": ["officer", "manager", "finance", "donor", "auditor"],
  "question.ask": ["donor"],
  "question.answer": ["officer", "manager", "finance"],
  "report.acknowledge": ["donor"],
  "share.manage": ["manager", "finance"],
  "workbook.export": ["officer", "manager", "finance", "donor", "auditor"],
  "workbook.issue": ["officer", "manager", "finance"],
  "history.read": ["officer", "manager", "finance", "auditor", "admin"],
  "history.export": ["auditor", "admin"],
  "indicator.enter": ["officer", "manager"],
  "indicator.define": ["officer", "manager"],
  "indicator.approve": ["manager"],
  "entry.write": ["officer", "finance"],
  "entry.submit": ["finance"],
  "entry.approve": ["finance"],
  "entry.await": ["officer", "manager", "finance", "auditor"],
  "milestone.update": ["officer", "manager"],
  "milestone.accept": ["manager"],
  "milestone.plan": ["officer", "manager"],
  "evidence.add": ["officer", "manager", "finance"],
  "budget.propose": ["officer", "manager", "finance"],
  "budget.opine": ["finance"],
  "budget.approve": ["manager"],
  "rate.read": ["finance", "auditor", "admin"],
  "rate.propose": ["finance"],
  "rate.confirm": ["finance"],
  "period.read": ["officer", "manager", "finance", "auditor", "admin"],
  "period.close": ["finance"],
  "period.askReopening": ["officer", "manager", "finance"],
  "period.approveReopening": ["finance", "admin"],
  "funding.enter": ["finance"],
  "funding.confirm": ["finance"],
  "forecast.write": ["officer", "manager", "finance"],
  "forecast.approve": ["manager", "finance"],
  "reported.read": ["officer", "manager", "finance", "auditor"],
  "reported.enter": ["officer", "finance"],
  "reported.approve": ["finance"],
  "work.read": ["officer", "manager", "finance", "admin"],
  "standing.fix": ["manager"],
  "people.manage": ["admin"],
  "account.own": ["officer", "manager", "finance", "donor", "auditor", "admin"],
  "token.manage": ["officer", "manager", "finance", "donor", "auditor", "admin"],
};

const ACTIONS = Object.keys(PERMISSIONS) as Action[];
const every = ACTIONS.flatMap((action) => ROLES.map((role) => [action, role, MATRIX[action]?.includes(role)] as const));

describe("who may do what", () => {
  it("is written down for every action", () => {
    expect(Object.keys(MATRIX).sort()).toEqual([...ACTIONS].sort());
    expect(every.length).toBe(ACTIONS.length * 6);
  });

  it.each(every)("%s by %s: %s", (action, role, isAllowed) => {
    expect(can(actorOf(role), action)).toBe(isAllowed);
  });

  it("lets nobody but an administrator manage people, and administrators see no business data (4.7)", () => {
    const admin = actorOf("admin");
    expect(ACTIONS.filter((action) => can(admin, action)).sort()).toEqual([
      "account.own",
      "history.export",
      "history.read",
      "organisation.read",
      "organisation.write",
      "people.manage",
      "period.approveReopening",
      "period.read",
      "rate.read",
      "token.manage",
      "work.read",
    ]);
  });

  it("never lets donors and auditors write figures: their own tokens, and a donor’s questions and receipts", () => {
    const writes = (role: Role) => ACTIONS.filter((action) => PERMISSIONS[action].writes && can(actorOf(role), action));
    expect(writes("auditor")).toEqual(["token.manage"]);
    expect(writes("donor")).toEqual(["question.ask", "report.acknowledge", "token.manage"]);
  });

  it("ends where the actor’s reach ends", () => {
    const donor = actorOf("donor", { kind: "some", agreementIds: ["ag-de-01"], projectIds: ["p9"] });
    expect(can(donor, "portfolio.read", { projectId: "p1", agreementId: "ag-de-01" })).toBe(true);
    expect(can(donor, "portfolio.read", { projectId: "p9", agreementId: "other" })).toBe(true);
    expect(can(donor, "portfolio.read", { projectId: "p4", agreementId: "ag-be-02" })).toBe(false);
    expect(can(donor, "portfolio.read", {})).toBe(false);
  });
});

describe("separation of duties", () => {
  it("is between two people, not two roles (SEC-01)", () => {
    expect(isSomeoneElse(actorOf("finance"), "person-finance")).toBe(false);
    expect(isSomeoneElse(actorOf("finance"), "person-finance2")).toBe(true);
  });

  it("shows donors published figures only (SEC-02)", () => {
    expect(ROLES.filter((role) => seesPublishedOnly(actorOf(role)))).toEqual(["donor"]);
  });
});
