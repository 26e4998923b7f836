import { type Currency, money } from "../../kernel/money.ts";
import { paths } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import type { ProjectFacts } from "../../portfolio/rules/facts.ts";
import { Amount, Day } from "../../ui/figures.tsx";
import { type State, StateChip } from "../../ui/state.tsx";
import { type Column, EmptyState, Table } from "../../ui/table.tsx";
import { funding as m } from "../messages/funding.ts";
import type { Funding } from "../rules/cash.ts";
import { FUNDING_KIND_NAME, fundingField as f } from "../rules/messages/funding.ts";
import type { ListedFunding } from "../store/funding.ts";

interface ListProps {
  readonly words: Words;
  readonly project: ProjectFacts;
  readonly fundings: readonly ListedFunding[];
}

/** Every receipt and contribution in order of time. */
export function FundingList({ words, project, fundings }: ListProps) {
  return (
    <Table
      words={words}
      caption={words.t(m.list)}
      columns={fundingColumns<ListedFunding>(words, project.currency, () => project.code)}
      rows={fundings}
      empty={<EmptyState words={words} title={words.t(m.none)} hint={words.t(m.noneHint)} />}
    />
  );
}

/** The columns of money received, the date first; `codeOf` gives each one's project. */
export const fundingColumns = <F extends Funding>(
  words: Words,
  currency: Currency,
  codeOf: (one: F) => string,
): readonly Column<F>[] => [
  {
    key: "on",
    label: words.t(m.date),
    isRowHeader: true,
    cell: (one) => (
      <a href={paths.funding(codeOf(one), one.id)}>
        <Day words={words} value={one.receivedOn} />
      </a>
    ),
  },
  { key: "kind", label: words.t(f.kind), cell: (one) => kindText(words, one) },
  { key: "reference", label: words.t(f.reference), cell: ({ reference }) => <bdi>{reference || "—"}</bdi> },
  { key: "document", label: words.t(f.document), cell: ({ document }) => <bdi>{document}</bdi>, isWideOnly: true },
  {
    key: "amount",
    label: words.t(m.asReceived),
    isNumber: true,
    cell: (one) => <Amount words={words} value={money(one.amountMinor, one.currency)} as="money" />,
  },
  {
    key: "own",
    label: words.t(m.inOwn, { currency }),
    isNumber: true,
    cell: ({ agreementMinor: minor }) => (
      <Amount words={words} value={minor === null ? undefined : money(minor, currency)} />
    ),
  },
  { key: "status", label: words.t(m.status), cell: (one) => <FundingChip words={words} funding={one} /> },
];

/** The kind, and whether it takes another back. */
export function kindText(words: Words, { kind, originalId }: Pick<Funding, "kind" | "originalId">): string {
  const name = words.t(FUNDING_KIND_NAME[kind]);
  return originalId === null ? name : `${words.t(m.reversal)} · ${name}`;
}

const STATE: Readonly<Record<Funding["status"], State>> = { submitted: "draft", approved: "ok", returned: "closed" };

export function FundingChip({ words, funding }: { words: Words; funding: Pick<Funding, "status"> }) {
  return <StateChip words={words} state={STATE[funding.status]} label={words.t(m[funding.status])} />;
}
