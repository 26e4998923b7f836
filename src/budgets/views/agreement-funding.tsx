import { money } from "../../kernel/money.ts";
import { paths } from "../../kernel/paths.ts";
import { ratio } from "../../kernel/ratio.ts";
import type { Words } from "../../kernel/words.ts";
import type { Agreement } from "../../portfolio/store/agreements.ts";
import { Amount, Code, Count, Percent } from "../../ui/figures.tsx";
import { Facts, Sheet, SheetBody } from "../../ui/parts.tsx";
import { type Column, EmptyState, type RowKind, Table } from "../../ui/table.tsx";
import { funding as m } from "../messages/funding.ts";
import { type ReceivedSums, receivedSums } from "../rules/agreement-funding.ts";
import type { AgreementReceipt } from "../store/funding.ts";
import { fundingColumns } from "./funding-list.tsx";

interface AgreementFundingProps {
  readonly words: Words;
  readonly agreement: Agreement;
  /** Of the projects within reach. */
  readonly fundings: readonly AgreementReceipt[];
}

/** What an agreement's projects received: against its amount, project by project, and every receipt. */
export function AgreementFunding({ words, agreement, fundings }: AgreementFundingProps) {
  const { ceiling } = agreement;
  const { currency } = ceiling;
  const total = receivedSums(fundings);
  const { donorMinor } = total;
  const amount = (minor: number | null) => (
    <Amount words={words} value={minor === null ? undefined : money(minor, currency)} as="money" />
  );
  const empty = <EmptyState words={words} title={words.t(m.none)} hint={words.t(m.noneHint)} />;
  const project: Column<AgreementReceipt> = {
    key: "project",
    label: words.t(m.project),
    cell: ({ projectCode }) => <Code>{projectCode}</Code>,
  };
  const [first, ...others] = fundingColumns<AgreementReceipt>(words, currency, ({ projectCode }) => projectCode);
  return (
    <>
      <Sheet title={words.t(m.disbursed)} note={words.t(m.outside)}>
        <SheetBody>
          <Facts
            items={[
              { label: words.t(m.ceiling), value: amount(ceiling.minor) },
              { label: words.t(m.received), value: amount(donorMinor) },
              { label: words.t(m.toReceive), value: amount(donorMinor === null ? null : ceiling.minor - donorMinor) },
              {
                label: words.t(m.disbursed),
                value: (
                  <Percent words={words} value={donorMinor === null ? undefined : ratio(donorMinor, ceiling.minor)} />
                ),
              },
            ]}
          />
        </SheetBody>
      </Sheet>
      <Sheet title={words.t(m.byProject)} note={currency}>
        <Table
          words={words}
          caption={words.t(m.byProject)}
          columns={sumColumns(words, currency)}
          rows={byProject(fundings)}
          totals={fundings.length > 0 ? [{ code: "", ...total }] : []}
          empty={empty}
        />
      </Sheet>
      {first && fundings.length > 0 && (
        <Sheet title={words.t(m.list)} id="receipts">
          <Table
            words={words}
            caption={words.t(m.list)}
            columns={[first, project, ...others]}
            rows={fundings}
            empty={empty}
          />
        </Sheet>
      )}
    </>
  );
}

interface SumRow extends ReceivedSums {
  /** Empty in the total. */
  readonly code: string;
  readonly kind?: RowKind;
}

const byProject = (fundings: readonly AgreementReceipt[]): readonly SumRow[] =>
  [...Map.groupBy(fundings, ({ projectCode }) => projectCode)]
    .map(([code, own]) => ({ code, ...receivedSums(own) }))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));

function sumColumns(words: Words, currency: Agreement["ceiling"]["currency"]): readonly Column<SumRow>[] {
  const amount = (key: "donorMinor" | "nationalMinor", label: string): Column<SumRow> => ({
    ...{ key, label, isNumber: true },
    cell: ({ [key]: minor }) => <Amount words={words} value={minor === null ? undefined : money(minor, currency)} />,
  });
  const count = (key: "waiting" | "unconverted", label: string): Column<SumRow> => ({
    ...{ key, label, isNumber: true },
    cell: (row) => <Count words={words} value={row[key]} />,
  });
  return [
    {
      key: "project",
      label: words.t(m.project),
      isRowHeader: true,
      cell: ({ code }) =>
        code === "" ? (
          words.t(m.total)
        ) : (
          <a href={paths.projectFunding(code)}>
            <Code>{code}</Code>
          </a>
        ),
    },
    amount("donorMinor", words.t(m.donorTotal)),
    amount("nationalMinor", words.t(m.national)),
    count("waiting", words.t(m.submitted)),
    count("unconverted", words.t(m.unconverted)),
  ];
}
