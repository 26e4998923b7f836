import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import { isNoDonor } from "../people/store/context.ts";
import { fieldsOf } from "../platform/fields.ts";
import { factsKnown } from "../platform/known.ts";
import { type Read, reading } from "../platform/read.ts";
import type { Scope } from "../platform/scope.ts";
import { recording, type Write } from "../platform/write.ts";
import { project } from "../portfolio/schema.ts";
import { ofProjects, type Which } from "../portfolio/store/within.ts";
import type { Message, Question } from "./rules/question.ts";
import { donorQuestion, questionMessage } from "./schema.ts";

/** So many of the latest questions are listed. */
const MOST = 100;

/** The thread as JSON. Who of the ministry answered is the ministry's to know: others read the side's name. */
function threadOf(scope: Scope): SQL<string> {
  const { questionId, side, text, writtenBy, writtenAt, sinceSeq } = questionMessage;
  const name = sql`(SELECT p.name FROM person p WHERE p.id = ${writtenBy})`;
  const by = sql`CASE WHEN ${side} = 'donor' OR ${isNoDonor(scope)} THEN coalesce(${name}, '') ELSE '' END`;
  const thread = sql`(SELECT json_group_array(json_object('side', t.side, 'text', t.text, 'by', t.by, 'writtenAt', t.at))
    FROM (SELECT ${side} AS side, ${text} AS text, ${by} AS by, ${writtenAt} AS at FROM ${factsKnown(scope, questionMessage)}
      WHERE ${questionId} = ${donorQuestion.id} ORDER BY ${sinceSeq}, ${questionMessage.id}) t)`;
  // Wrapped: a select from one table takes the table's name off the columns on top.
  return sql<string>`${thread}`;
}

/** The questions on one project, or on all within reach, the latest first. */
export const questionsOf = (scope: Scope, which: Which): Read<readonly Question[]> =>
  reading(
    selectQuestions(scope)
      .where(ofProjects(scope, which, donorQuestion.projectId))
      .orderBy(desc(donorQuestion.sinceSeq), asc(donorQuestion.id))
      .limit(MOST),
    (rows) => rows.map(questionFrom),
  );

/** One question, where its project is within reach. */
export const questionById = (scope: Scope, code: string, id: string): Read<Question | undefined> =>
  reading(
    selectQuestions(scope).where(and(eq(donorQuestion.id, id), ofProjects(scope, { code }, donorQuestion.projectId))),
    ([row]) => row && questionFrom(row),
  );

const selectQuestions = (scope: Scope) =>
  scope.db
    .select(
      fieldsOf({
        id: donorQuestion.id,
        projectId: donorQuestion.projectId,
        projectCode: sql<string>`(SELECT ${project.code} FROM ${project} WHERE ${project.id} = ${donorQuestion.projectId})`,
        about: donorQuestion.about,
        figure: donorQuestion.figure,
        onDate: donorQuestion.onDate,
        askedBy: donorQuestion.askedBy,
        thread: threadOf(scope),
      }),
    )
    .from(factsKnown(scope, donorQuestion));

type Row = Awaited<ReturnType<typeof selectQuestions>>[number];

const questionFrom = ({ thread, ...row }: Row): Question => ({
  ...row,
  messages: JSON.parse(thread) as readonly Message[],
});

export const askingQuestion = (row: Omit<typeof donorQuestion.$inferInsert, "sinceSeq">): Write =>
  recording(donorQuestion, row);

export const writingMessage = (row: Omit<typeof questionMessage.$inferInsert, "sinceSeq">): Write =>
  recording(questionMessage, row);
