import * as z from "zod";
import { calendarDate, isCalendarDate } from "../kernel/calendar-date.ts";
import { said } from "../kernel/messages.ts";
import { blocked } from "../kernel/outcome.ts";
import { paths } from "../kernel/paths.ts";
import { wordsIn } from "../kernel/words.ts";
import type { Endpoint } from "../platform/endpoint.ts";
import { Missing } from "../platform/errors.ts";
import type { AppContext } from "../platform/http.ts";
import { bodyOf, keyOf, refusal } from "../portfolio/api/answers.ts";
import { type Asked, LONGEST_CODE } from "./asked.ts";
import { makerFor } from "./issues.ts";
import { issueRun } from "./issuing.ts";
import { workbooks as m } from "./messages.ts";

const code = z.string().min(1).max(LONGEST_CODE).optional();

const toIssue = z.strictObject({
  report: z.string().describe("R01 to R08, R10"),
  on: z.string().optional().describe("Date d’arrêté, YYYY-MM-DD; the default one when left out"),
  project: code,
  agreement: code,
  donor: code,
  currency: z.enum(["EUR", "MAD"]).optional().describe("EUR when left out"),
  closed: z.boolean().optional().describe("Closed projects too"),
  year: z.int().min(1990).max(2100).optional().describe("One budget year (R03, R08)"),
  audience: z
    .enum(["internal", "donor"])
    .describe("`donor`: approved and published figures only, listed to the donors"),
});

const issuedRun = z.object({
  number: z.string().describe("R02-2025-0001"),
  files: z.record(z.enum(["fr", "ar", "en"]), z.string()).describe("Addresses of the three files"),
});

export const workbookEndpoints: readonly Endpoint[] = [
  {
    method: "post",
    path: "/report-runs",
    summary: "Issues a report in three languages; with an Idempotency-Key a second sending issues nothing more",
    action: "workbook.issue",
    body: toIssue,
    answer: issuedRun,
    status: 201,
    problems: ["unreadable", "sign-in-needed", "forbidden", "missing", "stale", "refused"],
    handle: postRun,
  },
];

async function postRun(c: AppContext): Promise<Response> {
  const body = await bodyOf(c, toIssue);
  if (!body.ok) return body.answer;
  const { report, on, audience } = body.value;
  if (on !== undefined && !isCalendarDate(on))
    return refusal(c, wordsIn(c.var.scope.language), [
      blocked("SHAPE", "on", said(m.badOn, { value: on.slice(0, 40) })),
    ]);
  const maker = makerFor(report);
  if (!maker) throw new Missing();
  const number = await issueRun(c, {
    ...{ report, maker, asked: askedIn(body.value), isForDonors: audience === "donor", formKey: keyOf(c) },
    ...(on && { on: calendarDate(on) }),
  });
  return c.json({ number, files: addressesOf(number) } satisfies z.infer<typeof issuedRun>, 201);
}

const addressesOf = (number: string) => ({
  fr: paths.editionFile(number, "fr.xlsx"),
  ar: paths.editionFile(number, "ar.xlsx"),
  en: paths.editionFile(number, "en.xlsx"),
});

function askedIn({ project, agreement, donor, currency, closed, year }: z.infer<typeof toIssue>): Asked {
  return { project, agreement, donor, currency: currency ?? "EUR", hasClosed: closed ?? false, year };
}
