import { Hono } from "hono";
import type { Child } from "hono/jsx";
import type { Message } from "../../kernel/messages.ts";
import { paths, withQuery } from "../../kernel/paths.ts";
import { formKeyOf, revisionOf, typedOf } from "../../people/typed.ts";
import { type AppContext, type AppEnv, pathParam } from "../../platform/http.ts";
import { newId } from "../../platform/new-id.ts";
import { onceOr } from "../../portfolio/routes/sent.ts";
import { projectPage } from "../../portfolio/views/project-shell.tsx";
import { type FormState, freshForm, type Typed } from "../../ui/form-state.ts";
import { Sheet, SheetBody } from "../../ui/parts.tsx";
import {
  type DefinitionAnswer,
  type DefinitionForm,
  defineIndicator,
  definitionForm,
  reviseTarget,
  type SentDefinition,
} from "../actions/define-indicator.ts";
import { definition as m } from "../messages/definition.ts";
import { definitionTyped } from "../rules/definition-texts.ts";
import { type DefinitionFormProps, DefinitionFormView, TargetFormView } from "../views/definition-form.tsx";

export const definitionRoutes = new Hono<AppEnv>();

/** One of the three forms: where it is sent, and what sending does. */
interface Kind {
  readonly title: Message;
  readonly note?: Message;
  readonly path: (code: string, indicator: string) => string;
  readonly save: (
    c: AppContext,
    at: { code: string; indicator: string },
    sent: SentDefinition,
  ) => Promise<DefinitionAnswer>;
  readonly draw: (form: DefinitionForm, props: DefinitionFormProps) => Child;
}

const whole =
  (isNew: boolean) =>
  ({ components, hasValues }: DefinitionForm, props: DefinitionFormProps): Child => (
    <DefinitionFormView {...props} components={components} isNew={isNew} hasValues={hasValues} />
  );

const CREATE: Kind = {
  title: m.create,
  path: (code) => paths.newIndicator(code),
  save: (c, { code }, sent) => defineIndicator(c, { code }, sent),
  draw: whole(true),
};

const EDIT: Kind = {
  title: m.edit,
  path: (code, indicator) => paths.editIndicator(code, indicator),
  save: defineIndicator,
  draw: whole(false),
};

const RETARGET: Kind = {
  title: m.retarget,
  note: m.retargetNote,
  path: (code, indicator) => paths.reviseTarget(code, indicator),
  save: reviseTarget,
  draw: (_, props) => <TargetFormView {...props} />,
};

definitionRoutes.get(paths.newIndicator(), (c) => opened(c, CREATE));
definitionRoutes.post(paths.newIndicator(), (c) => sent(c, CREATE));
definitionRoutes.get(paths.editIndicator(), (c) => opened(c, EDIT));
definitionRoutes.post(paths.editIndicator(), (c) => sent(c, EDIT));
definitionRoutes.get(paths.reviseTarget(), (c) => opened(c, RETARGET));
definitionRoutes.post(paths.reviseTarget(), (c) => sent(c, RETARGET));

const placeOf = (c: AppContext) => ({ code: pathParam(c, "code"), indicator: pathParam(c, "indicator") });

async function opened(c: AppContext, kind: Kind) {
  const { code, indicator } = placeOf(c);
  const form = await definitionForm(c, code, indicator || undefined);
  const { words, head } = form.visit;
  const typed: Typed = form.indicator ? definitionTyped(form.indicator, words.language) : {};
  return drawn(c, kind, { form, state: freshForm(words, typed), formKey: newId(), drawnAt: head.seq, status: 200 });
}

async function sent(c: AppContext, kind: Kind) {
  const at = placeOf(c);
  const typed = await typedOf(c);
  const formKey = formKeyOf(typed);
  return onceOr(c, paths.projectIndicators(at.code), async () => {
    const answer = await kind.save(c, at, { typed, drawnAt: revisionOf(typed), formKey });
    const { form, problems, isConflict, code } = answer;
    if (problems.length === 0) return c.redirect(withQuery(paths.indicator(at.code, code), { done: "changed" }), 303);
    const drawnAt = isConflict ? form.visit.head.seq : revisionOf(typed);
    const state = { words: form.visit.words, typed, problems };
    return drawn(c, kind, { form, state, formKey: formKey ?? newId(), drawnAt, status: isConflict ? 409 : 422 });
  });
}

interface Drawn {
  readonly form: DefinitionForm;
  readonly state: FormState;
  readonly formKey: string;
  readonly drawnAt: number;
  readonly status: 200 | 409 | 422;
}

function drawn(c: AppContext, kind: Kind, { form, state, formKey, drawnAt, status }: Drawn) {
  const { visit, project, indicator } = form;
  const { words } = visit;
  const name = indicator?.code ?? "";
  const title = [words.t(kind.title), name].filter(Boolean).join(" ");
  const cancelHref = indicator ? paths.indicator(project.code, name) : paths.projectIndicators(project.code);
  const props = { form: state, action: kind.path(project.code, name), cancelHref, formKey, drawnAt };
  return projectPage(c, visit, {
    project,
    tab: "indicators",
    title: `${project.code} · ${title}`,
    hasFigures: false,
    hasErrors: status !== 200,
    status,
    children: (
      <Sheet title={title} note={kind.note && words.t(kind.note)}>
        <SheetBody>{kind.draw(form, props)}</SheetBody>
      </Sheet>
    ),
  });
}
