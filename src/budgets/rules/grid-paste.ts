import { type Said, said } from "../../kernel/messages.ts";
import { blocked, done, type Outcome, type Problem, refused } from "../../kernel/outcome.ts";
import { type TableRow, tableRows } from "../../kernel/pasted.ts";
import { searchText } from "../../kernel/search-text.ts";
import { CATEGORY_CHOICES, type GridGround, type GridLine, type LineDraft, lineProblems, rowProblems } from "./grid.ts";
import { pasteWords as m, PASTE_COLUMN } from "./messages/grid-paste.ts";
import { CATEGORY_NAME, MODE_NAME } from "./messages/version-fields.ts";
import { cellTyped, placeOf } from "./revision-form.ts";

/** A pasted row: amounts for a line that there is, or for one that it makes. */
export interface PastedLine extends Omit<GridLine, "lineId"> {
  readonly row: number;
  readonly lineId: string | undefined;
  readonly draft: LineDraft | undefined;
}

/** A pasted row that is not taken, and why. */
export interface PastedLineFlaw {
  readonly row: number;
  readonly code: string;
  readonly said: Said;
}

export interface PastedGrid {
  readonly good: readonly PastedLine[];
  readonly flaws: readonly PastedLineFlaw[];
}

type PasteGround = GridGround & { readonly components: readonly { readonly id: string; readonly code: string }[] };

const MOST_ROWS = 300;

type Key = keyof typeof PASTE_COLUMN;

/** What a column holds: one of a line's fields, or a year's amounts. */
type Column = Key | number | undefined;

/**
 * Reads a table pasted from a spreadsheet, tabs or semicolons between its cells. Its first row names the columns: code
 * and the years at least; component, label, mode and category for lines that are new; the total to be checked (BUD-02).
 */
export function gridPasted(text: string, ground: PasteGround): Outcome<PastedGrid> {
  const [head, ...body] = tableRows(text);
  const columns = head?.cells.map(columnNamed) ?? [];
  if (!columns.includes("code") || !columns.some((column) => typeof column === "number"))
    return refused([blocked("PASTE", "pasted", said(m.noHeading))]);
  if (body.length === 0) return refused([blocked("PASTE", "pasted", said(m.noRows))]);
  if (body.length > MOST_ROWS) return refused([blocked("PASTE", "pasted", said(m.tooManyRows, { most: MOST_ROWS }))]);
  const good: PastedLine[] = [];
  const flaws: PastedLineFlaw[] = [];
  for (const one of body) {
    const taken = good.map(({ code }) => code);
    const read = lineRead(one, { columns, ground, taken });
    if ("said" in read) flaws.push(read);
    else good.push(read);
  }
  return done({ good, flaws });
}

function columnNamed(name: string): Column {
  if (/^(19|20|21)\d\d$/.test(name)) return Number(name);
  const asked = searchText(name);
  const keys = Object.keys(PASTE_COLUMN) as Key[];
  return keys.find((key) => key === asked || Object.values(PASTE_COLUMN[key]).some((one) => searchText(one) === asked));
}

interface Reading {
  readonly columns: readonly Column[];
  readonly ground: PasteGround;
  /** Codes of rows above. */
  readonly taken: readonly string[];
}

function lineRead({ row, cells }: TableRow, { columns, ground, taken }: Reading): PastedLine | PastedLineFlaw {
  const text = (key: Key) => cells[columns.indexOf(key)] ?? "";
  const code = text("code");
  const flaw = (why: Said): PastedLineFlaw => ({ row, code: code.slice(0, 40), said: why });
  if (taken.includes(code)) return flaw(said(m.twice, { code }));
  const known = ground.lines.find((line) => line.code === code);
  const draft = known ? undefined : draftRead(text, ground);
  if (draft && "said" in draft) return flaw(draft.said);
  const amounts = amountsRead({ code, cells, columns }, ground);
  if ("said" in amounts) return flaw(amounts.said);
  return { row, code, lineId: known?.id, draft, ...amounts };
}

function amountsRead(
  { code, cells, columns }: { code: string; cells: readonly string[]; columns: readonly Column[] },
  ground: PasteGround,
): Pick<GridLine, "years" | "totalMinor"> | Problem {
  const read = (at: number, where: ReturnType<typeof placeOf>) =>
    cellTyped({ cell: cells[at] ?? "" }, { name: "cell", where, currency: ground.currency });
  const years = new Map<number, number>();
  for (const [at, column] of columns.entries()) {
    if (typeof column !== "number") continue;
    const amount = read(at, placeOf(code, column));
    if (typeof amount === "object") return amount;
    years.set(column, amount);
  }
  const at = columns.indexOf("total");
  const isTotal = (cells[at] ?? "") !== "";
  const total = isTotal ? read(at, { fr: code, ar: code, en: code }) : undefined;
  if (typeof total === "object") return total;
  const [problem] = rowProblems({ lineId: "", code, years, totalMinor: total }, ground);
  return problem ?? { years, totalMinor: total };
}

function draftRead(text: (key: Key) => string, ground: PasteGround): LineDraft | Problem {
  const [code, label] = [text("code"), text("label")];
  const component = ground.components.find((one) => one.code === text("component"));
  if (!component)
    return blocked("REF", "component", said(m.noComponent, { code, value: text("component").slice(0, 40) }));
  if (label === "" || label.length > 300) return blocked("REF", "label", said(m.noLabel, { code }));
  const mode = named(text("mode"), MODE_NAME) ?? "none";
  const codes = ground.lines.map((line) => line.code);
  const [problem] = lineProblems({ code, mode }, { codes, hasModes: ground.hasModes });
  if (problem) return problem;
  const category = text("category") === "" ? "activity" : named(text("category"), CATEGORY_NAME);
  if (!category) return blocked("REF", "category", said(m.noCategory, { value: text("category").slice(0, 40) }));
  const own = CATEGORY_CHOICES.find((choice) => choice === category) ?? "activity";
  return { componentId: component.id, code, label: { fr: label }, mode, category: own };
}

/** The key that a text names, in any language. */
function named<K extends string>(
  text: string,
  names: Readonly<Record<K, Readonly<Record<string, string>>>>,
): K | undefined {
  const asked = searchText(text);
  return (Object.keys(names) as K[]).find(
    (key) => key === asked || Object.values(names[key]).some((one) => searchText(one) === asked),
  );
}
