import { type Money, money } from "../../kernel/money.ts";
import { paths, withQuery } from "../../kernel/paths.ts";
import { ratio } from "../../kernel/ratio.ts";
import type { Words } from "../../kernel/words.ts";
import type { ProjectFacts } from "../../portfolio/rules/facts.ts";
import { Amount, Method, Percent } from "../../ui/figures.tsx";
import { ActionLink, Banner, Facts, Sheet, SheetBody } from "../../ui/parts.tsx";
import { EmptyState, type RowKind, Table } from "../../ui/table.tsx";
import { budget } from "../messages/budget.ts";
import { funding as m } from "../messages/funding.ts";
import { FUNDING_KINDS, isConfirmed, isDonorMoney, isUnconverted } from "../rules/cash.ts";
import type { CashStatement } from "../rules/cash-statement.ts";
import type { Execution } from "../rules/execution.ts";
import { FUNDING_KIND_NAME } from "../rules/messages/funding.ts";
import type { ListedFunding } from "../store/funding.ts";
import { FundingList } from "./funding-list.tsx";
import { WorkbookLink } from "./workbook-link.tsx";

export interface FundingPageProps {
  readonly words: Words;
  readonly project: ProjectFacts;
  readonly fundings: readonly ListedFunding[];
  readonly statement: CashStatement;
  readonly figures: Execution;
  readonly canEnter: boolean;
  /** Parameters that links keep. */
  readonly kept: Readonly<Record<string, string | undefined>>;
}

/** Cash and the next call of funds, sources beside uses, and every receipt. */
export function FundingPage(props: FundingPageProps) {
  const { words, project, canEnter, kept } = props;
  const back = withQuery(paths.projectBudget(project.code), kept);
  return (
    <>
      <CashSheet {...props} />
      <SourcesAndUses {...props} />
      <Sheet
        title={words.t(m.list)}
        id="receipts"
        actions={
          <>
            <ActionLink href={back}>{words.t(budget.title)}</ActionLink>
            {canEnter && (
              <ActionLink kind="main" href={paths.newFunding(project.code)}>
                {words.t(m.enter)}
              </ActionLink>
            )}
          </>
        }
      >
        <FundingList {...props} />
      </Sheet>
    </>
  );
}

function CashSheet(props: FundingPageProps) {
  const { words, statement, project } = props;
  const { cash, problem, call } = statement;
  return (
    <Sheet
      title={words.t(m.cash)}
      id="cash"
      note={words.t(m.cashNote)}
      actions={<WorkbookLink words={words} project={project} report="R07" kept={props.kept} />}
    >
      {problem && <Banner kind="warn">{words.say(problem.said)}</Banner>}
      {call?.problem && (
        <Banner kind="warn">
          {words.t(m.callBlocked)} {words.say(call.problem.said)}
        </Banner>
      )}
      {cash ? (
        <SheetBody>
          <CashFacts {...props} currency={project.currency} />
        </SheetBody>
      ) : (
        <EmptyState words={words} title={words.t(m.noCash)} hint={words.t(m.noCashHint)} />
      )}
      <SheetBody>
        <Method words={words} method={words.t(m.method)} leftOut={leftOut(props)} />
      </SheetBody>
    </Sheet>
  );
}

function CashFacts({ words, statement, currency }: FundingPageProps & { currency: Money["currency"] }) {
  const { cash, advance, justified, next, needMinor, call } = statement;
  const shown = (minor: number | null | undefined) => (
    <Amount words={words} value={typeof minor === "number" ? money(minor, currency) : undefined} as="money" />
  );
  return (
    <>
      <Facts
        items={[
          { label: words.t(m.received), value: shown(cash?.receivedMinor) },
          { label: words.t(m.paid), value: shown(cash?.paidMinor) },
          { label: words.t(m.balance), value: <strong>{shown(cash?.balanceMinor)}</strong> },
          { label: words.t(m.advance), value: shown(advance?.agreementMinor) },
          { label: words.t(m.justified), value: <Percent words={words} value={justified} /> },
          { label: words.t(m.need, { quarter: words.quarter(next) }), value: shown(needMinor) },
          {
            label: words.t(m.call),
            value: call?.problem ? words.t(m.callBlocked) : <strong>{shown(call?.callMinor)}</strong>,
          },
        ]}
      />
      {statement.isNeedSplit && <p class="note">{words.t(m.splitNeed)}</p>}
    </>
  );
}

/** Donor money that does not count, and why. */
function leftOut({ words, fundings }: FundingPageProps): readonly string[] {
  const said = (one: ListedFunding) => ({
    amount: money(one.amountMinor, one.currency),
    on: { day: one.receivedOn },
  });
  return [
    ...fundings.filter(isUnconverted).map((one) => words.t(m.leftUnconverted, said(one))),
    ...fundings
      .filter((one) => isDonorMoney(one) && one.status === "submitted")
      .map((one) => words.t(m.leftWaiting, said(one))),
  ];
}

interface SourceRow {
  readonly label: string;
  readonly minor: number | undefined;
  readonly madMinor: number | undefined;
  readonly kind: RowKind;
}

function SourcesAndUses(props: FundingPageProps) {
  const { words, project } = props;
  const { currency } = project;
  return (
    <Sheet title={words.t(m.sourcesUses)} id="sources" note={words.t(m.outside)}>
      <div class="beside">
        <Table<SourceRow>
          words={words}
          caption={words.t(m.sources)}
          columns={[
            { key: "source", label: words.t(m.source), isRowHeader: true, cell: ({ label }) => label },
            {
              key: "own",
              label: words.t(m.inOwn, { currency }),
              isNumber: true,
              cell: ({ minor }) => <Amount words={words} value={moneyOf(minor, currency)} />,
            },
            {
              key: "mad",
              label: words.t(m.inDirhams),
              isNumber: true,
              cell: ({ madMinor }) => <Amount words={words} value={moneyOf(madMinor, "MAD")} />,
            },
          ]}
          rows={sourceRows(props)}
          kindOf={({ kind }) => kind}
        />
        <Table<SourceRow>
          words={words}
          caption={words.t(m.uses)}
          columns={[
            { key: "use", label: words.t(m.use), isRowHeader: true, cell: ({ label }) => label },
            {
              key: "own",
              label: words.t(m.inOwn, { currency }),
              isNumber: true,
              cell: ({ minor }) => <Amount words={words} value={moneyOf(minor, currency)} />,
            },
          ]}
          rows={useRows(props)}
          kindOf={({ kind }) => kind}
        />
      </div>
      <SheetBody>
        <p>
          {words.t(m.disbursed)} <Percent words={words} value={disbursed(props)} /> · {words.t(m.ceiling)}{" "}
          <Amount words={words} value={money(project.ceilingMinor, currency)} as="money" />
        </p>
      </SheetBody>
    </Sheet>
  );
}

const moneyOf = (minor: number | undefined, currency: Money["currency"]): Money | undefined =>
  minor === undefined ? undefined : money(minor, currency);

/** V over the agreement's amount (handbook 5.1); not known where nothing was received. */
function disbursed({ statement: { cash }, project }: FundingPageProps) {
  return cash ? ratio(cash.receivedMinor, project.ceilingMinor) : undefined;
}

function sourceRows({ words, fundings, statement }: FundingPageProps): readonly SourceRow[] {
  const row = (kind: (typeof FUNDING_KINDS)[number]): SourceRow => {
    const own = fundings.filter((one) => one.kind === kind && isConfirmed(one));
    return { label: words.t(FUNDING_KIND_NAME[kind]), ...sumsOf(own), kind: isDonorMoney({ kind }) ? "row" : "part" };
  };
  const [donor, national] = [FUNDING_KINDS.filter((kind) => isDonorMoney({ kind })), FUNDING_KINDS.slice(2)];
  const total = fundings.filter((one) => isDonorMoney(one) && isConfirmed(one));
  return [
    ...donor.map(row),
    { label: words.t(m.donorTotal), ...sumsOf(total), minor: statement.cash?.receivedMinor, kind: "subtotal" },
    ...national.map(row),
  ];
}

/** Undefined, not nothing, where no row is known; a sum with a gap is no sum. */
function sumsOf(rows: readonly ListedFunding[]): Pick<SourceRow, "minor" | "madMinor"> {
  const sum = (values: readonly (number | null)[]) =>
    values.length === 0 || values.includes(null)
      ? undefined
      : values.reduce<number>((total, value) => total + (value ?? 0), 0);
  return {
    minor: sum(rows.map(({ agreementMinor }) => agreementMinor)),
    madMinor: sum(rows.map(({ madMinor }) => madMinor)),
  };
}

function useRows({ words, figures }: FundingPageProps): readonly SourceRow[] {
  const row = (label: string, minor: number, kind: RowKind): SourceRow => ({ label, minor, madMinor: undefined, kind });
  return [
    row(words.t(m.spent), figures.spentMinor, "row"),
    row(words.t(m.unpaid), figures.unpaidMinor, "row"),
    row(words.t(m.available), figures.availableMinor, "row"),
    row(words.t(m.budgetTotal), figures.budgetMinor, "subtotal"),
  ];
}
