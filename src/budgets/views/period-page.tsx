import { paths } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import { Facts, Sheet, SheetBody } from "../../ui/parts.tsx";
import { type Column, Table } from "../../ui/table.tsx";
import { BLOCKER_PLACE, periods as m } from "../messages/periods.ts";
import type { Blocker } from "../rules/closure.ts";
import { closedSaid, type PeriodStatus } from "../rules/periods.ts";
import type { ShownPeriod } from "../store/periods.ts";
import { type PeriodPageProps, PeriodSteps } from "./period-steps.tsx";

/** A quarter: its state in words, what keeps it from being closed, and the steps that the reader may take. */
export function PeriodPage(props: PeriodPageProps) {
  const { form, status, period, blockers } = props;
  const { words } = form;
  const isClosed = status === "closed";
  return (
    <>
      <Sheet title={words.t(m.status)}>
        <SheetBody>
          <p>{stateText(words, props)}</p>
          <p class="note">{words.t(isClosed ? m.whoReopens : m.whoCloses)}</p>
          <Facts items={factsOf(words, status, period)} />
          {period?.reopeningReason && <Asked words={words} reason={period.reopeningReason} />}
        </SheetBody>
      </Sheet>
      {blockers && !isClosed && <Checklist words={words} code={props.code} blockers={blockers} />}
      <PeriodSteps {...props} />
    </>
  );
}

function Asked({ words, reason }: { words: Words; reason: string }) {
  return (
    <p>
      <span class="note">{words.t(m.askedWhy)}</span> <bdi>{reason}</bdi>
    </p>
  );
}

const stateText = (words: Words, { status, quarter, next }: PeriodPageProps): string =>
  status === "closed" ? words.say(closedSaid(quarter, next)) : words.t(m.takes);

function factsOf(words: Words, status: PeriodStatus, period: ShownPeriod | undefined) {
  const until = status === "reopened" && period?.reopenedUntil;
  return [
    { label: words.t(m.closedOn), value: period?.closedOn && words.day(period.closedOn) },
    { label: words.t(m.closedBy), value: period?.closedBy && <bdi>{period.closedBy}</bdi> },
    { label: words.t(m.askedBy), value: period?.reopeningAskedByName && <bdi>{period.reopeningAskedByName}</bdi> },
    { label: words.t(m.reopenedBy), value: period?.reopenedBy && <bdi>{period.reopenedBy}</bdi> },
    { label: words.t(m.reopenedUntil), value: until && words.day(until) },
  ];
}

function Checklist({ words, code, blockers }: { words: Words; code: string; blockers: readonly Blocker[] }) {
  return (
    <Sheet title={words.t(m.checklist)}>
      <Table
        words={words}
        caption={words.t(m.checklist)}
        columns={blockerColumns(words, code)}
        rows={blockers}
        empty={
          <SheetBody>
            <p>{words.t(m.nothingLeft)}</p>
          </SheetBody>
        }
      />
    </Sheet>
  );
}

const blockerColumns = (words: Words, code: string): readonly Column<Blocker>[] => [
  { key: "what", label: words.t(m.blocker), isRowHeader: true, cell: ({ said }) => words.say(said) },
  { key: "rule", label: words.t(m.rule), cell: ({ rule }) => <bdi>{rule}</bdi> },
  {
    key: "where",
    label: words.t(m.where),
    cell: (one) => <a href={hrefOf(one, code)}>{words.t(BLOCKER_PLACE[one.place])}</a>,
  },
];

const PLACE: Readonly<Record<Exclude<Blocker["place"], "rates" | "agreement">, (project: string) => string>> = {
  entries: paths.projectEntries,
  indicators: paths.projectIndicators,
  receipts: paths.projectFunding,
  forecasts: paths.forecasts,
  milestones: paths.projectMilestones,
  budget: paths.projectBudget,
};

function hrefOf({ place, project = "" }: Blocker, code: string): string {
  if (place === "rates") return paths.rates;
  return place === "agreement" ? paths.agreement(code) : PLACE[place](project);
}
