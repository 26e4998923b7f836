import { said } from "../../kernel/messages.ts";
import type { Problem } from "../../kernel/outcome.ts";
import { blocked } from "../../kernel/outcome.ts";
import { enter, type Visit } from "../../people/entering.ts";
import { formKeyOf, plainText } from "../../people/typed.ts";
import { commit } from "../../platform/commit.ts";
import { Missing } from "../../platform/errors.ts";
import type { AppContext } from "../../platform/http.ts";
import { newId } from "../../platform/new-id.ts";
import type { Scope } from "../../platform/scope.ts";
import { asOfNow } from "../../portfolio/store/editing.ts";
import { questionRule } from "../../questions/rules/messages.ts";
import { type Question, type Side, textTyped } from "../../questions/rules/question.ts";
import { askingQuestion, questionById, writingMessage } from "../../questions/store.ts";
import type { Typed } from "../../ui/form-state.ts";
import type { ProgressFile } from "../rules/file.ts";
import { type Place, placesOf } from "../views/places.ts";
import { fileFrom, groundReads } from "./reading.ts";

/** A project with the figures that may be asked about. */
export interface Scene {
  readonly visit: Visit;
  readonly file: ProgressFile;
  readonly places: readonly Place[];
}

export interface QuestionScene extends Scene {
  readonly question: Question;
}

/** Where a donor asks; throws Missing for a project outside the reach. */
export async function askScene(c: AppContext, code: string): Promise<Scene> {
  const { visit, found } = await enter(c, "question.ask", (scope) => groundReads(asOfNow(scope), code));
  return sceneOf(visit, fileFrom(found, visit.on));
}

function sceneOf(visit: Visit, file: ProgressFile | undefined): Scene {
  if (!file) throw new Missing();
  return { visit, file, places: placesOf(visit.words, file) };
}

const threadReads = (scope: Scope, code: string, id: string) => ({
  ...groundReads(scope, code),
  question: questionById(scope, code, id),
});

type Turn = "progress.read" | "question.ask" | "question.answer";

/** A question with its project, for whoever may take that turn; throws Missing for one outside the reach. */
export async function threadScene(c: AppContext, action: Turn): Promise<QuestionScene> {
  const [code, id] = [c.req.param("code") ?? "", c.req.param("id") ?? ""];
  const { visit, found } = await enter(c, action, (scope) =>
    threadReads(action === "progress.read" ? scope : asOfNow(scope), code, id),
  );
  const scene = sceneOf(visit, fileFrom(found, visit.on));
  if (!found.question) throw new Missing();
  return { ...scene, question: found.question };
}

export type Sent<S> =
  | { readonly kind: "done"; readonly code: string; readonly id: string }
  | { readonly kind: "refused"; readonly scene: S; readonly problems: readonly Problem[] };

/** Asks about a figure of a project’s page; the figure is kept as it was shown. */
export async function askQuestion(c: AppContext, code: string, typed: Typed): Promise<Sent<Scene>> {
  const scene = await askScene(c, code);
  const { visit, file, places } = scene;
  const place = places.find(({ about }) => about === plainText(typed, "about"));
  const text = textTyped(plainText(typed, "text"));
  const noPlace = place ? [] : [blocked("required", "about", said(questionRule.noPlace))];
  if (!(place && text.ok)) return { kind: "refused", scene, problems: [...noPlace, ...(text.ok ? [] : text.problems)] };
  const id = newId();
  const projectId = file.project.id;
  const row = { id, projectId, about: place.about, figure: place.figure.slice(0, 200), onDate: visit.on };
  await commit(visit, {
    action: "question.ask",
    writes: [
      askingQuestion({ ...row, askedBy: visit.actor.personId }),
      writingMessage({ ...messageOf(visit, "donor", text.value), projectId, questionId: id }),
    ],
    projectId,
    formKey: formKeyOf(typed),
  });
  return { kind: "done", code, id };
}

const messageOf = ({ actor, scope }: Visit, side: Side, text: string) => ({
  ...{ id: newId(), side, text },
  ...{ writtenBy: actor.personId, writtenAt: scope.now },
});

/** Answers for the ministry, or goes on asking for the donor, in the question’s thread. */
export async function continueThread(c: AppContext, side: Side, typed: Typed): Promise<Sent<QuestionScene>> {
  const action = side === "ministry" ? "question.answer" : "question.ask";
  const scene = await threadScene(c, action);
  const { visit, question } = scene;
  const text = textTyped(plainText(typed, "text"));
  if (!text.ok) return { kind: "refused", scene, problems: text.problems };
  const { projectId, projectCode, id } = question;
  await commit(visit, {
    action,
    writes: [writingMessage({ ...messageOf(visit, side, text.value), projectId, questionId: id })],
    projectId,
    formKey: formKeyOf(typed),
  });
  return { kind: "done", code: projectCode, id };
}
