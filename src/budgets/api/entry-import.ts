import * as z from "zod";
import type { Endpoint } from "../../platform/endpoint.ts";
import { type AppContext, pathParam } from "../../platform/http.ts";
import { bodyOf, keyOf, refusal } from "../../portfolio/api/answers.ts";
import { importEntries, MOST_IMPORTED } from "../actions/import-entries.ts";
import { entryBody, typedBody } from "./entry-shapes.ts";

const importBody = z.strictObject({
  entries: z
    .array(entryBody.omit({ submit: true }))
    .min(1)
    .max(MOST_IMPORTED)
    .describe("In the order of the ledger: each is checked on what those before it leave"),
  reason: z.string().max(500).default("").describe("Kept in the journal"),
  submit: entryBody.shape.submit,
});

const importAnswer = z.object({
  ids: z.array(z.string()).describe("In the order of the body"),
  drafts: z.int().describe("How many stay drafts: all, or those that no rate is known for (FX-04)"),
});

export const entryImportEndpoints: readonly Endpoint[] = [
  {
    method: "post",
    path: "/projects/:code/entries/import",
    summary: "Enter up to 5,000 entries at once, all or none; what is wrong is told row by row (`entries.12.amount`)",
    action: "entry.write",
    body: importBody,
    answer: importAnswer,
    status: 201,
    problems: ["unreadable", "sign-in-needed", "forbidden", "missing", "stale", "refused"],
    handle: postImport,
  },
];

async function postImport(c: AppContext): Promise<Response> {
  const body = await bodyOf(c, importBody);
  if (!body.ok) return body.answer;
  const { entries, reason, submit } = body.value;
  const rows = entries.map(({ kind, ...fields }) => ({ kind, typed: typedBody(fields) }));
  const sent = { rows, reason: reason.trim(), isSubmitted: submit, formKey: keyOf(c) };
  const saved = await importEntries(c, pathParam(c, "code"), sent);
  if (saved.kind === "refused") return refusal(c, saved.visit.words, saved.problems);
  const { ids, drafts } = saved;
  return c.json({ ids: [...ids], drafts } satisfies z.infer<typeof importAnswer>, 201);
}
