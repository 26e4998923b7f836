import { enter } from "../../people/entering.ts";
import { commit } from "../../platform/commit.ts";
import { Stale } from "../../platform/errors.ts";
import type { AppContext } from "../../platform/http.ts";
import type { Typed } from "../../ui/form-state.ts";
import { amendmentRead } from "../rules/agreement-form.ts";
import { type AmendmentDraft, amendmentProblems } from "../rules/amendment.ts";
import { meetings } from "../rules/meeting.ts";
import { savingAgreement, savingAmendment } from "../store/saving.ts";
import { agreementForm, agreementFormReads, type ExistingForm } from "./agreement-form.ts";
import { writableAgreement } from "./agreements.ts";
import { type Answer, meetingOthers, onlyOnce } from "./answers.ts";

/** An amendment as it was sent, from a form drawn at `revision` of the agreement. */
export interface SentAmendment {
  readonly typed: Typed;
  readonly revision: number;
  readonly formKey: string | undefined;
}

/** Records an amendment: its own row, and the agreement's new ceiling and end of execution. */
export const amendAgreement = (c: AppContext, code: string, sent: SentAmendment) =>
  meetingOthers(() => amendedOnce(c, code, sent));

/** What an amendment changes; the rest of the agreement may move on without disturbing it. */
const changed = ({ ceilingMinor, executionEnd }: Pick<AmendmentDraft, "ceilingMinor" | "executionEnd">) => ({
  ceilingMinor,
  executionEnd,
});

async function amendedOnce(
  c: AppContext,
  code: string,
  sent: SentAmendment,
): Promise<Answer<ExistingForm, AmendmentDraft>> {
  const { visit, found } = await enter(c, "portfolio.write", (scope) => agreementFormReads(scope, code, sent));
  const form = writableAgreement(visit, found);
  onlyOnce(found.isSent);
  const drawn = agreementForm({ ...found, row: found.drawn });
  if (!drawn) throw new Stale();
  const { typed, formKey } = sent;
  const read = amendmentRead(typed, drawn.draft);
  if (!read.ok) return { kind: "refused", visit, form, typed, problems: read.problems };
  const draft = read.value;
  const met = meetings({ base: changed(drawn.draft), theirs: changed(form.draft), yours: changed(draft) });
  if (met.some(({ changedBy }) => changedBy !== "yours"))
    return { kind: "conflict", visit, form, toDecide: draft, meetings: met };
  const lastSignedOn = form.amendments.at(-1)?.signedOn;
  const ground = { agreement: form.draft, taken: form.taken, lastSignedOn, today: visit.scope.today };
  const problems = amendmentProblems(draft, ground);
  if (problems.length > 0) return { kind: "refused", visit, form, typed, problems };
  const writes = amendmentWrites(form, draft);
  const reason = draft.document;
  const { seq } = await commit(visit, { action: "agreement.amend", writes, formKey, reason });
  return { kind: "saved", visit, form, draft, revision: seq, isMerged: false };
}

function amendmentWrites({ row, amendments }: ExistingForm, draft: AmendmentDraft) {
  const { revision: _, sinceSeq: __, search: ___, ...fields } = row;
  const number = (amendments.at(-1)?.number ?? 0) + 1;
  return [
    savingAmendment({
      ...draft,
      id: `${row.id}:${number}`,
      agreementId: row.id,
      number,
      ceilingBeforeMinor: row.ceilingMinor,
      executionEndBefore: row.executionEnd,
    }),
    savingAgreement(row, { ...fields, ceilingMinor: draft.ceilingMinor, executionEnd: draft.executionEnd }),
  ];
}
