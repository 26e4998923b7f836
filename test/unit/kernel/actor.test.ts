import { describe, expect, it } from "vitest";
import { EVERYTHING, isRole, ROLES, reaches } from "../../../src/kernel/actor.ts";
import { blocked, done, refused } from "../../../src/kernel/outcome.ts";

describe("roles", () => {
  it("are jobs, six of them (4.7)", () => {
    expect(ROLES).toHaveLength(6);
    expect(ROLES.every(isRole)).toBe(true);
    for (const text of ["", "Admin", "giz", "length"]) expect(isRole(text)).toBe(false);
  });
});

describe("reaches", () => {
  const some = { kind: "some", agreementIds: ["ag-1"], projectIds: ["p-9"] } as const;

  it.each([
    ["everything", EVERYTHING, "p-1", "ag-2", true],
    ["a project that is named", some, "p-9", "ag-2", true],
    ["a project of an agreement that is named", some, "p-1", "ag-1", true],
    ["not a project of another agreement", some, "p-1", "ag-2", false],
    ["not by the id of the other kind", some, "ag-1", "p-9", false],
    ["nothing of a project whose parts are named", { kind: "parts", componentIds: ["c-1"] }, "p-1", "ag-1", false],
    ["nothing, when nothing is named", { kind: "some", agreementIds: [], projectIds: [] }, "p-1", "ag-1", false],
  ] as const)("covers %s", (...[_, reach, projectId, agreementId, isCovered]) => {
    expect(reaches(reach, projectId, agreementId)).toBe(isCovered);
  });
});

describe("outcomes", () => {
  it("carry a value, or the problems with their rule and field", () => {
    const why = { message: { fr: "Trop", ar: "كثير", en: "Too much" }, values: {} };
    expect(done(3)).toEqual({ ok: true, value: 3 });
    expect(refused([blocked("BUD-01", "amount", why)])).toEqual({
      ok: false,
      problems: [{ rule: "BUD-01", field: "amount", said: why, severity: "block" }],
    });
  });
});
