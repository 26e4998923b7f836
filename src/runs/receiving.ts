import { enter, type Visit } from "../people/entering.ts";
import { commit } from "../platform/commit.ts";
import { Missing, Repeated, Stale } from "../platform/errors.ts";
import { type AppContext, pathParam } from "../platform/http.ts";
import { newId } from "../platform/new-id.ts";
import { asOfNow } from "../portfolio/store/editing.ts";
import { runNumber } from "./rules.ts";
import { acknowledgements, acknowledging, type Run, runByNumber } from "./store.ts";

/** A donor takes note of a report that was issued to them; throws Missing for one that was not. Gives since when. */
export async function receiveReport(c: AppContext, formKey: string | undefined): Promise<string> {
  const number = pathParam(c, "number");
  const { visit, found } = await enter(c, "report.acknowledge", (asked) => {
    const scope = asOfNow(asked);
    return { run: runByNumber(scope, number), receipts: acknowledgements(scope, number) };
  });
  if (!found.run) throw new Missing();
  const own = found.receipts.find(({ personId }) => personId === visit.actor.personId);
  if (own) return own.acknowledgedAt;
  await receivedOnce(visit, found.run, formKey);
  return visit.scope.now;
}

/** Saying so twice at once changes nothing. */
async function receivedOnce(visit: Visit, run: Run, formKey: string | undefined): Promise<void> {
  const receipt = { id: newId(), runId: run.id, personId: visit.actor.personId, acknowledgedAt: visit.scope.now };
  try {
    await commit(visit, {
      ...{ action: "report.acknowledge", writes: [acknowledging(receipt)], formKey },
      ...{ projectId: run.projectIds[0], reason: runNumber(run) },
    });
  } catch (error) {
    if (!(error instanceof Stale || error instanceof Repeated)) throw error;
  }
}
