import { Hono } from "hono";
import { paths, withQuery } from "../../kernel/paths.ts";
import { pageOf } from "../../people/page.tsx";
import { can } from "../../people/rules.ts";
import { typedOf } from "../../people/typed.ts";
import { type AppContext, type AppEnv, pathParam } from "../../platform/http.ts";
import { newId } from "../../platform/new-id.ts";
import { onceOr } from "../../portfolio/routes/sent.ts";
import type { Side } from "../../questions/rules/question.ts";
import { type FormState, freshForm } from "../../ui/form-state.ts";
import {
  askQuestion,
  askScene,
  continueThread,
  type QuestionScene,
  type Scene,
  threadScene,
} from "../actions/questions.ts";
import { questions as m } from "../messages/questions.ts";
import { progress } from "../messages.ts";
import { placeName } from "../views/places.ts";
import { NewQuestion, Thread } from "../views/questions.tsx";

export const questionRoutes = new Hono<AppEnv>();

questionRoutes.get(paths.newQuestion(), async (c) => {
  const scene = await askScene(c, pathParam(c, "code"));
  return newPage(c, scene, freshForm(scene.visit.words, { about: c.req.query("about") ?? "project" }));
});

questionRoutes.post(paths.newQuestion(), async (c) => {
  const typed = await typedOf(c);
  const code = pathParam(c, "code");
  return onceOr(c, `${paths.projectProgress(code)}`, async () => {
    const sent = await askQuestion(c, code, typed);
    if (sent.kind === "done")
      return c.redirect(withQuery(paths.question(code, sent.id), { done: "questionAsked" }), 303);
    const { scene, problems } = sent;
    return newPage(c, scene, { words: scene.visit.words, typed, problems });
  });
});

function newPage(c: AppContext, { visit, file, places }: Scene, form: FormState) {
  const { code } = file.project;
  const isWrong = form.problems.length > 0;
  return pageOf(c, visit, {
    title: `${code} · ${visit.words.t(m.ask)}`,
    crumbs: [{ href: paths.projectProgress(code), label: visit.words.t(progress.titleOf, { code }) }],
    hasErrors: isWrong,
    status: isWrong ? 422 : 200,
    children: <NewQuestion form={form} formKey={newId()} code={code} places={places} />,
  });
}

questionRoutes.get(paths.question(), async (c) => {
  const scene = await threadScene(c, "progress.read");
  return threadPage(c, scene, freshForm(scene.visit.words));
});

questionRoutes.post(paths.questionAnswer(), (c) => takeTurn(c, "ministry"));

questionRoutes.post(paths.questionFollowUp(), (c) => takeTurn(c, "donor"));

async function takeTurn(c: AppContext, side: Side): Promise<Response> {
  const typed = await typedOf(c);
  const here = paths.question(pathParam(c, "code"), pathParam(c, "id"));
  return onceOr(c, here, async () => {
    const sent = await continueThread(c, side, typed);
    const done = side === "ministry" ? "questionAnswered" : "questionAsked";
    if (sent.kind === "done") return c.redirect(withQuery(here, { done }), 303);
    const { scene, problems } = sent;
    return threadPage(c, scene, { words: scene.visit.words, typed, problems });
  });
}

function threadPage(c: AppContext, { visit, question, places }: QuestionScene, form: FormState) {
  const { words, actor, scope } = visit;
  const { projectCode: code, about } = question;
  const isWrong = form.problems.length > 0;
  const name = placeName(places, about);
  const turn = can(actor, "question.answer") ? "answer" : can(actor, "question.ask") && "followUp";
  return pageOf(c, visit, {
    title: words.t(m.questionOn, { about: name }),
    crumbs: [{ href: paths.projectProgress(code), label: words.t(progress.titleOf, { code }) }],
    hasErrors: isWrong,
    status: isWrong ? 422 : 200,
    children: (
      <Thread
        form={form}
        formKey={newId()}
        question={question}
        turn={(!scope.known && turn) || undefined}
        name={name}
      />
    ),
  });
}
