import { Hono } from "hono";
import type { Problem } from "../../kernel/outcome.ts";
import { paths, withQuery } from "../../kernel/paths.ts";
import { can } from "../../people/rules.ts";
import { typedOf } from "../../people/typed.ts";
import { type AppContext, type AppEnv, pathParam } from "../../platform/http.ts";
import { newId } from "../../platform/new-id.ts";
import { onceOr } from "../../portfolio/routes/sent.ts";
import { projectPage } from "../../portfolio/views/project-shell.tsx";
import type { Typed } from "../../ui/form-state.ts";
import {
  canBeTakenBack,
  correctEntry,
  type OriginalPlace,
  originalPlace,
  type TakenBackAnswer,
  takeBackEntry,
} from "../actions/take-back-entry.ts";
import { entryPages as m } from "../messages/entry-pages.ts";
import { typedEntry } from "../rules/entry-form.ts";
import { CorrectionForm, TakeBackForm } from "../views/entry-form.tsx";
import { noForm, sentOf } from "./entries.tsx";

/** Reductions and refunds, and corrections of what is approved: by entries of their own. */
export const entryCorrectionRoutes = new Hono<AppEnv>();

type Form = "takeBack" | "correct";

const atOf = (c: AppContext) => ({ code: pathParam(c, "code"), id: pathParam(c, "entry") });

entryCorrectionRoutes.get(paths.takeBackEntry(), async (c) => {
  const place = await originalPlace(c, atOf(c));
  if (!canBeTakenBack(place.original)) return noForm(c, place, place.original);
  return formPage(c, place, { form: "takeBack", typed: {}, problems: [] });
});

entryCorrectionRoutes.post(paths.takeBackEntry(), (c) => sentForm(c, "takeBack", takeBackEntry));

entryCorrectionRoutes.get(paths.correctEntry(), async (c) => {
  const place = await originalPlace(c, atOf(c));
  const { original, visit } = place;
  if (original.status !== "approved") return noForm(c, place, original);
  const typed = { ...typedEntry(original, visit.words.language), justification: "", again: "yes" };
  return formPage(c, place, { form: "correct", typed, problems: [] });
});

entryCorrectionRoutes.post(paths.correctEntry(), (c) => sentForm(c, "correct", correctEntry));

async function sentForm(
  c: AppContext,
  form: Form,
  action: (c: AppContext, at: ReturnType<typeof atOf>, sent: ReturnType<typeof sentOf>) => Promise<TakenBackAnswer>,
): Promise<Response> {
  const at = atOf(c);
  const typed = await typedOf(c);
  const sent = sentOf(typed);
  return onceOr(c, paths.entry(at.code, at.id), async () => {
    const answer = await action(c, at, sent);
    if (answer.kind === "refused") return formPage(c, answer, { form, typed, problems: answer.problems });
    const done = sent.isSubmitted ? "awaitsOther" : "draftSaved";
    return c.redirect(withQuery(paths.entry(at.code, answer.ids.at(-1)), { done }), 303);
  });
}

interface FormOf {
  readonly form: Form;
  readonly typed: Typed;
  readonly problems: readonly Problem[];
}

function formPage(c: AppContext, place: OriginalPlace, { form, typed, problems }: FormOf) {
  const { visit, project, original } = place;
  const { words, actor } = visit;
  const isWrong = problems.length > 0;
  const takeBack = original.kind === "expenditure" ? m.refund : m.reduce;
  const props = { form: { words, typed, problems }, place, formKey: newId(), canSubmit: can(actor, "entry.submit") };
  return projectPage(c, visit, {
    project,
    tab: "budget",
    title: `${project.code} · ${words.t(form === "correct" ? m.correct : takeBack)}`,
    hasFigures: false,
    hasErrors: isWrong,
    status: isWrong ? 422 : 200,
    children: form === "correct" ? <CorrectionForm {...props} /> : <TakeBackForm {...props} />,
  });
}
