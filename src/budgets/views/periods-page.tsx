import type { CalendarDate } from "../../kernel/calendar-date.ts";
import { paths } from "../../kernel/paths.ts";
import type { Quarter } from "../../kernel/period.ts";
import type { Words } from "../../kernel/words.ts";
import { UNDEFINED_MARK } from "../../kernel/words.ts";
import { ActionLink, Sheet } from "../../ui/parts.tsx";
import { type State, StateChip } from "../../ui/state.tsx";
import { type Column, EmptyState, Table } from "../../ui/table.tsx";
import { periods as m } from "../messages/periods.ts";
import { PERIOD_STATUS_NAME } from "../rules/messages/periods.ts";
import { type PeriodStatus, quartersOf, statusOn } from "../rules/periods.ts";
import type { PendingCount, PeriodAgreement, ShownPeriod } from "../store/periods.ts";

export interface PeriodsPageProps {
  readonly words: Words;
  readonly today: CalendarDate;
  readonly agreements: readonly PeriodAgreement[];
  readonly periods: readonly ShownPeriod[];
  readonly pending: readonly PendingCount[];
}

export interface QuarterRow {
  readonly code: string;
  readonly quarter: Quarter;
  readonly status: PeriodStatus;
  readonly period: ShownPeriod | undefined;
  readonly pending: number;
}

/** Every agreement's quarters up to today, newest first, with their state and what waits in them. */
export function PeriodsPage(props: PeriodsPageProps) {
  const { words, agreements } = props;
  if (agreements.length === 0) return <EmptyState words={words} title={words.t(m.noPeriods)} />;
  return (
    <>
      {agreements.map((agreement) => (
        <Sheet id={agreement.code} title={agreement.code} note={words.text(agreement.title).text}>
          <Table
            words={words}
            caption={`${words.t(m.title)} ${agreement.code}`}
            columns={columns(words)}
            rows={quarterRows(props, agreement)}
            empty={<EmptyState words={words} title={words.t(m.noPeriods)} />}
          />
        </Sheet>
      ))}
    </>
  );
}

/** An agreement’s quarters up to today, newest first. */
export function quarterRows(
  { periods, pending, today }: PeriodsPageProps,
  agreement: PeriodAgreement,
): readonly QuarterRow[] {
  const span = { start: agreement.executionStart, end: agreement.executionEnd };
  return quartersOf(span, today).map((quarter) => {
    const isIts = (one: { agreementId: string; quarter: Quarter }) =>
      one.agreementId === agreement.id && one.quarter === quarter;
    const period = periods.find(isIts);
    const count = pending.find(isIts)?.count ?? 0;
    return { code: agreement.code, quarter, status: statusOn(period, today), period, pending: count };
  });
}

const STATE: Readonly<Record<PeriodStatus, State>> = {
  open: "ok",
  in_review: "draft",
  closed: "closed",
  reopened: "risk",
};

export function PeriodChip({ words, status }: { words: Words; status: PeriodStatus }) {
  return <StateChip words={words} state={STATE[status]} label={words.t(PERIOD_STATUS_NAME[status])} />;
}

const columns = (words: Words): readonly Column<QuarterRow>[] => [
  { key: "quarter", label: words.t(m.quarter), isRowHeader: true, cell: ({ quarter }) => words.quarter(quarter) },
  { key: "status", label: words.t(m.status), cell: ({ status }) => <PeriodChip words={words} status={status} /> },
  { key: "pending", label: words.t(m.pending), isNumber: true, cell: ({ pending }) => words.number(pending, 0) },
  {
    key: "closed",
    label: words.t(m.closedOn),
    cell: ({ period }) => (period?.closedOn ? words.day(period.closedOn) : UNDEFINED_MARK),
  },
  {
    key: "by",
    label: words.t(m.closedBy),
    cell: ({ period }) => (period?.closedBy ? <bdi>{period.closedBy}</bdi> : UNDEFINED_MARK),
  },
  {
    key: "look",
    label: words.t(m.action),
    cell: ({ code, quarter }) => <ActionLink href={paths.period(code, quarter)}>{words.t(m.look)}</ActionLink>,
  },
];
