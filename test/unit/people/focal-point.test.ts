import { expect, it } from "vitest";
import type { Actor } from "../../../src/kernel/actor.ts";
import { type Action, can, isFocalPoint, PERMISSIONS } from "../../../src/people/rules.ts";

const officer = (reach: Actor["reach"]): Actor => ({
  ...{ personId: "a", name: "a", email: "a@mizan.example", role: "officer", organisationId: "org", reach },
});

const FOCAL_POINT = officer({ kind: "parts", componentIds: ["p1-c2"] });

it("A focal point reports, and does nothing else of an officer’s job (8.1)", () => {
  const allowed = (Object.keys(PERMISSIONS) as Action[]).filter((action) => can(FOCAL_POINT, action));
  for (const action of ["indicator.enter", "milestone.update", "evidence.add"]) expect(allowed).toContain(action);
  for (const action of ["portfolio.read", "workbook.export", "history.read", "indicator.define", "entry.write"])
    expect(allowed).not.toContain(action);
  expect(allowed.length).toBeLessThan(8);
});

it("A focal point reaches no project whole, whatever action is asked", () => {
  expect(can(FOCAL_POINT, "indicator.enter", { projectId: "p1", agreementId: "ag-de-01" })).toBe(false);
  expect(isFocalPoint(FOCAL_POINT)).toBe(true);
  expect(isFocalPoint(officer({ kind: "some", agreementIds: [], projectIds: ["p1"] }))).toBe(false);
});
