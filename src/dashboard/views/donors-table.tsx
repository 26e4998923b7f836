import type { Execution } from "../../budgets/rules/execution.ts";
import { type Currency, money } from "../../kernel/money.ts";
import type { Words } from "../../kernel/words.ts";
import { byDonor, type Group, type Standing, total } from "../../standing/rules/status.ts";
import { Amount, Code, Percent, UserText } from "../../ui/figures.tsx";
import { type Column, Table } from "../../ui/table.tsx";
import { dashboard as m } from "../messages.ts";

interface Row {
  readonly group: Group | undefined;
  readonly figures: Execution;
}

/** Budget, commitments and spending by donor (handbook 2.7). */
export function DonorsTable({ words, standings }: { words: Words; standings: readonly Standing[] }) {
  const currency: Currency = standings[0]?.project.currency ?? "EUR";
  const amount = (key: "budgetMinor" | "committedMinor" | "spentMinor", label: string): Column<Row> => ({
    key,
    label,
    isNumber: true,
    cell: ({ figures }) => <Amount words={words} value={money(figures[key], currency)} as="whole" />,
  });
  const rate = (key: "commitmentRate" | "executionRate", label: string): Column<Row> => ({
    key,
    label,
    isNumber: true,
    cell: ({ figures }) => <Percent words={words} value={figures[key]} />,
  });
  const columns: Column<Row>[] = [
    {
      key: "donor",
      label: words.t(m.donor),
      isRowHeader: true,
      cell: ({ group }) => <DonorName words={words} group={group} />,
    },
    amount("budgetMinor", words.t(m.budget)),
    amount("committedMinor", words.t(m.committed)),
    amount("spentMinor", words.t(m.spent)),
    rate("commitmentRate", words.t(m.commitmentRate)),
    rate("executionRate", words.t(m.executionRate)),
  ];
  const rows = byDonor(standings).map((group) => ({ group, figures: group.figures }));
  return (
    <Table
      words={words}
      caption={words.t(m.donors)}
      columns={columns}
      rows={rows}
      totals={[{ group: undefined, figures: total(standings) }]}
    />
  );
}

function DonorName({ words, group }: { words: Words; group: Group | undefined }) {
  if (!group) return <>{words.t(m.total)}</>;
  return (
    <>
      <UserText words={words} texts={group.label} />{" "}
      <span class="note">
        <Code>{group.projectCodes.join(" + ")}</Code>
      </span>
    </>
  );
}
