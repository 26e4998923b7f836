import type { Message } from "../../kernel/messages.ts";
import type { Words } from "../../kernel/words.ts";
import { ROLE_NAME } from "../../people/messages/shell.ts";
import { Day, Instant, NotReported } from "../../ui/figures.tsx";
import { Table } from "../../ui/table.tsx";
import { standing as m } from "../messages.ts";
import { TOLD_OF, type Told, type ToldOf } from "../rules/freshness.ts";

interface FreshnessProps {
  readonly words: Words;
  readonly told: readonly Told[];
  /** Names are for the house; donors read the role (handbook 9.13). */
  readonly hasNames: boolean;
}

const NAME: Readonly<Record<ToldOf, Message>> = {
  spending: m.spending,
  milestones: m.milestones,
  values: m.values,
  forecast: m.forecast,
};

/** Who reported what, and when. */
export function FreshnessTable({ words, told, hasNames }: FreshnessProps) {
  const rows = TOLD_OF.flatMap((what) => told.find((one) => one.what === what) ?? []);
  return (
    <Table
      words={words}
      caption={words.t(m.freshness)}
      rows={rows}
      columns={[
        { key: "what", label: words.t(m.what), isRowHeader: true, cell: ({ what }) => words.t(NAME[what]) },
        { key: "upTo", label: words.t(m.upTo), cell: (row) => <UpTo words={words} told={row} /> },
        {
          key: "at",
          label: words.t(m.toldAt),
          cell: ({ at }) => (at ? <Instant words={words} value={at} /> : <NotReported words={words} />),
        },
        { key: "by", label: words.t(m.by), cell: (row) => teller(words, row, hasNames) },
      ]}
    />
  );
}

function UpTo({ words, told: { upTo, at, what } }: { words: Words; told: Told }) {
  if (what === "milestones" && at) return <>—</>;
  return upTo ? <Day words={words} value={upTo} /> : <NotReported words={words} />;
}

function teller(words: Words, { at, role, name }: Told, hasNames: boolean): string {
  if (!at) return "—";
  const job = Object.hasOwn(ROLE_NAME, role ?? "") ? words.t(ROLE_NAME[role as keyof typeof ROLE_NAME]) : "";
  if (job === "") return words.t(m.takenOver);
  return hasNames && name ? `${name} · ${job}` : job;
}
