import { enter } from "../people/entering.ts";
import type { AppContext } from "../platform/http.ts";
import { asOfNow } from "../portfolio/store/editing.ts";
import { type Paper, workOf } from "./rules.ts";
import { nearMilestones } from "./store/milestones.ts";
import { papersFor } from "./store/papers.ts";

/** What waits for the asking person, now, in one round trip. */
export async function ownWork(c: AppContext) {
  const { visit, found } = await enter(c, "work.read", (asked) => {
    const scope = asOfNow(asked);
    return { ...papersFor(scope), milestones: nearMilestones(scope) };
  });
  const { milestones, ...papers } = found;
  const all = (Object.values(papers) as (readonly Paper[])[]).flat();
  return { visit, work: workOf({ milestones, papers: all }, visit.actor, visit.on) };
}
