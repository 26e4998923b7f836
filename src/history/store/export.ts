import { type SQL, sql } from "drizzle-orm";
import { LANGUAGES } from "../../kernel/language.ts";
import { fieldsOf } from "../../platform/fields.ts";
import { type Read, reading } from "../../platform/read.ts";
import { change } from "../../platform/schema.ts";
import type { Scope } from "../../platform/scope.ts";
import { type Asked, seqsOf } from "./seqs.ts";

/** How many rows a journal in a workbook has: changed fields as `linesOf` tells them, and entries without any. */
export function rowsAsked(scope: Scope, asked: Asked): Read<number> {
  const fields = sql`(SELECT coalesce(sum(${linesOfField}), 0) FROM ${change}, json_each(${change.fields}) AS f
    WHERE ${change.seq} = s.seq AND f.key <> 'search')`;
  const count = sql<number>`coalesce(sum(max(1, ${fields})), 0)`;
  const query = scope.db.select(fieldsOf({ count })).from(sql`${seqsOf(scope, asked)} AS s`);
  return reading(query, ([row]) => row?.count ?? 0);
}

/** An object with languages for keys and nothing else, as `linesOf` knows a text in several languages. */
const isTexts = (at: "$[0]" | "$[1]"): SQL =>
  sql`(json_type(f.value, ${at}) = 'object' AND json_extract(f.value, ${at}) <> '{}' AND NOT EXISTS (
    SELECT 1 FROM json_each(f.value, ${at}) AS k WHERE k.key NOT IN ${[...LANGUAGES]}))`;

const textIn = (at: "$[0]" | "$[1]", language: string): SQL =>
  sql`CASE json_type(f.value, ${at}) WHEN 'object' THEN nullif(json_extract(f.value, ${`${at}.${language}`}), '') END`;

const differs = (language: string): SQL => sql`(${textIn("$[0]", language)} IS NOT ${textIn("$[1]", language)})`;

/** One, or one for each language that differs; most fields hold no object at all, which one look tells. */
const linesOfField = sql`CASE
  WHEN instr(f.value, '{') = 0 OR NOT (${isTexts("$[0]")} OR ${isTexts("$[1]")}) THEN 1
  ELSE ${sql.join(
    LANGUAGES.map((language) => differs(language)),
    sql` + `,
  )} END`;
