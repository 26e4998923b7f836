import type { State } from "../../ui/state.tsx";
import type { MilestoneState } from "../rules.ts";

/** The chip, icon and colour of a milestone's state. */
export const SHOWN_AS: Readonly<Record<MilestoneState, State>> = {
  late: "late",
  atRisk: "risk",
  onTime: "ok",
  suspended: "suspended",
  cancelled: "closed",
  doneLate: "done",
  done: "done",
};
