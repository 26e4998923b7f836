import { CSV_TYPE, csvOf } from "../../reports/kit/csv.ts";
import type { Edition } from "../../reports/kit/edition.ts";
import type { ListBook } from "../../reports/kit/list.ts";
import { said } from "../kernel/messages.ts";
import { withQuery } from "../kernel/paths.ts";
import type { Words } from "../kernel/words.ts";
import { commit } from "../platform/commit.ts";
import { Unreadable } from "../platform/errors.ts";
import { fileHeaders, XLSX_TYPE } from "../platform/handing.ts";
import type { JournalEnd } from "../platform/journal-end.ts";
import { ActionLink } from "../ui/parts.tsx";
import type { Visit } from "./entering.ts";
import { listing as m } from "./messages/listing.ts";
import { ROLE_NAME } from "./messages/shell.ts";

/** Rows of a screen’s list that one file holds at most; ask for one more, to know that there are too many. */
export const MOST_LISTED = 20_000;

export type ListForm = "xlsx" | "csv";

/** What a slice says of its screen’s list; the file’s edition adds who, when and known as of what. */
export interface Listed<Row> extends Omit<ListBook<Row>, "edition"> {
  readonly known: JournalEnd | undefined;
  readonly filters: Edition["filters"];
  /** The day of the list where the screen has no date d’arrêté. */
  readonly onDate?: Edition["onDate"];
  /** `final` where nothing that it says can change. */
  readonly status?: Edition["status"];
  readonly currency?: Edition["currency"];
  readonly donors?: Edition["donors"];
  readonly projects?: Edition["projects"];
  readonly rates?: Edition["rates"];
}

/**
 * A screen’s list as a workbook or as CSV. The export is journalled before it is given (AUD-02). Throws Unreadable for
 * more rows than MOST_LISTED.
 */
export async function listHanded<Row>(visit: Visit, form: ListForm, listed: Listed<Row>): Promise<Response> {
  const { words } = visit;
  const { slug, rows, filters, onDate = visit.on } = listed;
  if (rows.length > MOST_LISTED) throw new Unreadable(said(m.tooLong, { most: MOST_LISTED }));
  const told = { report: slug, form, on: onDate, lang: words.language, rows: rows.length };
  const narrowed = Object.fromEntries(filters.map(({ label, value }) => [label, value]));
  const { seq } = await commit(visit, {
    ...{ action: "workbook.exported", writes: [], isEvent: true },
    reason: JSON.stringify({ ...told, ...narrowed }),
  });
  const { listBook, listFile } = await import("../../reports/kit/list.ts");
  const list = { ...listed, edition: editionOf(visit, String(seq), listed) };
  const [book, file] = [await listBook(list, words), listFile(list, words)];
  if (form === "csv")
    return new Response(csvOf(book), { headers: fileHeaders(file.replace(/xlsx$/, "csv"), CSV_TYPE) });
  const { xlsxOf } = await import("../../reports/kit/xlsx.ts");
  return new Response(await xlsxOf(book), { headers: fileHeaders(file, XLSX_TYPE) });
}

function editionOf<Row>(visit: Visit, number: string, listed: Listed<Row>): Edition {
  const { words, scope, actor, isDemo } = visit;
  const { title, known, filters, status = "provisional", currency = "EUR" } = listed;
  const { onDate = visit.on, donors = [], projects = [], rates = [] } = listed;
  return {
    ...{ report: title, number, version: 1, status, onDate, currency, isDemo, direction: null },
    known: known ?? { seq: 0, at: scope.now },
    editedAt: scope.now,
    editedBy: { name: actor.name, role: words.t(ROLE_NAME[actor.role]) },
    ...{ donors, agreements: [], projects, rates, filters },
  };
}

interface ListLinksProps {
  readonly words: Words;
  /** The list as a workbook and as CSV. */
  readonly paths: readonly [workbook: string, table: string];
  /** The screen’s own parameters: its filters, `on`, `known`. */
  readonly query: Readonly<Record<string, string | undefined>>;
}

/** Where a page of a list stands, and what the last form did: no part of what a file holds. */
const OF_THE_PAGE = { after: undefined, page: undefined, done: undefined };

/** The screen’s list as Excel and as CSV, with its filters, every page of it. */
export function ListLinks({ words, paths: [workbook, table], query }: ListLinksProps) {
  const to = (path: string) => withQuery(path, { ...query, ...OF_THE_PAGE });
  return (
    <>
      <ActionLink href={to(workbook)} isDownload>
        {words.t(m.excel)}
      </ActionLink>
      <ActionLink href={to(table)} isDownload>
        {words.t(m.csv)}
      </ActionLink>
    </>
  );
}
