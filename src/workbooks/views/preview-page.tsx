import type { Line, LineCell } from "../../../reports/kit/lines.ts";
import type { Preview } from "../../../reports/kit/preview.ts";
import type { ColumnHead } from "../../../reports/kit/sheet.ts";
import { isMoney } from "../../../reports/kit/values.ts";
import type { Actor } from "../../kernel/actor.ts";
import type { Words } from "../../kernel/words.ts";
import { can } from "../../people/rules.ts";
import { Banner, Sheet, SheetBody } from "../../ui/parts.tsx";
import { type Column, EmptyState, type RowKind, Table } from "../../ui/table.tsx";
import type { Gap } from "../rules/gaps.ts";
import { gapWords as g } from "../rules/messages/gaps.ts";
import { ReportForm, type ReportFormProps, type ReportKind } from "./report-form.tsx";

interface PreviewProps extends ReportFormProps {
  readonly actor: Actor;
  readonly kind: ReportKind;
  readonly isFinal: boolean;
  readonly preview: Preview | undefined;
  readonly gaps: readonly Gap[];
}

/** A report before it is taken along: its parameters, whether it is final, what is missing, its first rows. */
export function PreviewPage({ actor, isFinal, preview, gaps, ...props }: PreviewProps) {
  const { words } = props;
  const { t } = words;
  return (
    <>
      <Banner kind={isFinal ? "done" : "warn"}>
        <p>{t(isFinal ? g.isFinal : g.isProvisional)}</p>
      </Banner>
      <Sheet title={t(g.parameters)} note={t(props.kind.note)}>
        <ReportForm {...props} />
      </Sheet>
      <Sheet title={t(g.missing)}>
        <SheetBody>
          {gaps.length === 0 ? <p>{t(g.nothingMissing)}</p> : <Gaps words={words} actor={actor} gaps={gaps} />}
        </SheetBody>
      </Sheet>
      <FirstRows words={words} preview={preview} />
    </>
  );
}

function Gaps({ words, actor, gaps }: { words: Words; actor: Actor; gaps: readonly Gap[] }) {
  return (
    <ul>
      {gaps.map(({ said, href, action }) => (
        <li>{href && action && can(actor, action) ? <a href={href}>{words.say(said)}</a> : words.say(said)}</li>
      ))}
    </ul>
  );
}

function FirstRows({ words, preview }: { words: Words; preview: Preview | undefined }) {
  const { t } = words;
  const lines = preview?.lines ?? [];
  const values = { shown: lines.length, rows: preview?.rowCount ?? 0 };
  const total = preview?.total && lines.length > 0 ? [preview.total] : [];
  return (
    <Sheet title={t(g.firstRows)} note={preview?.isCut ? t(g.rowsShown, values) : t(g.allShown)}>
      <Table
        words={words}
        caption={t(g.firstRows)}
        columns={(preview?.columns ?? []).map((head, at) => columnOf(head, { at, words }))}
        rows={lines}
        totals={total}
        kindOf={kindOf}
        onPhone="scroll"
        empty={<EmptyState words={words} title={t(g.noRows)} />}
      />
    </Sheet>
  );
}

const KINDS: Readonly<Record<Line["role"], RowKind>> = {
  row: "line",
  group: "subtotal",
  total: "total",
  part: "part",
};

const kindOf = ({ role }: Line): RowKind => KINDS[role];

const TEXTUAL: ReadonlySet<ColumnHead["kind"]> = new Set(["text", "code", "outcome"]);

const columnOf = (head: ColumnHead, { at, words }: { at: number; words: Words }): Column<Line> => ({
  key: head.key,
  label: words.t(head.heading),
  isNumber: !TEXTUAL.has(head.kind),
  isRowHeader: at === 0,
  cell: ({ cells }) => shownIn(cells[at], head, words),
});

/** A text reads in the page’s order, as in the sheet; codes and numbers in their own. */
const shownIn = (cell: LineCell | undefined, head: ColumnHead, words: Words) =>
  head.kind === "text" ? shown(cell, head, words) : <bdi>{shown(cell, head, words)}</bdi>;

/** A value as the workbook’s number format shows it, in the page’s own pattern. */
function shown(cell: LineCell | undefined, { kind }: ColumnHead, words: Words): string {
  const value = cell?.value ?? null;
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number") return kind === "year" ? String(value) : words.number(value, 4);
  if (isMoney(value)) return words.amount(value);
  return "day" in value ? words.day(value.day) : words.percent(value);
}
