import * as z from "zod";
import { decimal } from "../kernel/money.ts";
import { isFocalPoint } from "../people/rules.ts";
import type { Endpoint } from "../platform/endpoint.ts";
import type { AppContext } from "../platform/http.ts";
import { searched } from "./actions/search.ts";
import { placeOf } from "./places.ts";
import { type Hit, KINDS, SHOWN } from "./rules.ts";

const texts = z.object({ fr: z.string(), ar: z.string().optional(), en: z.string().optional() });

const hit = z.object({
  code: z.string().describe("Its code or reference; empty where it has none"),
  title: texts,
  project: z.string().describe("The code of its project; empty for agreements"),
  page: z.string().describe("Where it stands"),
  amount: z.string().nullable().describe("Of an entry, in the agreement’s currency"),
  currency: z.string().nullable(),
  bookedOn: z.iso.date().nullable(),
});

const answer = z.object({
  q: z.string(),
  groups: z.array(
    z.object({
      kind: z.enum(KINDS),
      count: z.int().describe("How many are given"),
      isCut: z.boolean().describe("There are more than were looked for"),
      hits: z.array(hit),
    }),
  ),
});

export const searchEndpoints: readonly Endpoint[] = [
  {
    method: "get",
    path: "/search",
    summary: "What bears the words of `q`, by their beginnings, among what the asking person may see now, by kind",
    action: "search.read",
    query: z.object({
      q: z
        .string()
        .optional()
        .describe(
          "Words, a code or a reference, in any of the three languages; with a project’s code, what is its own",
        ),
      kind: z.enum(KINDS).optional().describe(`One kind alone: ${SHOWN.most} hits instead of ${SHOWN.counted} of each`),
    }),
    answer,
    problems: ["unreadable", "sign-in-needed", "forbidden"],
    handle: searchNow,
  },
];

async function searchNow(c: AppContext): Promise<Response> {
  const { visit, q, groups } = await searched(c);
  const shown = (one: Hit) => ({
    code: one.code,
    title: one.title,
    project: one.project,
    page: placeOf(one, isFocalPoint(visit.actor)),
    amount: one.amount ? decimal(one.amount) : null,
    currency: one.amount?.currency ?? null,
    bookedOn: one.bookedOn ?? null,
  });
  const given = groups.map(({ kind, hits, isCut }) => ({ kind, count: hits.length, isCut, hits: hits.map(shown) }));
  return c.json({ q, groups: given });
}
