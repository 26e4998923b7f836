import { type Currency, money } from "../../kernel/money.ts";
import { paths } from "../../kernel/paths.ts";
import { isQuarter } from "../../kernel/period.ts";
import type { Words } from "../../kernel/words.ts";
import type { ProjectFacts } from "../../portfolio/rules/facts.ts";
import { Amount, Code, UserText } from "../../ui/figures.tsx";
import { ActionLink, Banner, Sheet } from "../../ui/parts.tsx";
import { type State, StateChip } from "../../ui/state.tsx";
import { type Column, EmptyState, Table } from "../../ui/table.tsx";
import { budget } from "../messages/budget.ts";
import { reported as m } from "../messages/reported.ts";
import { reportedField as f } from "../rules/messages/reported.ts";
import { isUnsettled, type Reconciled, type ReconciliationState, type ReportedComponent } from "../rules/reported.ts";

export interface ReportedPageProps {
  readonly words: Words;
  readonly project: ProjectFacts;
  readonly components: readonly ReportedComponent[];
  readonly rows: readonly Reconciled[];
  readonly canEnter: boolean;
}

/** Reported beside entered, scope by scope and period by period, with what is left to explain. */
export function ReportedPage(props: ReportedPageProps) {
  const { words, project, rows, canEnter } = props;
  const count = rows.filter(isUnsettled).length;
  return (
    <>
      {count > 0 && <Banner kind="warn">{words.t(m.settled, { count })}</Banner>}
      <Sheet
        title={words.t(m.list)}
        note={words.t(m.note)}
        actions={
          <>
            <ActionLink href={paths.projectBudget(project.code)}>{words.t(budget.title)}</ActionLink>
            {canEnter && (
              <ActionLink kind="main" href={paths.newReported(project.code)}>
                {words.t(m.enter)}
              </ActionLink>
            )}
          </>
        }
      >
        <Table
          words={words}
          caption={words.t(m.list)}
          columns={columnsOf(props)}
          rows={rows}
          empty={<EmptyState words={words} title={words.t(m.none)} hint={words.t(m.noneHint)} />}
        />
      </Sheet>
    </>
  );
}

function columnsOf({ words, project, components }: ReportedPageProps): readonly Column<Reconciled>[] {
  const amount = (minor: number | undefined, currency: Currency) => (
    <Amount words={words} value={minor === undefined ? undefined : money(minor, currency)} />
  );
  const { code, currency } = project;
  return [
    {
      ...{ key: "scope", label: words.t(m.scope), isRowHeader: true },
      cell: ({ reported }) => (
        <a href={paths.reportedAmount(code, reported.id)}>
          <ScopeOf words={words} components={components} componentId={reported.componentId} />
        </a>
      ),
    },
    {
      key: "period",
      label: words.t(f.period),
      cell: ({ reported }) => periodText(words, reported.period).replaceAll(" ", "\u00A0"),
    },
    {
      ...{ key: "reported", label: `${words.t(m.communicated)} (${currency})`, isNumber: true },
      cell: ({ reported }) => amount(reported.amountMinor, currency),
    },
    {
      ...{ key: "entered", label: `${words.t(m.entered)} (${currency})`, isNumber: true },
      cell: ({ enteredMinor }) => amount(enteredMinor, currency),
    },
    {
      ...{ key: "difference", label: words.t(m.difference), isNumber: true },
      cell: ({ differenceMinor }) => amount(differenceMinor, currency),
    },
    { key: "document", label: words.t(f.document), cell: ({ reported }) => <bdi>{reported.document}</bdi> },
    {
      key: "status",
      label: words.t(m.status),
      cell: ({ state }) => <ReconciliationChip words={words} state={state} />,
    },
  ];
}

interface ScopeProps {
  readonly words: Words;
  readonly components: readonly ReportedComponent[];
  readonly componentId: string | null;
}

export function ScopeOf({ words, components, componentId }: ScopeProps) {
  const own = components.find(({ id }) => id === componentId);
  if (!own) return <>{words.t(m.wholeProject)}</>;
  return (
    <>
      <Code>{own.code}</Code> <UserText words={words} texts={own.title} />
    </>
  );
}

const STATE: Readonly<Record<ReconciliationState, State>> = {
  alone: "draft",
  equal: "ok",
  toExplain: "late",
  submitted: "risk",
  returned: "late",
  approved: "done",
};

export function ReconciliationChip({ words, state }: { words: Words; state: ReconciliationState }) {
  return <StateChip words={words} state={STATE[state]} label={words.t(m[state])} />;
}

/** A quarter, half-year or year in words. */
export function periodText(words: Words, period: string): string {
  if (isQuarter(period)) return words.quarter(period);
  const [year = "", half] = period.split("-H");
  return half ? words.t(m.half, { year, n: half }) : words.t(m.year, { year });
}
