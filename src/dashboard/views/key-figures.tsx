import { yearOf } from "../../kernel/calendar-date.ts";
import { money } from "../../kernel/money.ts";
import { ratio } from "../../kernel/ratio.ts";
import { Amount, Count, NotReported, Percent } from "../../ui/figures.tsx";
import { Kpi, Kpis } from "../../ui/parts.tsx";
import { dashboard as m } from "../messages.ts";
import { executionOf, isOfYear } from "../rules.ts";
import type { Shown } from "./shown.ts";

/** The figures of the portfolio, each opening to its rows: its money, then its time. */
export function KeyFigures(props: Shown) {
  return (
    <>
      <MoneyFigures {...props} />
      <TimeFigures {...props} />
    </>
  );
}

function MoneyFigures({ words, on, currency, years, figures }: Shown) {
  const whole = (minor: number) => words.whole(money(minor, currency));
  const year = executionOf(years.filter(isOfYear(on)), yearOf(on));
  const absorbed = { spent: whole(year.spentMinor), budget: whole(year.budgetMinor) };
  return (
    <Kpis label={words.t(m.keyFigures)}>
      <Kpi
        label={words.t(m.activeBudget)}
        value={<Amount words={words} value={money(figures.budgetMinor, currency)} as="whole" />}
        note={currency}
        href="#donors"
      />
      <Kpi
        label={words.t(m.commitmentRate)}
        value={<Percent words={words} value={figures.commitmentRate} />}
        note={words.t(m.committedNote, { amount: whole(figures.committedMinor) })}
        href="#donors"
      />
      <Kpi
        label={words.t(m.executionRate)}
        value={<Percent words={words} value={figures.executionRate} />}
        note={words.t(m.spentNote, { amount: whole(figures.spentMinor) })}
        href="#donors"
      />
      <Kpi
        label={words.t(m.absorption, { year: String(yearOf(on)) })}
        value={<Percent words={words} value={ratio(year.spentMinor, year.budgetMinor)} />}
        note={words.t(m.absorptionNote, absorbed)}
        href="#years"
      />
    </Kpis>
  );
}

function TimeFigures({ words, currency, active, activeCount, milestones, elapsed, unspent }: Shown) {
  const late = milestones.filter(({ state }) => state === "late").length;
  const slow = active.filter(({ status }) => status.finances === "bad").length;
  const projected =
    unspent.projects === 0 ? (
      <NotReported words={words} />
    ) : (
      <Amount words={words} value={money(unspent.minor, currency)} as="whole" />
    );
  return (
    <Kpis label={words.t(m.timely)}>
      <Kpi
        label={words.t(m.elapsed)}
        value={<Percent words={words} value={elapsed} />}
        note={words.t(m.elapsedNote)}
        href="#charts"
      />
      <Kpi
        label={words.t(m.projected)}
        value={projected}
        note={words.t(m.projectedNote, { count: unspent.projects, all: activeCount })}
        href="#charts"
        state={unspent.minor < 0 ? "late" : undefined}
      />
      <Kpi
        label={words.t(m.lateMilestones)}
        value={<Count words={words} value={late} />}
        note={words.t(m.ofMilestones, { count: milestones.length })}
        href="#milestones"
        state={late > 0 ? "late" : "ok"}
      />
      <Kpi
        label={words.t(m.pace)}
        value={words.t(m.slowProjects, { count: slow })}
        note={words.t(m.slowNote)}
        href="#projects"
        state={slow > 0 ? "late" : "ok"}
      />
    </Kpis>
  );
}
