import { type AppContext, pathParam } from "../../platform/http.ts";
import type { MilestoneAt } from "../store/plan.ts";

/** The milestone that an address names. */
export const placeOf = (c: AppContext): MilestoneAt => ({
  code: pathParam(c, "code"),
  milestone: pathParam(c, "milestone"),
});
