import type { Proof } from "../../reports/kit/sheet.ts";
import { yearOf } from "../kernel/calendar-date.ts";
import type { Json } from "../kernel/canonical.ts";
import { LANGUAGES, type Language } from "../kernel/language.ts";
import { said } from "../kernel/messages.ts";
import { commit } from "../platform/commit.ts";
import { Stale, Unreadable } from "../platform/errors.ts";
import { fileStore, KEPT_FOREVER, sha256Of } from "../platform/file-store.ts";
import type { AppContext } from "../platform/http.ts";
import { newId } from "../platform/new-id.ts";
import { XLSX_TYPE } from "../runs/handing.ts";
import { runNumber } from "../runs/rules.ts";
import type { RunFile, RunFiles } from "../runs/schema.ts";
import { lastSerial, recordingRun } from "../runs/store.ts";
import type { Asked } from "./asked.ts";
import type { Maker } from "./made.ts";
import { editions as e } from "./messages/editions.ts";

/** An issue to be: the report, what it is asked for, for whom. */
export interface ToIssue {
  readonly report: string;
  readonly maker: Maker;
  readonly asked: Asked;
  readonly isForDonors: boolean;
  readonly formKey: string | undefined;
}

const MOST_TRIES = 5;

/**
 * Issues a report and gives its number (PER-05). The three languages are written at once from the same read, and their
 * bytes are kept: a later edition of the program, or another compressor, could not promise the same ones. Somebody who
 * took the number meanwhile makes it begin again. Throws Unreadable where there is nothing to issue.
 */
export async function issueRun(c: AppContext, toIssue: ToIssue): Promise<string> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await issuedOnce(c, toIssue);
    } catch (error) {
      if (!(error instanceof Stale) || tries === MOST_TRIES) throw error;
    }
  }
}

async function issuedOnce(c: AppContext, toIssue: ToIssue): Promise<string> {
  const { report, maker, asked, isForDonors, formKey } = toIssue;
  const year = yearOf(c.var.scope.today);
  const also = (scope: typeof c.var.scope) => ({ last: lastSerial(scope, report, year) });
  const made = await maker(c, asked, { action: "workbook.issue", isForDonors, also });
  const { visit, edition, projects, rows } = made;
  if (projects.length === 0) throw new Unreadable(said(e.nothingToIssue));
  const place = { report, year, serial: made.also.last + 1 };
  const number = runNumber(place);
  const { files, proof } = await writtenIn(c, (language) => made.told(language, number));
  const run = {
    ...{ ...place, id: newId(), files, isForDonors, rowCount: rows, status: edition.status },
    asked: JSON.parse(JSON.stringify(asked)) as Readonly<Record<string, Json>>,
    onDate: visit.on,
    knownSeq: edition.known.seq,
    headHash: edition.known.hash ?? "",
    language: visit.words.language,
    projectIds: projects.map(({ id }) => id),
    dataSha256: proof.checksum,
    totals: proof.totals,
    issuedBy: visit.actor.personId,
    issuedAt: edition.editedAt,
  };
  const [only, ...more] = projects;
  const projectId = more.length === 0 ? only?.id : undefined;
  await commit(visit, { action: "workbook.issued", writes: [recordingRun(run)], projectId, reason: number, formKey });
  return number;
}

type Told = Awaited<ReturnType<Awaited<ReturnType<Maker>>["told"]>>;

/** What the data prove, streamed rows among them: those are written now. */
const settledProof = async ({ checksum, totals, settled }: Proof) => ({
  checksum: settled ? await settled() : checksum,
  totals,
});

/** The file of each language, in the store, and what their data prove: the same in every language. */
async function writtenIn(c: AppContext, told: (language: Language) => Promise<Told>) {
  const { xlsxOf } = await import("../../reports/kit/xlsx.ts");
  const store = fileStore(c.env.FILES);
  const files: Partial<Record<Language, RunFile>> = {};
  const proofs: { readonly checksum: string; readonly totals: Json }[] = [];
  for (const language of LANGUAGES) {
    const { book, file } = await told(language);
    const bytes = new Uint8Array(await new Response(await xlsxOf(book)).arrayBuffer());
    const sha256 = await sha256Of(bytes);
    const key = `${KEPT_FOREVER}${sha256}.xlsx`;
    await store.keep({ key, mediaType: XLSX_TYPE, sha256, bytes });
    files[language] = { name: file, key, sha256, sizeBytes: bytes.length };
    if (book.proof) proofs.push(await settledProof(book.proof));
  }
  const [proof] = proofs;
  if (!proof || proofs.some(({ checksum }) => checksum !== proof.checksum))
    throw new Error("the data of a report differ from language to language");
  return { files: files as RunFiles, proof };
}
