import type { CalendarDate } from "../../kernel/calendar-date.ts";
import { type Money, money } from "../../kernel/money.ts";
import type { Organisation } from "../../people/rules/organisations.ts";
import { organisations } from "../../people/store/organisations.ts";
import type { ReadValues } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import type { ProjectDraft, ProjectGround } from "../rules/project.ts";
import { inOrder, type Offered } from "../rules/project-form.ts";
import {
  type AgreementRow,
  type Author,
  agreementRowOf,
  allocationsOf,
  asDrawn,
  asOfNow,
  type ComponentRow,
  componentRows,
  type Held,
  isSent,
  type ParticipationRow,
  type ProjectRow,
  participationRows,
  projectAuthor,
  projectRow,
} from "../store/editing.ts";

/** What a project's form is drawn from and decided on: as of now, whatever the page around it shows. */
export interface ProjectForm {
  readonly rows: ProjectRows | undefined;
  readonly draft: ProjectDraft | undefined;
  readonly revision: number;
  readonly agreement: AgreementRow;
  readonly ceiling: Money;
  readonly allocations: readonly Held[];
  readonly organisations: readonly Organisation[];
  readonly author: Author | undefined;
}

/** The form of a project that is there. */
export type ExistingProject = ProjectForm & { readonly rows: ProjectRows; readonly draft: ProjectDraft };

export interface ProjectRows {
  readonly project: ProjectRow;
  readonly components: readonly ComponentRow[];
  readonly participations: readonly ParticipationRow[];
}

/** The questions of an existing project's form; with a revision also what it was drawn from. */
export function projectFormReads(scope: Scope, code: string, sent: { revision: number; formKey: string | undefined }) {
  const [now, drawn] = [asOfNow(scope), asDrawn(scope, sent.revision)];
  return {
    project: projectRow(now, code),
    components: componentRows(now, code),
    participations: participationRows(now, code),
    agreement: agreementRowOf(now, code),
    allocations: allocationsOf(now, { projectCode: code }),
    organisations: organisations(now),
    author: projectAuthor(now, code),
    isSent: isSent(now, sent.formKey),
    drawnProject: projectRow(drawn, code),
    drawnComponents: componentRows(drawn, code),
    drawnParticipations: participationRows(drawn, code),
  };
}

export type ProjectFound = ReadValues<ReturnType<typeof projectFormReads>>;

/** The form of the project that was found; undefined when there is none within reach. */
export function projectForm(found: ProjectFound): ExistingProject | undefined {
  const { project, agreement, components, participations } = found;
  if (!(project && agreement)) return undefined;
  const rows = { project, components, participations };
  return {
    rows,
    draft: draftOf(rows, found.organisations),
    revision: Math.max(...[project, ...components, ...participations].map(({ sinceSeq }) => sinceSeq)),
    agreement,
    ceiling: money(agreement.ceilingMinor, agreement.currency),
    allocations: found.allocations,
    organisations: found.organisations,
    author: found.author,
  };
}

/** The version that a form was drawn from; undefined for a revision that never was. */
export function drawnDraft(found: ProjectFound): ProjectDraft | undefined {
  const { drawnProject: project, drawnComponents: components, drawnParticipations: participations } = found;
  return project && draftOf({ project, components, participations }, found.organisations);
}

/** The draft that stands in the rows. */
function draftOf(rows: ProjectRows, known: readonly Organisation[]): ProjectDraft {
  const codes = new Map(known.map(({ id, code }) => [id, code]));
  const { title, objective, status, plannedStart, actualStart, plannedEnd, actualEnd, amountMinor } = rows.project;
  const { sectors, identifiers, tags } = rows.project;
  return {
    ...{ title, objective, status, plannedStart, actualStart, plannedEnd, actualEnd, amountMinor },
    ...{ sectors, identifiers, tags },
    participants: inOrder(
      rows.participations
        .filter(({ isCancelled }) => !isCancelled)
        .map(({ organisationId, role }) => ({ organisation: codes.get(organisationId) ?? "", role })),
    ),
    components: rows.components.map(({ code, title: name, isCancelled }) => ({ code, title: name, isCancelled })),
  };
}

/** What the form may refer to: organisations that are not cancelled, and those already in it. */
export function offeredBy({ agreement, organisations: known, draft }: ProjectForm): Offered {
  const used = new Set(draft?.participants.map(({ organisation }) => organisation));
  const codes = known.filter(({ code, isCancelled }) => !isCancelled || used.has(code)).map(({ code }) => code);
  return { currency: agreement.currency, organisations: codes };
}

/** What the rules must know of the agreement and its other projects. */
export function groundOf(form: ProjectForm, code: string, today: CalendarDate): ProjectGround {
  const { agreement, ceiling, allocations, draft } = form;
  return {
    ceiling,
    execution: { start: agreement.executionStart, end: agreement.executionEnd },
    others: allocations.filter(({ projectCode }) => projectCode !== code),
    before: draft,
    today,
  };
}
