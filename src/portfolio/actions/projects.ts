import { said } from "../../kernel/messages.ts";
import { money } from "../../kernel/money.ts";
import { blocked, type Problem } from "../../kernel/outcome.ts";
import { enter, type Visit } from "../../people/entering.ts";
import { wrong } from "../../people/rules/messages.ts";
import { can } from "../../people/rules.ts";
import { organisations } from "../../people/store/organisations.ts";
import { commit } from "../../platform/commit.ts";
import { Forbidden, Missing, Stale } from "../../platform/errors.ts";
import type { AppContext } from "../../platform/http.ts";
import type { Scope } from "../../platform/scope.ts";
import type { Typed } from "../../ui/form-state.ts";
import { codeProblems } from "../rules/codes.ts";
import { meetings } from "../rules/meeting.ts";
import { fieldName } from "../rules/messages/field.ts";
import { ruleWords } from "../rules/messages/rule.ts";
import { type ProjectDraft, projectProblems } from "../rules/project.ts";
import { projectRead } from "../rules/project-form.ts";
import { flattened, projectMerged } from "../rules/project-merge.ts";
import { project } from "../schema.ts";
import { type Agreement, agreementsFound } from "../store/agreements.ts";
import { agreementRow, allocationsOf, asOfNow, isCodeTaken, isSent } from "../store/editing.ts";
import { type Answer, meetingOthers, onlyOnce, type Refused, type Saved, type Sent } from "./answers.ts";
import {
  drawnDraft,
  type ExistingProject,
  groundOf,
  offeredBy,
  type ProjectForm,
  type ProjectFound,
  projectForm,
  projectFormReads,
} from "./project-form.ts";
import { changesAnything, idFrom, projectWrites } from "./project-writes.ts";

/** A project to change, within reach and not cancelled; throws Missing or Forbidden. */
export async function projectToChange(c: AppContext, code: string) {
  const { visit, found } = await enter(c, "portfolio.write", (scope) =>
    projectFormReads(scope, code, { revision: 0, formKey: undefined }),
  );
  return { visit, form: changeable(found) };
}

function changeable(found: ProjectFound) {
  const form = projectForm(found);
  if (!form) throw new Missing();
  if (form.rows.project.status === "cancelled") throw new Forbidden(said(ruleWords.cancelledStays));
  return form;
}

/** Changes a project, merged with what others changed since it was drawn. */
export const changeProject = (c: AppContext, code: string, sent: Sent<ProjectDraft>) =>
  meetingOthers(() => changedOnce(c, code, sent));

async function changedOnce(
  c: AppContext,
  code: string,
  sent: Sent<ProjectDraft>,
): Promise<Answer<ExistingProject, ProjectDraft>> {
  const { visit, found } = await enter(c, "portfolio.write", (scope) => projectFormReads(scope, code, sent));
  const form = changeable(found);
  onlyOnce(found.isSent);
  const base = sent.revision === form.revision ? form.draft : drawnDraft(found);
  if (!base) throw new Stale();
  const typed = sent.typedOver(base);
  const read = projectRead(typed, offeredBy(form));
  if (!read.ok) return { kind: "refused", visit, form, typed, problems: read.problems };
  const versions = { base, theirs: form.draft, yours: read.value };
  const { draft, conflicts, toDecide } = projectMerged(versions);
  const flat = { base: flattened(base), theirs: flattened(form.draft), yours: flattened(read.value) };
  if (conflicts.length > 0) return { kind: "conflict", visit, form, toDecide, meetings: meetings(flat) };
  const problems = projectProblems(draft, groundOf(form, code, visit.scope.today));
  if (problems.length > 0) return { kind: "refused", visit, form, typed, problems };
  const writes = projectWrites(form.rows.project, draft, form);
  const { id: projectId } = form.rows.project;
  const { formKey, reason } = sent;
  const head = await commit(visit, { action: "project.change", writes, projectId, formKey, reason });
  const revision = changesAnything(writes) ? head.seq : form.revision;
  return { kind: "saved", visit, form, draft, revision, isMerged: sent.revision !== form.revision };
}

/** What a new project's form is drawn from: the agreements that take one, and the organisations. */
export interface NewProjectForm {
  readonly agreements: readonly Agreement[];
  readonly organisations: ProjectForm["organisations"];
}

const TAKING = ["draft", "signed", "in_force", "executing", "suspended"] as const;

const choiceReads = (scope: Scope) => ({
  agreements: agreementsFound(scope, { q: "", donor: "", statuses: TAKING }, { after: "", limit: 500 }),
  organisations: organisations(scope),
});

/** The agreements that the person may write under: of whole reach, not only of one of their projects. */
const writable = (visit: Visit, agreements: readonly Agreement[]): readonly Agreement[] =>
  agreements.filter(({ id }) => can(visit.actor, "portfolio.write", { agreementId: id }));

export async function newProject(c: AppContext): Promise<{ visit: Visit; form: NewProjectForm }> {
  const { visit, found } = await enter(c, "portfolio.write", (scope) => choiceReads(asOfNow(scope)));
  return { visit, form: { ...found, agreements: writable(visit, found.agreements) } };
}

/** What was sent for a project that is not there yet. */
export interface SentNew {
  readonly typed: Typed;
  readonly code: string;
  readonly agreementCode: string;
  readonly formKey: string | undefined;
}

export type Created = Saved<ProjectDraft, Agreement> | Refused<NewProjectForm>;

/** Creates a project under an agreement within reach. */
export const createProject = (c: AppContext, sent: SentNew): Promise<Created> =>
  meetingOthers(() => createdOnce(c, sent));

async function createdOnce(c: AppContext, sent: SentNew): Promise<Created> {
  const { code, agreementCode, typed, formKey } = sent;
  const { visit, found } = await enter(c, "portfolio.write", (asked) => {
    const scope = asOfNow(asked);
    return {
      ...choiceReads(scope),
      row: agreementRow(scope, agreementCode),
      allocations: allocationsOf(scope, { agreementCode }),
      isTaken: isCodeTaken(scope, project, code),
      isSent: isSent(scope, formKey),
    };
  });
  onlyOnce(found.isSent);
  const form = { agreements: writable(visit, found.agreements), organisations: found.organisations };
  const refused = (problems: readonly Problem[]): Refused<NewProjectForm> => ({
    ...{ kind: "refused", visit, form, typed, problems },
  });
  const agreement = form.agreements.find((each) => each.code === agreementCode);
  if (!(agreement && found.row)) return refused([unknownAgreement(agreementCode)]);
  const ground: ProjectForm = {
    ...{ rows: undefined, draft: undefined, revision: 0, author: undefined, agreement: found.row },
    ceiling: money(found.row.ceilingMinor, found.row.currency),
    allocations: found.allocations,
    organisations: found.organisations,
  };
  const read = projectRead(typed, offeredBy(ground));
  const coded = codeProblems(code, found.isTaken);
  if (!read.ok) return refused([...coded, ...read.problems]);
  const problems = [...coded, ...projectProblems(read.value, groundOf(ground, code, visit.scope.today))];
  if (problems.length > 0) return refused(problems);
  const id = idFrom(code);
  const writes = projectWrites({ id, code, agreementId: found.row.id }, read.value, ground);
  const { seq } = await commit(visit, { action: "project.create", writes, projectId: id, formKey });
  return { kind: "saved", visit, form: agreement, draft: read.value, revision: seq, isMerged: false };
}

const unknownAgreement = (value: string): Problem =>
  value === ""
    ? blocked("noChoice", "agreement", said(wrong.noChoice, { field: fieldName.agreement }))
    : blocked(
        "unknownChoice",
        "agreement",
        said(wrong.unknownChoice, { field: fieldName.agreement, value: value.slice(0, 60) }),
      );
