import { said } from "../kernel/messages.ts";
import { blocked, type Problem } from "../kernel/outcome.ts";
import { quarterOf } from "../kernel/period.ts";
import { again } from "../people/actions/again.ts";
import { enter, type Visit } from "../people/entering.ts";
import { Typing } from "../people/rules/typing.ts";
import { commit } from "../platform/commit.ts";
import { Missing, Repeated } from "../platform/errors.ts";
import type { AppContext } from "../platform/http.ts";
import { newId } from "../platform/new-id.ts";
import { isActive } from "../portfolio/rules/facts.ts";
import { isSent } from "../portfolio/store/editing.ts";
import type { Typed } from "../ui/form-state.ts";
import { standing as m } from "./messages.ts";
import { overrideWords } from "./rules/messages.ts";
import { FIXED_PACES, type FixedPace, LONGEST_REASON, type OverrideAsked, overrideProblems } from "./rules/override.ts";
import { type Standing, standingsOf } from "./rules/status.ts";
import { type OverrideRow, overrideRow, savingOverride } from "./store/overrides.ts";
import { portfolioOf, standingReads } from "./store/pages.ts";

/** A project's standing on the day, where it may be fixed. */
export interface StandingForm {
  readonly visit: Visit;
  readonly standing: Standing;
  /** What was fixed for the quarter, withdrawn or not, with its lock. */
  readonly row: OverrideRow | undefined;
}

/**
 * What is entered is of now, at the installation's own date d'arrêté. Throws Missing for what is not active, Repeated
 * for a form that was sent before.
 */
export async function standingForm(c: AppContext, code: string, formKey?: string): Promise<StandingForm> {
  c.set("scope", { ...c.get("scope"), askedOn: undefined, known: undefined });
  const { visit, found } = await enter(c, "standing.fix", (scope) => ({
    ...standingReads(scope, { code }),
    row: overrideRow(scope, { code }),
    wasSent: isSent(scope, formKey),
  }));
  if (found.wasSent) throw new Repeated();
  const [standing] = standingsOf(portfolioOf(found, visit.on), { on: visit.on, isPublishedOnly: false });
  if (!(standing && isActive(standing.project))) throw new Missing();
  return { visit, standing, row: found.row };
}

interface Sent {
  readonly formKey?: string | undefined;
  /** The revision that the form was drawn from, 0 where nothing was fixed; undefined: whatever stands now. */
  readonly revision?: number | undefined;
}

export interface FixAnswer {
  readonly form: StandingForm;
  readonly problems: readonly Problem[];
  readonly isConflict: boolean;
}

/** Fixes a project's status for the quarter, or gives it back to its dimensions. */
export const fixStatus = (c: AppContext, code: string, sent: Sent & { readonly typed: Typed }): Promise<FixAnswer> =>
  again(() => fixedOnce(c, code, sent));

async function fixedOnce(c: AppContext, code: string, sent: Sent & { readonly typed: Typed }): Promise<FixAnswer> {
  const form = await standingForm(c, code, sent.formKey);
  const { visit, standing, row } = form;
  const { computed, override: current } = standing.status;
  const read = askedIn(sent.typed, (asked) => overrideProblems(asked, { computed, current }));
  if (!read.ok) return { form, problems: read.problems, isConflict: false };
  if (sent.revision !== undefined && sent.revision !== (row?.revision ?? 0))
    return { form, problems: [blocked("STALE", "pace", said(overrideWords.met))], isConflict: true };
  const { pace, reason } = read.value;
  const projectId = standing.project.id;
  const kept = { pace: pace ?? row?.pace ?? "watch", reason: pace ? reason : (row?.reason ?? reason) };
  const write = savingOverride(row, {
    ...{ id: row?.id ?? newId(), projectId, quarter: quarterOf(visit.on), ...kept },
    ...{ isWithdrawn: pace === undefined, decidedBy: visit.actor.personId },
  });
  const action = pace ? "standing.fix" : "standing.release";
  await commit(visit, { action, writes: [write], projectId, reason, formKey: sent.formKey });
  return { form, problems: [], isConflict: false };
}

const AUTOMATIC = "automatic";

function askedIn(typed: Typed, check: (asked: OverrideAsked) => readonly Problem[]) {
  const typing = new Typing(typed);
  const chosen = typing.choice<FixedPace | typeof AUTOMATIC>({ name: "pace", label: m.pace }, [
    AUTOMATIC,
    ...FIXED_PACES,
  ]);
  const reason = typing.optional({ name: "reason", label: m.reason, most: LONGEST_REASON });
  const asked = { pace: chosen === AUTOMATIC ? undefined : chosen, reason };
  return typing.outcome(asked, () => check(asked));
}
