import type { Organisation } from "../../people/rules/organisations.ts";
import type { Write } from "../../platform/write.ts";
import type { ComponentDraft, Participant, ProjectDraft } from "../rules/project.ts";
import type { ComponentRow, ParticipationRow } from "../store/editing.ts";
import { savingComponent, savingParticipation, savingProject } from "../store/saving.ts";
import type { ProjectRows } from "./project-form.ts";

interface Subject {
  readonly id: string;
  readonly code: string;
  readonly agreementId: string;
}

/** The id of a new project or agreement: from its code, so that two people who create it at once meet at the lock. */
export const idFrom = (code: string): string => code.toLowerCase();

/** Everything that saving a draft writes: the project, its components and its participations. */
export function projectWrites(
  subject: Subject,
  draft: ProjectDraft,
  { rows, organisations }: { readonly rows: ProjectRows | undefined; readonly organisations: readonly Organisation[] },
): readonly Write[] {
  const { participants, components, ...fields } = draft;
  const { id, code, agreementId } = subject;
  const cancelReason = rows?.project.cancelReason ?? "";
  return [
    savingProject(rows?.project, { ...fields, id, code, agreementId, cancelReason }),
    ...componentWrites(id, components, rows?.components ?? []),
    ...participationWrites(id, withIds(participants, organisations), rows?.participations ?? []),
  ];
}

function componentWrites(
  projectId: string,
  drafts: readonly ComponentDraft[],
  rows: readonly ComponentRow[],
): readonly Write[] {
  const last = Math.max(0, ...rows.map(({ position }) => position));
  const added = drafts.filter(({ code }) => !rows.some((row) => row.code === code));
  const kept = rows.flatMap((row) => {
    const draft = drafts.find(({ code }) => code === row.code);
    const { revision: _, sinceSeq: __, ...fields } = row;
    return draft ? [savingComponent(row, { ...fields, title: draft.title, isCancelled: draft.isCancelled })] : [];
  });
  const news = added.map(({ code, title, isCancelled }, at) =>
    savingComponent(undefined, {
      id: `${projectId}:${code}`,
      ...{ projectId, code, title, isCancelled },
      position: last + at + 1,
    }),
  );
  return [...kept, ...news];
}

type InRole = Pick<ParticipationRow, "organisationId" | "role">;

function withIds(participants: readonly Participant[], organisations: readonly Organisation[]): readonly InRole[] {
  const ids = new Map(organisations.map(({ id, code }) => [code, id]));
  return participants.map(({ organisation, role }) => ({ organisationId: ids.get(organisation) ?? "", role }));
}

function participationWrites(
  projectId: string,
  wanted: readonly InRole[],
  rows: readonly ParticipationRow[],
): readonly Write[] {
  const same = (a: InRole, b: InRole) => a.organisationId === b.organisationId && a.role === b.role;
  const kept = rows.map((row) => {
    const { revision: _, sinceSeq: __, ...fields } = row;
    return savingParticipation(row, { ...fields, isCancelled: !wanted.some((each) => same(each, row)) });
  });
  const news = wanted
    .filter((each) => !rows.some((row) => same(each, row)))
    .map(({ organisationId, role }) =>
      savingParticipation(undefined, {
        id: `${projectId}:${organisationId}:${role}`,
        ...{ projectId, organisationId, role },
        isCancelled: false,
      }),
    );
  return [...kept, ...news];
}

/** True when any of the writes changes something. */
export const changesAnything = (writes: readonly Write[]): boolean =>
  writes.some(({ change }) => Object.keys(change.fields).length > 0);
