import type { Block, Proof, Table, Workbook } from "../../reports/kit/sheet.ts";
import type { Json } from "../kernel/canonical.ts";
import { LANGUAGES, type Language } from "../kernel/language.ts";
import { fileStore, KEPT_FOREVER, type Received } from "../platform/file-store.ts";
import { XLSX_TYPE } from "../platform/handing.ts";
import { newId } from "../platform/new-id.ts";
import type { RunFile, RunFiles } from "../runs/schema.ts";

/** How far the files of an edition are: rows written of the language that is at work. */
export interface Progress {
  readonly language: Language;
  readonly rows: number;
}

/** The files of an edition in the store, what their data prove, and how to take them away again. */
export interface Kept {
  readonly files: RunFiles;
  readonly proof: { readonly checksum: string; readonly totals: Json };
  readonly dropped: () => Promise<void>;
}

interface Writing {
  readonly told: (language: Language) => Promise<{ readonly book: Workbook; readonly file: string }>;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/**
 * Writes the file of each language into the store as its rows are read: memory holds a part of one. All three are
 * stored when all three are whole and prove the same data; before that, and when anything breaks off, none is.
 */
export async function keptFiles(bucket: R2Bucket, writing: Writing): Promise<Kept> {
  const received: Received[] = [];
  const dropped = async () => void (await Promise.all(received.map((one) => one.dropped())));
  try {
    const files: Partial<Record<Language, RunFile>> = {};
    const proofs: Kept["proof"][] = [];
    for (const language of LANGUAGES) {
      const { file, proof, name } = await receivedIn(bucket, language, writing);
      received.push(file);
      files[language] = { name, key: file.key, sha256: file.sha256, sizeBytes: file.sizeBytes };
      proofs.push(proof);
    }
    const [proof] = proofs;
    if (!proof || proofs.some(({ checksum }) => checksum !== proof.checksum))
      throw new Error("the data of a report differ from language to language");
    for (const file of received) await file.kept();
    return { files: files as RunFiles, proof, dropped };
  } catch (error) {
    await dropped();
    throw error;
  }
}

async function receivedIn(bucket: R2Bucket, language: Language, { told, onProgress }: Writing) {
  const { xlsxOf } = await import("../../reports/kit/xlsx.ts");
  const { book, file: name } = await told(language);
  if (!book.sheets.some(({ blocks }) => blocks.some(isStreamed))) onProgress?.({ language, rows: 0 });
  const stream = await xlsxOf(onProgress ? watched(book, (rows) => onProgress({ language, rows })) : book);
  const file = await fileStore(bucket).received({
    ...{ stream, mediaType: XLSX_TYPE },
    keyOf: (sha256) => `${KEPT_FOREVER}${sha256}.xlsx`,
    largeKey: `${KEPT_FOREVER}${newId()}.xlsx`,
  });
  if (!book.proof) throw new Error("a workbook without a proof");
  return { file, name, proof: await settledProof(book.proof) };
}

/** What the data prove, streamed rows among them: those are written now. */
const settledProof = async ({ checksum, totals, settled }: Proof) => ({
  checksum: settled ? await settled() : checksum,
  totals,
});

/** The same workbook; its streamed tables tell how many rows were read of them, page by page. */
function watched(book: Workbook, onRows: (rows: number) => void): Workbook {
  const sheets = book.sheets.map((sheet) => ({
    ...sheet,
    blocks: sheet.blocks.map((block) =>
      isStreamed(block) ? { ...block, pages: () => counted(block, onRows) } : block,
    ),
  }));
  return { ...book, sheets };
}

const isStreamed = (block: Block): block is Table => block.kind === "table" && !block.isAtHand;

async function* counted(table: Table, onRows: (rows: number) => void) {
  let rows = 0;
  for await (const page of table.pages()) {
    const own = [...page];
    yield own;
    rows += own.length;
    onRows(rows);
  }
}
