import * as z from "zod";
import { LANGUAGES } from "../kernel/language.ts";
import { said } from "../kernel/messages.ts";
import { wordsIn } from "../kernel/words.ts";
import { enter } from "../people/entering.ts";
import type { Endpoint } from "../platform/endpoint.ts";
import { type AppContext, pathParam } from "../platform/http.ts";
import { problemAnswer } from "../platform/problem.ts";
import { keyOf } from "../portfolio/api/answers.ts";
import { verify as m } from "./messages.ts";
import { receiveReport } from "./receiving.ts";
import { runNumber } from "./rules.ts";
import { acknowledgements, runsOf } from "./store.ts";
import { answerFor } from "./verification.tsx";

const file = z.object({ name: z.string(), sha256: z.string(), sizeBytes: z.int() });

const run = z.object({
  number: z.string().describe("R02-2025-0001"),
  report: z.string(),
  on: z.iso.date().describe("Date d’arrêté"),
  known: z.int().describe("The last journal entry that its data know"),
  status: z.enum(["provisional", "final"]),
  isForDonors: z.boolean(),
  rows: z.int(),
  dataSha256: z.string(),
  headHash: z.string().describe("Hash of the journal’s end"),
  issuedAt: z.string(),
  issuedBy: z.string(),
  files: z.record(z.enum(LANGUAGES), file),
  receipts: z
    .array(z.object({ by: z.string(), acknowledgedAt: z.iso.datetime() }))
    .describe("Who of the donor has taken note of it, in their order"),
});

const runList = z.object({ runs: z.array(run) });

const receipt = z.object({ number: z.string(), acknowledgedAt: z.iso.datetime() });

const verdict = z.object({
  verdict: z.enum(["authentic", "same", "altered", "unknown"]).describe("`same`: saved again, every cell as issued"),
  number: z.string().optional(),
  differences: z
    .array(
      z.object({
        kind: z.enum(["value", "formula", "added", "missing", "sheetAdded", "sheetMissing"]),
        place: z.string().describe("R02!F12"),
        found: z.union([z.string(), z.number()]).optional().describe("What the file holds there"),
      }),
    )
    .optional(),
});

export const runEndpoints: readonly Endpoint[] = [
  {
    method: "get",
    path: "/report-runs",
    summary: "The latest issued editions of reports with their receipts, newest first",
    action: "workbook.export",
    answer: runList,
    problems: ["unreadable", "sign-in-needed", "forbidden"],
    handle: listRuns,
  },
  {
    method: "post",
    path: "/report-runs/:number/acknowledgement",
    summary: "Take note, for the donor, of a report that was issued to them; saying so again changes nothing",
    action: "report.acknowledge",
    answer: receipt,
    problems: ["unreadable", "sign-in-needed", "forbidden", "missing"],
    handle: async (c) => {
      const acknowledgedAt = await receiveReport(c, keyOf(c));
      return c.json({ number: pathParam(c, "number"), acknowledgedAt } satisfies z.infer<typeof receipt>);
    },
  },
  {
    method: "post",
    path: "/verifications",
    summary: "Verifies a workbook, sent as the body: authentic, altered and where, or unknown; no token is needed",
    action: "anybody",
    answer: verdict,
    problems: ["refused", "too-many"],
    handle: verifyBody,
  },
];

async function listRuns(c: AppContext): Promise<Response> {
  const { found } = await enter(c, "workbook.export", (scope) => ({
    runs: runsOf(scope),
    receipts: acknowledgements(scope),
  }));
  const receiptsOf = Map.groupBy(found.receipts, ({ runId }) => runId);
  const runs = found.runs.map((one) => {
    const { report, onDate: on, knownSeq: known, status, isForDonors, rowCount: rows, dataSha256, headHash } = one;
    const files = Object.fromEntries(
      Object.entries(one.files).map(([language, { name, sha256, sizeBytes }]) => [
        language,
        { name, sha256, sizeBytes },
      ]),
    ) as z.infer<typeof run>["files"];
    const { issuedAt, issuerName: issuedBy } = one;
    const own = { report, on, known, status, isForDonors, rows, dataSha256, headHash, issuedAt, issuedBy };
    const receipts = (receiptsOf.get(one.id) ?? []).map(({ name: by, acknowledgedAt }) => ({ by, acknowledgedAt }));
    return { number: runNumber(one), ...own, files, receipts };
  });
  return c.json({ runs } satisfies z.infer<typeof runList>);
}

async function verifyBody(c: AppContext): Promise<Response> {
  const sent = await c.req.blob();
  const { verdict: found, problem, status } = await answerFor(c, Object.assign(sent, { name: "" }));
  const words = wordsIn(c.var.scope.language);
  if (problem)
    return problemAnswer(c, words, {
      code: status === 429 ? "too-many" : "refused",
      title: words.say(said(m.title)),
      problems: [problem],
    });
  return c.json(found);
}
