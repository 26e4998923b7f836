import * as z from "zod";
import { executionFigures } from "../budgets/rules/execution.ts";
import { oneProject } from "../budgets/store/pages.ts";
import { quotient } from "../kernel/ratio.ts";
import { enter } from "../people/entering.ts";
import type { Endpoint } from "../platform/endpoint.ts";
import { Missing } from "../platform/errors.ts";
import { type AppContext, pathParam } from "../platform/http.ts";
import { bodyOf, keyOf, refusal } from "../portfolio/api/answers.ts";
import { isOpen, type Question, SIDES, type Side } from "../questions/rules/question.ts";
import { questionsOf } from "../questions/store.ts";
import { runNumber } from "../runs/rules.ts";
import { projectRecord } from "./actions/project.ts";
import { askQuestion, continueThread } from "./actions/questions.ts";
import { asDonor } from "./actions/reading.ts";

const texts = z.object({ fr: z.string(), ar: z.string().optional(), en: z.string().optional() });
const rate = z.number().nullable().describe("A fraction with six decimals; null without a denominator");
const minor = z.int().describe("Whole minor units of `currency`");

const figures = z.object({
  ...{ budgetMinor: minor, committedMinor: minor, spentMinor: minor },
  ...{ unpaidMinor: minor, availableMinor: minor, balanceMinor: minor },
  ...{ commitmentRate: rate, executionRate: rate, timeElapsed: rate, burnRatio: rate },
});

const instant = z.iso.datetime().nullable().describe("When something of it was last approved; null for never");

const progressAnswer = z.object({
  ...{ project: z.string(), title: texts, agreement: z.string(), on: z.iso.date(), currency: z.string() },
  figures,
  milestoneIndex: rate,
  milestones: z.array(
    z.object({
      milestone: z.string(),
      title: texts,
      state: z.string(),
      baselineOn: z.iso.date(),
      endOn: z.iso.date().nullable(),
    }),
  ),
  indicators: z.array(
    z.object({
      ...{ indicator: z.string(), title: texts, actualMilli: z.int().nullable(), targetMilli: z.int() },
      achievement: rate,
    }),
  ),
  approvedAt: z.object({ money: instant, milestones: instant, results: instant }),
  reports: z.array(z.object({ number: z.string(), on: z.iso.date(), issuedAt: z.iso.datetime() })),
});

const message = z.object({ side: z.enum(SIDES), text: z.string(), by: z.string(), writtenAt: z.iso.datetime() });

const question = z.object({
  ...{ id: z.string(), about: z.string(), figure: z.string(), on: z.iso.date(), isOpen: z.boolean() },
  messages: z.array(message),
});

const PROBLEMS = ["unreadable", "sign-in-needed", "forbidden", "missing"] as const;
const text = z.string().describe("2,000 characters at most");

/** The donor’s room as JSON: the same figures, and the same threads. */
export const progressEndpoints: readonly Endpoint[] = [
  {
    method: "get",
    path: "/progress/:code",
    summary: "A project as its donor sees it: approved and published figures only, whoever asks",
    action: "progress.read",
    query: z.object({ on: z.iso.date().optional(), known: z.string().optional() }),
    answer: progressAnswer,
    problems: PROBLEMS,
    handle: showProgress,
  },
  {
    method: "get",
    path: "/progress/:code/questions",
    summary: "The donor’s questions on a project, each with its thread",
    action: "progress.read",
    answer: z.object({ questions: z.array(question) }),
    problems: PROBLEMS,
    handle: listQuestions,
  },
  {
    method: "post",
    path: "/progress/:code/questions",
    summary: "Ask about a figure: `project`, `money.spent`, `milestone:J1.4`, `indicator:I1.3`, `component:C1`",
    action: "question.ask",
    body: z.strictObject({ about: z.string(), text }),
    answer: z.object({ id: z.string() }),
    status: 201,
    problems: [...PROBLEMS, "stale", "refused"],
    handle: postQuestion,
  },
  ...(["answer", "follow-up"] as const).map(
    (turn): Endpoint => ({
      method: "post",
      path: `/progress/:code/questions/:id/${turn}`,
      summary: turn === "answer" ? "Answer a question for the ministry" : "Go on asking in one’s own question’s thread",
      action: turn === "answer" ? "question.answer" : "question.ask",
      body: z.strictObject({ text }),
      answer: z.object({ id: z.string() }),
      status: 201,
      problems: [...PROBLEMS, "stale", "refused"],
      handle: (c) => postMessage(c, turn === "answer" ? "ministry" : "donor"),
    }),
  ),
];

async function showProgress(c: AppContext): Promise<Response> {
  const { file, approvals, runs } = await projectRecord(c, pathParam(c, "code"));
  const { project, on } = file;
  return c.json({
    ...{ project: project.code, title: project.title, agreement: project.agreementCode, on },
    currency: project.currency,
    figures: executionFigures(file.figures, file.elapsed),
    milestoneIndex: quotient(file.index, 6) ?? null,
    milestones: file.milestones.map(({ milestone: { code, title, baselineOn, forecastOn }, state, achievedOn }) => ({
      ...{ milestone: code, title, state, baselineOn, endOn: achievedOn ?? forecastOn },
    })),
    indicators: file.indicators.map(({ indicator: { code, title, targetMilli }, actual, achieved }) => ({
      ...{ indicator: code, title, targetMilli, actualMilli: actual.milli ?? null },
      achievement: (achieved && quotient(achieved, 6)) ?? null,
    })),
    approvedAt: {
      money: approvals?.money ?? null,
      milestones: approvals?.milestones ?? null,
      results: approvals?.results ?? null,
    },
    reports: runs.map((run) => ({ number: runNumber(run), on: run.onDate, issuedAt: run.issuedAt })),
  } satisfies z.infer<typeof progressAnswer>);
}

async function listQuestions(c: AppContext): Promise<Response> {
  const code = pathParam(c, "code");
  const { found } = await enter(c, "progress.read", (scope) => ({
    project: oneProject(asDonor(scope), code),
    questions: questionsOf(scope, { code }),
  }));
  if (!found.project) throw new Missing();
  return c.json({ questions: found.questions.map(questionJson) });
}

const questionJson = ({ id, about, figure, onDate, messages }: Question): z.infer<typeof question> => ({
  ...{ id, about, figure, on: onDate, isOpen: isOpen({ messages }) },
  messages: [...messages],
});

async function postQuestion(c: AppContext): Promise<Response> {
  const body = await bodyOf(c, z.strictObject({ about: z.string(), text }));
  if (!body.ok) return body.answer;
  const sent = await askQuestion(c, pathParam(c, "code"), { ...body.value, formKey: keyOf(c) });
  if (sent.kind === "refused") return refusal(c, sent.scene.visit.words, sent.problems);
  return c.json({ id: sent.id }, 201);
}

async function postMessage(c: AppContext, side: Side): Promise<Response> {
  const body = await bodyOf(c, z.strictObject({ text }));
  if (!body.ok) return body.answer;
  const sent = await continueThread(c, side, { ...body.value, formKey: keyOf(c) });
  if (sent.kind === "refused") return refusal(c, sent.scene.visit.words, sent.problems);
  return c.json({ id: sent.id }, 201);
}
