import { describe, expect, it } from "vitest";
import { shareState, shareTyped } from "../../../src/progress/rules/share.ts";

const FIELDS = { label: " Copil ", scope: "P1", days: "30" };

describe("the form of a share link", () => {
  it("is read to what the link is to show, and for how long", () => {
    expect(shareTyped(FIELDS, ["P1"])).toEqual({ ok: true, value: { label: "Copil", projectCode: "P1", days: 30 } });
    const whole = shareTyped({ ...FIELDS, scope: "agreement", days: " 180 " }, []);
    expect(whole).toEqual({ ok: true, value: { label: "Copil", projectCode: undefined, days: 180 } });
  });

  it.each([
    ["a project of another agreement", { scope: "P4" }, "scope"],
    ["nothing chosen", { scope: "" }, "scope"],
    ["no label", { label: "  " }, "label"],
    ["a label too long", { label: "x".repeat(81) }, "label"],
    ["no day", { days: "0" }, "days"],
    ["half a day", { days: "0.5" }, "days"],
    ["a day too many", { days: "181" }, "days"],
    ["a negative number", { days: "-1" }, "days"],
  ])("refuses %s", (_, changed, field) => {
    const read = shareTyped({ ...FIELDS, ...changed }, ["P1"]);
    expect(read.ok ? [] : read.problems.map((problem) => problem.field)).toEqual([field]);
  });
});

describe("a share link", () => {
  it.each([
    ["live", null, "2025-07-02"],
    ["expired", null, "2025-07-01"],
    ["revoked", "2025-06-01", "2025-07-02"],
    ["revoked", "2025-06-01", "2025-06-02"],
  ])("is %s: revoked %s, until %s", (state, revokedAt, expiresAt) => {
    expect(shareState({ revokedAt, expiresAt }, "2025-07-01")).toBe(state);
  });
});
