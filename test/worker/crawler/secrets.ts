import { entry } from "../../../src/budgets/schema.ts";
import { evidence } from "../../../src/evidence/schema.ts";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { recording, saving } from "../../../src/platform/write.ts";
import { donorQuestion, questionMessage } from "../../../src/questions/schema.ts";
import { changing, db, rows } from "../platform/writing.ts";

/** The projects of each donor of the demo. */
export const OWN = { bmz: ["p1", "p2"], belgium: ["p3", "p4"] } as const;

export type Donor = keyof typeof OWN;

export const otherOf = (donor: Donor): Donor => (donor === "bmz" ? "belgium" : "bmz");

/** An amount that nothing else adds up to, in minor units. */
const SECRET_MINOR: Readonly<Record<string, number>> = {
  p1: 111_317_31,
  p2: 222_719_37,
  p3: 333_539_41,
  p4: 444_961_43,
};

/** Puts an approved entry, a document for donors and a question into each project, with words and an amount of its own. */
export async function plantSecrets(): Promise<void> {
  const [like] = await db.select().from(entry).limit(1);
  if (!like) throw new Error("the demo has no entry");
  const { revision: _, sinceSeq: __, ...fields } = like;
  const lines = await rows<{ id: string; project_id: string }>(
    "SELECT min(id) AS id, project_id FROM budget_line GROUP BY 2",
  );
  await changing(
    lines.flatMap(({ id: lineId, project_id: projectId }) => {
      const minor = SECRET_MINOR[projectId] ?? 0;
      const text = { reference: `REF-SECRET-${projectId}`, document: `Facture Zitoune ${projectId}` };
      const money = { amountMinor: minor, agreementMinor: minor, madMinor: null };
      return [
        saving(entry, undefined, { ...fields, ...text, ...money, id: `secret-entry-${projectId}`, projectId, lineId }),
        saving(evidence, undefined, documentOf(projectId)),
        ...questionOf(projectId),
      ];
    }),
  );
}

const documentOf = (projectId: string) => ({
  ...{ id: `secret-document-${projectId}`, projectId, entity: "project", entityId: projectId, kind: "link" as const },
  ...{ title: `Procès-verbal Zitoune ${projectId}`, url: `https://example.org/zitoune-${projectId}`, fileName: "" },
  ...{ mediaType: "", sizeBytes: 0, sha256: "", objectKey: "", isForDonors: true, isWithdrawn: false },
  enteredBy: "person-officer",
});

function questionOf(projectId: string) {
  const donor: Donor = ["p1", "p2"].includes(projectId) ? "bmz" : "belgium";
  const [id, at] = [`secret-question-${projectId}`, "2025-07-02T09:00:00.000Z"];
  const about = { about: "project", figure: `Zitoune ${projectId}`, onDate: calendarDate("2025-06-30") };
  const said = { side: "donor" as const, text: `Question zitoune-${projectId}`, writtenAt: at };
  return [
    recording(donorQuestion, { id, projectId, ...about, askedBy: `person-${donor}` }),
    recording(questionMessage, { id: `${id}-1`, projectId, questionId: id, ...said, writtenBy: `person-${donor}` }),
  ];
}

/** What must be nowhere in an answer. */
export interface Secrets {
  /** Project, agreement, milestone and indicator codes; an error page may repeat those that were asked for. */
  readonly codes: readonly string[];
  /** Titles in three languages, ids, references, documents. */
  readonly texts: readonly string[];
  /** Amounts as digits with a point, spaces apart. */
  readonly amounts: readonly string[];
}

const NAMED = ["project", "milestone", "indicator", "component", "budget_line"] as const;

/** What the donor’s projects have and the other’s have not. */
export async function secretsOf(donor: Donor): Promise<Secrets> {
  const [own, other] = await Promise.all([factsOf(OWN[donor]), factsOf(OWN[otherOf(donor)])]);
  const alone = (of: "codes" | "texts") => [...new Set(own[of])].filter((text) => !other[of].includes(text));
  const amounts = OWN[donor].map((id) => ((SECRET_MINOR[id] ?? 0) / 100).toFixed(2));
  return { codes: alone("codes"), texts: alone("texts").filter((text) => text.length > 11), amounts };
}

async function factsOf(projects: readonly string[]): Promise<{ codes: readonly string[]; texts: readonly string[] }> {
  const ids = JSON.stringify(projects);
  const within = "(SELECT value FROM json_each(?))";
  const of = (table: string) =>
    table === "budget_line"
      ? `SELECT '' AS code, label AS title, id FROM budget_line WHERE project_id IN ${within}`
      : `SELECT ${table === "component" ? "''" : "code"} AS code, title, id FROM ${table} WHERE ${table === "project" ? "id" : "project_id"} IN ${within}`;
  const agreements = `SELECT code, title, id FROM agreement WHERE id IN (SELECT agreement_id FROM project WHERE id IN ${within})`;
  const found = await Promise.all(
    [...NAMED.map(of), agreements].map((query) => rows<{ code: string; title: string; id: string }>(query, ids)),
  );
  const all = found.flat();
  const titles = all.flatMap(({ title }) => Object.values(JSON.parse(title) as Record<string, string>));
  const planted = projects.flatMap((id) => [`REF-SECRET-${id}`, `Zitoune ${id}`, `zitoune-${id}`]);
  return { codes: all.map(({ code }) => code).filter(Boolean), texts: [...titles, ...planted] };
}
