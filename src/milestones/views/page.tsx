import type { CalendarDate } from "../../kernel/calendar-date.ts";
import type { Words } from "../../kernel/words.ts";
import { Percent } from "../../ui/figures.tsx";
import { Kpi, Kpis, Sheet } from "../../ui/parts.tsx";
import { type Sorting, sortLink } from "../../ui/sorting.ts";
import { milestones as m } from "../messages.ts";
import {
  countedByState,
  meanDelay,
  type Order,
  ordered,
  type PlannedMilestone,
  physicalProgress,
  scheduleIndex,
  standings,
} from "../rules.ts";
import { Gantt } from "./gantt.tsx";
import { RatioNumber } from "./ratio-number.tsx";
import { MilestoneTable } from "./table.tsx";

interface MilestonesProps {
  readonly words: Words;
  readonly on: CalendarDate;
  readonly milestones: readonly PlannedMilestone[];
  /** Ids of those of which an update waits to be accepted. */
  readonly pending: ReadonlySet<string>;
  readonly mayUpdate: boolean;
  readonly sorting: Sorting;
  readonly place: { readonly path: string; readonly query: URLSearchParams };
}

export const ORDERS = ["date", "state", "slippage"] as const satisfies readonly Order[];

const orderOf = ({ key }: Sorting): Order => ORDERS.find((order) => order === key) ?? "date";

/** Key figures, the drawing, and the table behind it. */
export function MilestonesView(props: MilestonesProps) {
  const { words, on, milestones, sorting } = props;
  const all = standings(milestones, on);
  const rows = ordered(all, orderOf(sorting));
  return (
    <>
      {all.length > 0 && <Figures {...props} />}
      {all.length > 0 && (
        <Sheet title={words.t(m.timeline)}>
          <Gantt words={words} on={on} all={all} />
        </Sheet>
      )}
      <Sheet id="milestones" title={words.t(m.title)}>
        <MilestoneTable {...props} all={sorting.isDescending ? rows.toReversed() : rows} />
      </Sheet>
    </>
  );
}

function Figures({ words, on, milestones, sorting, place }: MilestonesProps) {
  const index = scheduleIndex(milestones, on);
  const delay = meanDelay(milestones, on);
  const counts = countedByState(milestones, on);
  const sortedBy = (key: Order) => `${sortLink(place, { ...sorting, key: "" }, key).href}#milestones`;
  const points = { achieved: index.numerator, due: index.denominator };
  return (
    <Kpis label={words.t(m.figures)}>
      <Kpi
        label={words.t(m.index)}
        value={<RatioNumber words={words} value={index} decimals={3} />}
        note={index.denominator === 0 ? words.t(m.nothingDue) : words.t(m.indexNote, points)}
        href={sortedBy("date")}
      />
      <Kpi
        label={words.t(m.progress)}
        value={<Percent words={words} value={physicalProgress(milestones, on)} decimals={1} />}
        note={words.t(m.progressNote)}
        href={sortedBy("date")}
      />
      <Kpi
        label={words.t(m.lateCount)}
        value={words.number(counts.late, 0)}
        note={words.t(m.lateNote, { risk: counts.atRisk, count: milestones.length })}
        href={sortedBy("state")}
        state={counts.late > 0 ? "late" : undefined}
      />
      <Kpi
        label={words.t(m.meanDelay)}
        value={<RatioNumber words={words} value={delay} decimals={2} />}
        note={words.t(m.meanDelayNote, { count: delay.denominator })}
        href={sortedBy("slippage")}
      />
    </Kpis>
  );
}
