import { Hono } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { said } from "../../kernel/messages.ts";
import { blocked, type Problem } from "../../kernel/outcome.ts";
import { paths, withQuery } from "../../kernel/paths.ts";
import { enter } from "../../people/entering.ts";
import { can } from "../../people/rules.ts";
import { formKeyOf, plainText, revisionOf, typedOf } from "../../people/typed.ts";
import { Missing } from "../../platform/errors.ts";
import { type AppContext, type AppEnv, pathParam } from "../../platform/http.ts";
import { newId } from "../../platform/new-id.ts";
import { onceOr } from "../../portfolio/routes/sent.ts";
import { projectPage } from "../../portfolio/views/project-shell.tsx";
import type { Typed } from "../../ui/form-state.ts";
import {
  changeEntry,
  type EntryMet,
  type EntryRefused,
  enterEntry,
  isChangeable,
  type SentEntry,
} from "../actions/enter-entry.ts";
import { type EntryPlace, placeOf } from "../actions/entry-ground.ts";
import { entryPages as m } from "../messages/entry-pages.ts";
import type { EntryKind } from "../rules/entry.ts";
import { typedEntry } from "../rules/entry-form.ts";
import { entryField } from "../rules/messages/entry.ts";
import { groundReads } from "../store/entry-ground.ts";
import { type EntryRow, kinOf } from "../store/entry-rows.ts";
import { EntryForm, NoForm } from "../views/entry-form.tsx";

export const entryRoutes = new Hono<AppEnv>();

/** What was sent with a form of entries. */
export const sentOf = (typed: Typed): SentEntry => ({
  typed,
  isSubmitted: plainText(typed, "step") === "submit",
  formKey: formKeyOf(typed),
});

const kindOf = (text: string | undefined): EntryKind => (text === "commitment" ? "commitment" : "expenditure");

entryRoutes.get(paths.newEntry(), async (c) => {
  const code = pathParam(c, "code");
  const { visit, found } = await enter(c, "entry.write", (scope) => groundReads(scope, code));
  const place = placeOf(visit, found);
  const kind = kindOf(c.req.query("kind"));
  const typed = freshEntry(place, kind, c.req.query("commitment") ?? "");
  return formPage(c, place, { kind, typed, problems: [], status: 200 });
});

/** The first values of a new entry: what most of a project's entries share. */
function freshEntry({ project }: EntryPlace, kind: EntryKind, commitment: string): Typed {
  const documentKind = kind === "commitment" ? "contract" : "invoice";
  return { currency: project.currency, documentKind, origin: "agreement", commitment };
}

entryRoutes.post(paths.newEntry(), async (c) => {
  const code = pathParam(c, "code");
  const typed = await typedOf(c);
  const kind = kindOf(plainText(typed, "kind"));
  return onceOr(c, paths.projectEntries(code), async () => {
    const saved = await enterEntry(c, { code, kind }, sentOf(typed));
    if (saved.kind === "refused") return formPage(c, saved, { kind, typed, problems: saved.problems, status: 422 });
    return toEntry(c, code, saved);
  });
});

const toEntry = (c: AppContext, code: string, { id, status }: { id: string; status: string }) =>
  c.redirect(withQuery(paths.entry(code, id), { done: status === "submitted" ? "awaitsOther" : "draftSaved" }), 303);

interface FormOf {
  readonly kind: EntryKind;
  readonly typed: Typed;
  readonly problems: readonly Problem[];
  readonly status: ContentfulStatusCode;
  readonly row?: EntryRow | undefined;
}

function formPage(c: AppContext, { visit, project, ground }: EntryPlace, { status, row, ...form }: FormOf) {
  const { words, actor } = visit;
  const { kind, typed, problems } = form;
  const fresh = kind === "commitment" ? m.newCommitment : m.newExpenditure;
  return projectPage(c, visit, {
    project,
    tab: "budget",
    title: `${project.code} · ${words.t(row ? m.editTitle : fresh)}`,
    hasFigures: false,
    hasErrors: status !== 200,
    status,
    children: (
      <EntryForm
        form={{ words, typed, problems }}
        {...{ kind, project, ground, row }}
        formKey={newId()}
        canSubmit={can(actor, "entry.submit")}
      />
    ),
  });
}

entryRoutes.get(paths.editEntry(), async (c) => {
  const [code, id] = [pathParam(c, "code"), pathParam(c, "entry")];
  const { visit, found } = await enter(c, "entry.write", (scope) => ({
    ...groundReads(scope, code),
    kin: kinOf(scope, code, [id]),
  }));
  const { kin, ...rest } = found;
  const place = placeOf(visit, rest);
  const row = kin.find((one) => one.id === id);
  if (!row) throw new Missing();
  if (!isChangeable(row) || row.enteredBy !== visit.actor.personId) return noForm(c, place, row);
  const typed = typedEntry(row, visit.words.language);
  return formPage(c, place, { kind: row.kind, typed, problems: [], status: 200, row });
});

/** Why an entry's form cannot be had, on a page of its own (C13). */
export function noForm(c: AppContext, { visit, project }: EntryPlace, row: EntryRow) {
  const { words } = visit;
  return projectPage(c, visit, {
    project,
    tab: "budget",
    title: `${project.code} · ${words.t(m.entryTitle)}`,
    hasFigures: false,
    children: <NoForm form={{ words, typed: {}, problems: [] }} code={project.code} row={row} />,
  });
}

entryRoutes.post(paths.editEntry(), async (c) => {
  const [code, id] = [pathParam(c, "code"), pathParam(c, "entry")];
  const typed = await typedOf(c);
  return onceOr(c, paths.entry(code, id), async () => {
    const saved = await changeEntry(c, { code, id, revision: revisionOf(typed) }, sentOf(typed));
    if (saved.kind === "done") return toEntry(c, code, saved);
    return againPage(c, saved, { typed, id });
  });
});

/** The form again: with what was refused, or with what somebody else's version says of the same fields. */
function againPage(c: AppContext, saved: EntryRefused | EntryMet, { typed }: { typed: Typed; id: string }) {
  const { row } = saved;
  if (saved.kind === "refused")
    return formPage(c, saved, { kind: row?.kind ?? "expenditure", typed, problems: saved.problems, status: 422, row });
  const { words } = saved.visit;
  const named = (field: string) => words.t(entryField[field as keyof typeof entryField]);
  const fields = saved.fields.map(named).join(", ");
  const problems = [blocked("STALE", "", said(m.editedByOther, { fields }))];
  return formPage(c, saved, { kind: saved.row.kind, typed, problems, status: 409, row: saved.row });
}
