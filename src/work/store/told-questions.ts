import { sql } from "drizzle-orm";
import { fieldsOf } from "../../platform/fields.ts";
import { type Read, reading } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import { project } from "../../portfolio/schema.ts";
import { donorQuestion, questionMessage } from "../../questions/schema.ts";
import type { ToldQuestion } from "../rules/digest.ts";
import { mail } from "../schema.ts";

/** Every question with its last message; for the day's job, which reads for all. */
export function toldQuestions(scope: Scope): Read<readonly ToldQuestion[]> {
  const query = scope.db
    .select(
      fieldsOf({
        id: donorQuestion.id,
        projectId: donorQuestion.projectId,
        agreementId: project.agreementId,
        projectCode: project.code,
        side: questionMessage.side,
        lastAt: questionMessage.writtenAt,
      }),
    )
    .from(donorQuestion)
    .innerJoin(project, sql`${project.id} = ${donorQuestion.projectId}`)
    .innerJoin(
      questionMessage,
      sql`${questionMessage.id} = (SELECT t.id FROM question_message t WHERE t.question_id = ${donorQuestion.id} ORDER BY t.since_seq DESC, t.id LIMIT 1)`,
    );
  return reading(query, (rows) => rows.map(({ side, ...row }) => ({ ...row, isOpen: side === "donor" })));
}

/** When each person was last written to. */
export function lastMails(scope: Scope): Read<ReadonlyMap<string, string>> {
  const query = scope.db
    .select(fieldsOf({ personId: mail.personId, at: sql<string>`max(${mail.writtenAt})` }))
    .from(mail)
    .groupBy(mail.personId);
  return reading(query, (rows) => new Map(rows.map(({ personId, at }) => [personId, at])));
}
