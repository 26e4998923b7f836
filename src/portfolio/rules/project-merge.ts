import type { Json } from "../../kernel/canonical.ts";
import type { Texts } from "../../kernel/language.ts";
import { type Conflict, merged, type Versions } from "../../kernel/merge.ts";
import type { ComponentDraft, Participant, ProjectDraft } from "./project.ts";
import { inOrder } from "./project-form.ts";
import { PARTICIPATION_ROLES, type ParticipationRole } from "./statuses.ts";

type Flat = Readonly<Record<string, Json>>;

const TEXTS = ["title", "objective"] as const;

const PLAIN = [
  "status",
  "plannedStart",
  "actualStart",
  "plannedEnd",
  "actualEnd",
  "amountMinor",
  "sectors",
  "identifiers",
  "tags",
] as const;

/**
 * A draft as the fields that merge one by one: each language of a text, each role's organisations, each component's
 * title and state.
 */
export function flattened(draft: ProjectDraft): Flat {
  return {
    ...Object.assign({}, ...TEXTS.map((name) => flatTexts(name, draft[name]))),
    ...Object.fromEntries(PLAIN.map((name) => [name, draft[name] as unknown as Json])),
    ...Object.fromEntries(PARTICIPATION_ROLES.map((role) => [`participants.${role}`, inRole(draft, role)])),
    ...Object.assign({}, ...draft.components.map(flatComponent)),
  };
}

const flatTexts = (name: string, { fr, ar, en }: Texts): Flat => ({
  [`${name}.fr`]: fr,
  [`${name}.ar`]: ar ?? "",
  [`${name}.en`]: en ?? "",
});

const flatComponent = ({ code, title, isCancelled }: ComponentDraft): Flat => ({
  ...flatTexts(`components.${code}`, title),
  [`components.${code}.isCancelled`]: isCancelled,
});

const inRole = ({ participants }: ProjectDraft, role: ParticipationRole): string[] =>
  participants.filter((each) => each.role === role).map(({ organisation }) => organisation);

/** The draft that `flat` came from; components in the order of their first field. */
export function restored(flat: Flat): ProjectDraft {
  const codes = Object.keys(flat).flatMap((key) => /^components\.(.+)\.fr$/.exec(key)?.[1] ?? []);
  const participants = PARTICIPATION_ROLES.flatMap((role) =>
    ((flat[`participants.${role}`] ?? []) as readonly string[]).map(
      (organisation): Participant => ({ organisation, role }),
    ),
  );
  return {
    ...(Object.fromEntries(PLAIN.map((name) => [name, flat[name]])) as unknown as ProjectDraft),
    title: textsIn(flat, "title"),
    objective: textsIn(flat, "objective"),
    participants: inOrder(participants),
    components: codes.map((code) => ({
      code,
      title: textsIn(flat, `components.${code}`),
      isCancelled: flat[`components.${code}.isCancelled`] === true,
    })),
  };
}

function textsIn(flat: Flat, name: string): Texts {
  const [fr, ar, en] = [flat[`${name}.fr`], flat[`${name}.ar`], flat[`${name}.en`]];
  return { fr: String(fr ?? ""), ...(ar ? { ar: String(ar) } : {}), ...(en ? { en: String(en) } : {}) };
}

/** How two people's changes of one project meet. */
export interface ProjectMerge {
  readonly draft: ProjectDraft;
  readonly conflicts: readonly Conflict[];
  /** Your version where both changed a field, theirs where only they did: what the form shows to be saved again. */
  readonly toDecide: ProjectDraft;
}

/** Merges field by field; components that are not in `yours` stay, since nothing is ever taken out. */
export function projectMerged({ base, theirs, yours }: Versions<ProjectDraft>): ProjectMerge {
  const flat = { base: flattened(base), theirs: flattened(theirs), yours: flattened(yours) };
  const { merged: result, conflicts } = merged(flat);
  const chosen = Object.fromEntries(conflicts.map((conflict) => [conflict.field, conflict.yours]));
  return { draft: restored(result), conflicts, toDecide: restored({ ...result, ...chosen }) };
}
