import { said } from "../../kernel/messages.ts";
import { money } from "../../kernel/money.ts";
import type { Problem } from "../../kernel/outcome.ts";
import { enter, type Visit } from "../../people/entering.ts";
import { can } from "../../people/rules.ts";
import { organisations } from "../../people/store/organisations.ts";
import { commit } from "../../platform/commit.ts";
import { Forbidden, Missing, Stale } from "../../platform/errors.ts";
import type { AppContext } from "../../platform/http.ts";
import type { Typed } from "../../ui/form-state.ts";
import { type AgreementDraft, agreementProblems, isSigned } from "../rules/agreement.ts";
import { agreementRead, agreementTyped } from "../rules/agreement-form.ts";
import { agreementMerged, flatAgreement } from "../rules/agreement-merge.ts";
import { codeProblems } from "../rules/codes.ts";
import { meetings } from "../rules/meeting.ts";
import { ruleWords } from "../rules/messages/rule.ts";
import { agreement } from "../schema.ts";
import { asOfNow, isCodeTaken, isSent } from "../store/editing.ts";
import { savingAgreement } from "../store/saving.ts";
import {
  type AgreementForm,
  type AgreementFound,
  agreementFields,
  agreementForm,
  agreementFormReads,
  choosable,
  type ExistingForm,
} from "./agreement-form.ts";
import { type Answer, meetingOthers, onlyOnce, type Refused, type Saved, type Sent } from "./answers.ts";
import { changesAnything, idFrom } from "./project-writes.ts";

/** Writing an agreement takes reach over it, not only over one of its projects. */
export function writableAgreement(visit: Visit, found: AgreementFound): ExistingForm {
  const form = agreementForm(found);
  if (!form) throw new Missing();
  if (!can(visit.actor, "portfolio.write", { agreementId: form.row.id })) throw new Forbidden();
  if (form.row.status === "cancelled") throw new Forbidden(said(ruleWords.cancelledStays));
  return form;
}

export async function agreementToChange(c: AppContext, code: string) {
  const { visit, found } = await enter(c, "portfolio.write", (scope) =>
    agreementFormReads(scope, code, { revision: 0, formKey: undefined }),
  );
  return { visit, form: writableAgreement(visit, found) };
}

/** Changes an agreement, merged with what others changed since it was drawn. */
export const changeAgreement = (c: AppContext, code: string, sent: Sent<AgreementDraft>) =>
  meetingOthers(() => changedOnce(c, code, sent));

async function changedOnce(
  c: AppContext,
  code: string,
  sent: Sent<AgreementDraft>,
): Promise<Answer<ExistingForm, AgreementDraft>> {
  const { visit, found } = await enter(c, "portfolio.write", (scope) => agreementFormReads(scope, code, sent));
  const form = writableAgreement(visit, found);
  onlyOnce(found.isSent);
  const drawn = agreementForm({ ...found, row: found.drawn });
  if (!drawn) throw new Stale();
  const typed = { ...signedPart(drawn.draft), ...sent.typedOver(drawn.draft) };
  const read = agreementRead(typed, choosable(form));
  if (!read.ok) return { kind: "refused", visit, form, typed, problems: read.problems };
  const versions = { base: drawn.draft, theirs: form.draft, yours: read.value };
  const { draft, conflicts, toDecide } = agreementMerged(versions);
  if (conflicts.length > 0) {
    const { base, theirs, yours } = versions;
    const flat = { base: flatAgreement(base), theirs: flatAgreement(theirs), yours: flatAgreement(yours) };
    return { kind: "conflict", visit, form, toDecide, meetings: meetings(flat) };
  }
  const ground = { before: form.draft, taken: form.taken, hasVat: found.hasVat, today: visit.scope.today };
  const problems = agreementProblems(draft, ground);
  if (problems.length > 0) return { kind: "refused", visit, form, typed, problems };
  const writes = [savingAgreement(form.row, agreementFields(form.row, draft, form.organisations))];
  const { formKey, reason } = sent;
  const head = await commit(visit, { action: "agreement.change", writes, formKey, reason });
  const revision = changesAnything(writes) ? head.seq : form.revision;
  return { kind: "saved", visit, form, draft, revision, isMerged: sent.revision !== form.revision };
}

/** What the form of a signed agreement does not ask for again, since only an amendment changes it. */
function signedPart(draft: AgreementDraft): Typed {
  if (!isSigned(draft.status)) return {};
  const { donor, currency, ceiling, executionStart, executionEnd } = agreementTyped(draft, "fr");
  return { donor, currency, ceiling, executionStart, executionEnd };
}

/** Creating an agreement takes reach over everything: nobody else could see it afterwards. */
function writableAnew(visit: Visit): void {
  if (visit.actor.reach.kind !== "all") throw new Forbidden();
}

export async function newAgreement(c: AppContext): Promise<{ visit: Visit; form: AgreementForm }> {
  const { visit, found } = await enter(c, "portfolio.write", (scope) => ({
    organisations: organisations(asOfNow(scope)),
  }));
  writableAnew(visit);
  return { visit, form: { ...EMPTY, organisations: found.organisations } };
}

const EMPTY: AgreementForm = {
  ...{
    row: undefined,
    draft: undefined,
    author: undefined,
    revision: 0,
    projects: 0,
    amendments: [],
    organisations: [],
  },
  taken: { allocated: money(0, "EUR"), firstStart: undefined, lastEnd: undefined },
};

export interface SentNewAgreement {
  readonly typed: Typed;
  readonly code: string;
  readonly formKey: string | undefined;
}

export const createAgreement = (c: AppContext, sent: SentNewAgreement) => meetingOthers(() => createdOnce(c, sent));

async function createdOnce(
  c: AppContext,
  { typed, code, formKey }: SentNewAgreement,
): Promise<Saved<AgreementDraft, AgreementForm> | Refused<AgreementForm>> {
  const { visit, found } = await enter(c, "portfolio.write", (scope) => ({
    organisations: organisations(asOfNow(scope)),
    isTaken: isCodeTaken(scope, agreement, code),
    isSent: isSent(scope, formKey),
  }));
  writableAnew(visit);
  onlyOnce(found.isSent);
  const form = { ...EMPTY, organisations: found.organisations };
  const refused = (problems: readonly Problem[]): Refused<AgreementForm> => ({
    ...{ kind: "refused", visit, form, typed, problems },
  });
  const coded = codeProblems(code, found.isTaken);
  const read = agreementRead(typed, choosable(form));
  if (!read.ok) return refused([...coded, ...read.problems]);
  const draft = read.value;
  const taken = { ...form.taken, allocated: money(0, draft.currency) };
  const ground = { before: undefined, taken, hasVat: false, today: visit.scope.today };
  const problems = [...coded, ...agreementProblems(draft, ground)];
  if (problems.length > 0) return refused(problems);
  const fields = agreementFields({ id: idFrom(code), code, cancelReason: "" }, draft, form.organisations);
  const writes = [savingAgreement(undefined, fields)];
  const { seq } = await commit(visit, { action: "agreement.create", writes, formKey });
  return { kind: "saved", visit, form, draft, revision: seq, isMerged: false };
}
