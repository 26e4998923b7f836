import { type SQL, sql } from "drizzle-orm";
import { reachesAll } from "../../people/store/context.ts";
import type { FindableKind } from "../../platform/findable.ts";
import type { Scope } from "../../platform/scope.ts";
import type { AskedWords } from "../rules.ts";

/** A word's hits are counted up to here to find out which word is the rarest. */
const MOST_COUNTED = 200;

/** So many texts of the rarest word are looked into for the others: what nobody would read through is not searched. */
const MOST_TEXTS = 5_000;

/** So many of them are looked for in a named project: whether it has one is asked before the text is read. */
const MOST_TEXTS_THERE = 20_000;

/** Above every letter: a word begins with `x` when it lies from `x` to `x` and this. */
const END = sql`char(1114111)`;

/**
 * The things of a kind whose text has, for each asked word, a word that begins with it, as the table `hit` with
 * `thing_id`: the rarest word is looked up, whole words first, and the others are looked for in its texts. What belongs to
 * a project is found by the project’s code among the words too: the other words are then looked for in that project alone.
 * Only things in places that the asking person reaches; the thing's own query says exactly who sees it.
 */
export function hitThings(scope: Scope, kind: FindableKind, words: AskedWords): SQL {
  const asked = sql`SELECT key AS at, value AS beginnings FROM json_each(${JSON.stringify(words)})`;
  const anywhere = textsWith(kind);
  return sql`(WITH asked AS (${asked}), named AS (${namedPlaces(kind)}),
    rest AS (SELECT * FROM asked WHERE EXISTS (SELECT 1 FROM named) AND at NOT IN (SELECT at FROM named)),
    own AS (${ownPlaces(scope)})
    SELECT s.thing_id FROM ${anywhere} WHERE ${reachesAll(scope)}
    UNION ALL SELECT s.thing_id FROM ${anywhere} WHERE s.place_id IN (SELECT * FROM own)
    UNION ALL SELECT s.thing_id FROM ${textsInNamed(kind)} WHERE ${reachesAll(scope)} OR s.place_id IN (SELECT * FROM own)
    ) AS hit`;
}

/** The texts of a kind that have all of `asked`, as `t`, with what has them as `s`. */
const textsWith = (kind: FindableKind): SQL =>
  sql`(${candidates(kind, { all: sql`asked`, most: MOST_TEXTS })}) n
    CROSS JOIN search_text t ON t.id = n.id AND ${hasAll(sql`asked`)} CROSS JOIN search_thing s ON s.text_id = t.id`;

/** The texts of what the named projects have, with all the words of `rest`. */
const textsInNamed = (kind: FindableKind): SQL =>
  sql`(${candidates(kind, { all: sql`rest`, most: MOST_TEXTS_THERE })}) n
    CROSS JOIN search_thing s ON s.text_id = n.id AND s.place_id IN (SELECT place FROM named)
    CROSS JOIN search_text t ON t.id = n.id AND ${hasAll(sql`rest`)}`;

/** The texts of a kind with the rarest word of a table like `asked`. */
function candidates(kind: FindableKind, { all, most }: { readonly all: SQL; readonly most: number }): SQL {
  const begins = (beginnings: SQL) => sql`json_each(${beginnings}) b CROSS JOIN search_word w
    ON w.kind = ${kind} AND w.word >= b.value AND w.word < b.value || ${END}`;
  const frequency = sql`(SELECT count(*) FROM (SELECT 1 FROM ${begins(sql`a.beginnings`)} LIMIT ${MOST_COUNTED}))`;
  const rarest = sql`SELECT a.beginnings FROM ${all} a ORDER BY ${frequency}, a.at LIMIT 1`;
  return sql`SELECT w.text_id AS id FROM (${rarest}) r CROSS JOIN ${begins(sql`r.beginnings`)} LIMIT ${most}`;
}

const hasAll = (all: SQL): SQL => sql`NOT EXISTS (SELECT 1 FROM ${all} a WHERE NOT EXISTS
  (SELECT 1 FROM json_each(a.beginnings) x WHERE instr(' ' || t.words, ' ' || x.value) > 0))`;

/** Which asked words are the code of a project; of none where things do not belong to one. Codes are capitals. */
const namedPlaces = (kind: FindableKind): SQL =>
  sql`SELECT a.at AS at, p.id AS place FROM asked a CROSS JOIN json_each(a.beginnings) x
    CROSS JOIN project p ON p.code = upper(x.value) WHERE ${kind} NOT IN ('project', 'agreement')`;

/** The agreements and projects that the asking person was given, and the projects of the given components. */
const ownPlaces = (scope: Scope): SQL => {
  const given = (list: "project_ids" | "agreement_ids" | "component_ids") =>
    sql`SELECT value FROM session s JOIN person p ON p.id = s.person_id, json_each(p.${sql.raw(list)}) WHERE s.token_hash = ${scope.credential}`;
  return sql`${given("agreement_ids")} UNION ${given("project_ids")}
    UNION SELECT project.id FROM project WHERE project.agreement_id IN (${given("agreement_ids")})
    UNION SELECT project.agreement_id FROM project WHERE project.id IN (${given("project_ids")})
    UNION SELECT component.project_id FROM component WHERE component.id IN (${given("component_ids")})`;
};
