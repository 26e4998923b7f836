import type { Message } from "../../kernel/messages.ts";
import type { Words } from "../../kernel/words.ts";
import { typedText } from "../../ui/form-state.ts";
import { entries as e } from "../messages/entries.ts";
import { typedEntry } from "../rules/entry-form.ts";
import type { Line } from "../rules/ledger.ts";
import { DOCUMENT_NAME, entryField as f, SUPPLIER_NAME } from "../rules/messages/entry.ts";
import type { EntryRow } from "../store/entry-rows.ts";
import type { Told } from "./step-conflict.tsx";

const FIELDS = [
  ...(["amount", "currency", "vat", "documentKind", "reference", "supplier", "documentOn", "serviceOn"] as const),
  ...(["quarter", "origin", "document", "justification", "waiver"] as const),
];

const NAMES: Readonly<Record<string, Readonly<Record<string, Message>>>> = {
  documentKind: DOCUMENT_NAME,
  supplier: SUPPLIER_NAME,
  origin: e,
};

interface Naming {
  readonly words: Words;
  readonly lines: readonly Line[];
  /** Before each name, where several entries are told at once. */
  readonly prefix?: string | undefined;
}

/** An entry as its page tells it, field by field. */
export function entryTold({ words, lines, prefix = "" }: Naming, row: EntryRow): Told {
  const form = { words, typed: typedEntry(row, words.language), problems: [] };
  const told = FIELDS.map((name) => {
    const text = typedText(form, name);
    const named = NAMES[name]?.[text];
    return [prefix + words.t(f[name]), named ? words.t(named) : text] as const;
  });
  return {
    [prefix + words.t(e.status)]: words.t(e[row.status]),
    [prefix + words.t(f.line)]: lines.find(({ id }) => id === row.lineId)?.code ?? "",
    ...Object.fromEntries(told),
    [prefix + words.t(f.reason)]: row.decisionReason,
  };
}
