import { describe, expect, it } from "vitest";
import {
  accountTyped,
  endingTyped,
  invitationTyped,
  ownRoleProblems,
  passwordTyped,
  tokenTyped,
} from "../../../src/people/rules/accounts.ts";
import { meeting } from "../../../src/people/rules/meeting.ts";
import type { TypedFields } from "../../../src/people/rules/typing.ts";

const OFFERED = {
  ...{ organisationIds: ["org-bmz"], agreementIds: ["ag-1", "ag-2"], projectIds: ["p1"], componentIds: ["c1", "c2"] },
  isTaken: false,
};

const TYPED: TypedFields = {
  email: "Nadia.ElAmrani@Administration.MA ",
  name: " Nadia El Amrani ",
  role: "officer",
  organisation: "org-bmz",
  reach: "some",
  projects: "p1",
  reason: "Décision du 12/07/2025",
};

const rules = (read: { ok: boolean; problems?: readonly { field: string; rule: string }[] }): string[] =>
  (read.problems ?? []).map(({ field, rule }) => `${field} ${rule}`);

describe("an invitation", () => {
  it("is read trimmed, with the e-mail in small letters", () => {
    const read = invitationTyped(TYPED, OFFERED);
    expect(read.ok && read.value).toEqual({
      ...{ email: "nadia.elamrani@administration.ma", name: "Nadia El Amrani", role: "officer" },
      ...{ organisationId: "org-bmz", reach: "some", agreementIds: [], projectIds: ["p1"], componentIds: null },
      reason: "Décision du 12/07/2025",
    });
  });

  it("says everything that is missing at once, in the order of the form", () => {
    expect(rules(invitationTyped({}, OFFERED))).toEqual([
      "email required",
      "name required",
      "role noChoice",
      "organisation noChoice",
      "reach noChoice",
      "reason required",
    ]);
  });

  it.each([
    [{ role: "root" }, "role unknownChoice"],
    [{ role: "ADMIN" }, "role unknownChoice"],
    [{ organisation: "org-giz" }, "organisation unknownChoice"],
    [{ reach: "everything" }, "reach unknownChoice"],
    [{ agreements: ["ag-1", "ag-9"] }, "agreements unknownChoice"],
    [{ projects: ["p1", "p4' OR 1=1"] }, "projects unknownChoice"],
    [{ name: "x".repeat(121) }, "name tooLong"],
    [{ reason: "x".repeat(501) }, "reason tooLong"],
    [{ email: "nadia" }, "email noEmail"],
    [{ email: "a b@c.ma" }, "email noEmail"],
    [{ email: "a@localhost" }, "email noEmail"],
    [{ email: "<a@b.ma>" }, "email noEmail"],
    [{ email: `${"a".repeat(250)}@b.ma` }, "email tooLong"],
  ])("refuses %j", (change, problem) => {
    expect(rules(invitationTyped({ ...TYPED, ...change }, OFFERED))).toEqual([problem]);
  });

  it("refuses an e-mail that somebody has", () => {
    expect(rules(invitationTyped(TYPED, { ...OFFERED, isTaken: true }))).toEqual(["email emailTaken"]);
  });

  it.each([
    [{ role: "donor", reach: "all" }, "reach SEC-02"],
    [{ role: "donor" }, "agreements SEC-02"],
    [{ projects: [] }, "reach reachIsEmpty"],
    [{ components: "c1" }, "components focalPointHasPartsOnly"],
    [{ projects: [], components: "c1", role: "manager" }, "components focalPointIsOfficer"],
    [{ projects: [], components: "c1", role: "donor" }, "components focalPointIsOfficer"],
    [{ components: "c9" }, "components unknownChoice"],
  ])("refuses the scope %j", (change, problem) => {
    expect(rules(invitationTyped({ ...TYPED, ...change }, OFFERED))).toEqual([problem]);
  });

  it("makes a focal point of an officer with components alone", () => {
    const read = accountTyped({ ...TYPED, projects: [], components: ["c2", "c1"] }, OFFERED);
    expect(read.ok && [read.value.projectIds, read.value.componentIds]).toEqual([[], ["c1", "c2"]]);
  });

  it("forgets ticks that don’t count when everything is chosen", () => {
    const read = accountTyped({ ...TYPED, reach: "all", agreements: ["ag-2"] }, OFFERED);
    expect(read.ok && [read.value.agreementIds, read.value.projectIds]).toEqual([[], []]);
  });
});

describe("oneself", () => {
  const account = {
    name: "A",
    role: "admin",
    organisationId: "o",
    reach: "all",
    agreementIds: [],
    projectIds: [],
    componentIds: null,
  } as const;

  it("cannot take or give oneself a role", () => {
    const after = { ...account, role: "manager" } as const;
    expect(rules({ ok: false, problems: ownRoleProblems(true, account, after) })).toEqual(["role ownRole"]);
    expect(ownRoleProblems(false, account, after)).toEqual([]);
    expect(ownRoleProblems(true, account, { ...account, name: "B" })).toEqual([]);
  });

  it("cannot end one’s own access, whatever the reason", () => {
    expect(rules(endingTyped({ reason: "Départ" }, true))).toEqual([" ownAccess"]);
    expect(rules(endingTyped({ reason: "" }, false))).toEqual(["reason required"]);
    expect(endingTyped({ reason: "Départ" }, false).ok).toBe(true);
  });
});

describe("a password", () => {
  const chosen = (password: string, repeated = password) =>
    rules(passwordTyped({ password, repeated }, "nadia.elamrani@administration.ma"));

  it.each(["douze lettre", "🐫🐫🐫🐪🐪🐪🌵🌵🌵🏜🏜🏜", "  espaces  compris  ", `${"x".repeat(199)}y`])(
    "may be %j",
    (password) => {
      expect(chosen(password)).toEqual([]);
    },
  );

  it.each([
    ["onze lettre", "password shortPassword"],
    ["", "password shortPassword"],
    ["🐫🐫🐫🐫🐫🐫", "password shortPassword"],
    ["aaaaaaaaaaaaaa", "password obviousPassword"],
    ["Nadia.ElAmrani@administration.ma", "password obviousPassword"],
    [`${"x".repeat(200)}y`, "password tooLong"],
  ])("may not be %j", (password, problem) => {
    expect(chosen(password)).toEqual([problem]);
  });

  it("is typed twice", () => {
    expect(chosen("douze lettres", "douze lettre")).toEqual(["repeated unlikePassword"]);
  });
});

describe("a token", () => {
  it("is read", () => {
    const read = tokenTyped({ label: "Tableur", access: "write", days: "365" });
    expect(read.ok && read.value).toEqual({ label: "Tableur", canWrite: true, days: 365 });
  });

  it.each(["0", "366", "-1", "1.5", "1e2", "٣", "", " ", "99999999999"])("does not live %j days", (days) => {
    const read = tokenTyped({ label: "Tableur", access: "read", days });
    expect(read.ok).toBe(false);
    expect(rules(read as never)[0]).toMatch(/^days /);
  });

  it("reads or writes, nothing else", () => {
    expect(rules(tokenTyped({ label: "", access: "admin", days: "7" }))).toEqual([
      "label required",
      "access unknownChoice",
    ]);
  });
});

describe("two versions that meet", () => {
  const base = { role: "officer", name: "A", reach: ["p1"] };

  it("merge where they touch different fields", () => {
    const met = meeting({ base, theirs: { ...base, role: "manager" }, yours: { ...base, name: "B" } });
    expect(met).toEqual({ merged: { role: "manager", name: "B", reach: ["p1"] }, toDecide: undefined });
  });

  it("keep yours to decide, and take over the rest, where they touch the same", () => {
    const theirs = { role: "manager", name: "C", reach: ["p1"] };
    const met = meeting({ base, theirs, yours: { ...base, role: "finance" } });
    expect(met.toDecide).toEqual({ role: "finance", name: "C", reach: ["p1"] });
  });
});
