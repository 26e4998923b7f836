import * as z from "zod";
import { received } from "../../evidence/actions/receiving.ts";
import { isCalendarDate } from "../../kernel/calendar-date.ts";
import { said } from "../../kernel/messages.ts";
import { blocked } from "../../kernel/outcome.ts";
import { wordsIn } from "../../kernel/words.ts";
import { type Endpoint, jsonBody } from "../../platform/endpoint.ts";
import { Unreadable } from "../../platform/errors.ts";
import { type AppContext, pathParam } from "../../platform/http.ts";
import { problemAnswer } from "../../platform/problem.ts";
import type { Typed } from "../../ui/form-state.ts";
import { defineIndicator, definitionForm } from "../actions/define-indicator.ts";
import { enterValues, entryForm } from "../actions/enter-values.ts";
import { entryPage as m } from "../messages/entry.ts";
import { entry as rule } from "../rules/messages.ts";
import { categoryFields } from "../rules/value-draft.ts";

const typedNumber = z.union([z.number(), z.string().max(40)]).describe("A number, or one as text: “1 234,5”");
const texts = z.object({ fr: z.string(), ar: z.string().optional(), en: z.string().optional() });

const valueBody = z.object({
  indicator: z.string().max(40).describe("The indicator’s code in the project"),
  periodStart: z.iso.date(),
  periodEnd: z.iso.date(),
  value: typedNumber.optional(),
  numerator: typedNumber.optional(),
  denominator: typedNumber.optional(),
  women: typedNumber.optional(),
  men: typedNumber.optional(),
  undeclared: typedNumber.optional(),
  categories: z
    .record(z.string(), z.record(z.string(), typedNumber))
    .optional()
    .describe("By dimension, then category; the empty category is what was not declared"),
  words: z.string().optional(),
  noDataReason: z.string().optional().describe("Why nothing is reported: “n.d.”, never 0"),
  source: z.string().optional(),
  comment: z.string().optional(),
  justification: z.string().optional().describe("Why a cumulative value is lower than the one before (IND-03)"),
  evidence: z.string().optional(),
  held: z.array(z.string()).max(5).optional().describe("Files sent before, as POST /projects/{code}/files names them"),
  link: z.string().optional(),
  linkTitle: z.string().optional(),
  isForDonors: z.boolean().default(false).describe("Donors may see the documents once the value is published"),
  submit: z.boolean().default(false).describe("Send it for approval; otherwise a draft"),
});

const saved = z.object({ id: z.string(), status: z.enum(["draft", "submitted", "returned"]) });

const definitionBody = z.object({
  code: z.string(),
  component: z.string().optional(),
  title: texts,
  definition: texts.optional(),
  assumptions: texts.optional(),
  unit: texts,
  level: z.string(),
  measure: z.string(),
  direction: z.string(),
  accumulation: z.string(),
  baseline: typedNumber.nullish(),
  baselineYear: typedNumber.nullish(),
  target: typedNumber.nullish(),
  targetYear: typedNumber.nullish(),
  yearlyTargets: z.array(z.object({ year: z.int(), target: typedNumber })).optional(),
  isBySex: z.boolean().optional(),
  mayExceed: z.boolean().optional(),
  isMaintained: z.boolean().optional(),
  rollUp: z.enum(["sum", "ratio"]).optional(),
  sharedCode: z.string().optional(),
  frequency: z.enum(["quarter", "half", "year"]).optional(),
  responsible: z.string().optional(),
  source: z.string().optional(),
});

const problems = ["unreadable", "sign-in-needed", "forbidden", "missing", "stale", "refused"] as const;

export const entryEndpoints: readonly Endpoint[] = [
  {
    method: "post",
    path: "/projects/:code/indicators",
    summary: "Define an indicator with its baseline and target (IND-01, IND-08)",
    action: "indicator.define",
    body: definitionBody,
    answer: z.object({ code: z.string() }),
    status: 201,
    problems,
    handle: defining,
  },
  {
    method: "post",
    path: "/projects/:code/indicator-values",
    summary: "Enter the value of an indicator for a period, as a draft or submitted (IND-03 to IND-10)",
    action: "indicator.enter",
    body: valueBody,
    answer: saved,
    status: 201,
    problems,
    handle: entering,
  },
];

async function entering(c: AppContext): Promise<Response> {
  const code = pathParam(c, "code");
  const form = await entryForm(c, code);
  const words = wordsIn(c.var.scope.language);
  const body = await bodyOf(c, valueBody);
  const { periodStart: start, periodEnd: end } = body;
  if (!isCalendarDate(start) || !isCalendarDate(end)) throw new Unreadable(said(m.badBody));
  const indicator = form.indicators.find((one) => one.code === body.indicator);
  if (!indicator) {
    const problem = blocked("IND-01", "indicator", said(rule.unknownIndicator, { value: body.indicator }));
    return problemAnswer(c, words, { code: "refused", title: words.t(m.notSaved), problems: [problem] });
  }
  const typed = typedOf(body, categoryFields(indicator));
  const answer = await enterValues(c, code, {
    span: { start, end },
    typed,
    received: (projectId) => received(c, typed, projectId),
    drawnAt: form.visit.head.seq,
    isSubmitted: body.submit,
    prefixOf: ({ id }) => (id === indicator.id ? "" : undefined),
  });
  if (answer.problems.length > 0) {
    const code = answer.isConflict ? "stale" : "refused";
    return problemAnswer(c, words, { code, title: words.t(m.notSaved), problems: answer.problems });
  }
  const [value] = answer.saved;
  const kept = form.values.findLast(
    (one) => one.indicatorId === indicator.id && one.periodStart === start && one.periodEnd === end,
  );
  return c.json({ id: value?.id ?? kept?.id ?? "", status: value?.status ?? kept?.status ?? "draft" }, 201);
}

const PLAIN = ["value", "numerator", "denominator", "women", "men", "undeclared"] as const;
const WORDS = ["words", "noDataReason", "source", "comment", "justification", "evidence", "link", "linkTitle"] as const;

/** The body as the form’s fields: one reader serves both. */
function typedOf(body: z.infer<typeof valueBody>, dimensions: ReturnType<typeof categoryFields>): Typed {
  const categories = dimensions.flatMap(({ dimension, fields }) =>
    fields.map(({ name, category }) => [name, body.categories?.[dimension.name]?.[category]] as const),
  );
  const pairs = [...PLAIN, ...WORDS].map((key) => [key, body[key]] as const);
  const fields = Object.fromEntries([...pairs, ...categories].map(([key, value]) => [key, text(value)]));
  return { ...fields, held: body.held, isForDonors: body.isForDonors ? "yes" : "" };
}

const text = (value: unknown): string => (value === undefined || value === null ? "" : String(value));

async function defining(c: AppContext): Promise<Response> {
  const code = pathParam(c, "code");
  const { visit } = await definitionForm(c, code);
  const { title, unit, definition, assumptions, yearlyTargets, ...body } = await bodyOf(c, definitionBody);
  const nested = Object.entries({ title, unit, definition, assumptions }).flatMap(([name, all]) =>
    Object.entries(all ?? {}).map(([language, told]) => [`${name}.${language}`, told]),
  );
  const plain = Object.entries(body).map(([name, value]) => [
    name,
    value === true ? "yes" : text(value || value === 0 ? value : ""),
  ]);
  const yearly = (yearlyTargets ?? []).map(({ year, target }) => `${year} : ${target}`).join("\n");
  const typed: Typed = Object.fromEntries([...nested, ...plain, ["yearly", yearly]]);
  const answer = await defineIndicator(c, { code }, { typed, drawnAt: visit.head.seq });
  if (answer.problems.length === 0) return c.json({ code: answer.code }, 201);
  const { words } = visit;
  return problemAnswer(c, words, { code: "refused", title: words.t(m.notDefined), problems: answer.problems });
}

async function bodyOf<T extends z.ZodType>(c: AppContext, shape: T): Promise<z.infer<T>> {
  const body = shape.safeParse(await jsonBody(c, m.badBody));
  if (!body.success) throw new Unreadable(said(m.badBody));
  return body.data;
}
