import type { Pace } from "../../budgets/rules/execution.ts";
import { STATE_OF_PACE } from "../../budgets/views/budget-page.tsx";
import { money } from "../../kernel/money.ts";
import { quotient } from "../../kernel/ratio.ts";
import type { Words } from "../../kernel/words.ts";
import { Amount, Count, Percent } from "../../ui/figures.tsx";
import { Kpi, Kpis } from "../../ui/parts.tsx";
import type { State } from "../../ui/state.tsx";
import { progress as m } from "../messages.ts";
import type { ProgressFile } from "../rules/file.ts";

export const stateOfPace = (pace: Pace): State | undefined => STATE_OF_PACE[pace];

/** The project in six figures; each leads to its part of the page. */
export function KeyFigures({ words, file }: { words: Words; file: ProgressFile }) {
  const { t } = words;
  const { figures, project, elapsed } = file;
  const amount = (minor: number) => words.whole(money(minor, project.currency));
  return (
    <Kpis label={t(m.keyFigures)}>
      <Kpi
        label={t(m.budget)}
        value={<Amount words={words} value={money(figures.budgetMinor, project.currency)} as="whole" />}
        note={project.currency}
        href="#money"
      />
      <Kpi
        label={t(m.commitmentRate)}
        value={<Percent words={words} value={figures.commitmentRate} />}
        note={t(m.committedNote, { amount: amount(figures.committedMinor) })}
        href="#money"
      />
      <Kpi
        label={t(m.executionRate)}
        value={<Percent words={words} value={figures.executionRate} />}
        note={t(m.spentNote, { amount: amount(figures.spentMinor) })}
        href="#money"
      />
      <Kpi
        label={t(m.elapsed)}
        value={<Percent words={words} value={elapsed} />}
        note={t(m.spanNote, { start: { day: project.span.start }, end: { day: project.span.end } })}
        href="#money"
      />
      <IndexFigure words={words} file={file} />
      <ResultsFigure words={words} file={file} />
    </Kpis>
  );
}

function IndexFigure({ words, file: { index, milestones } }: { words: Words; file: ProgressFile }) {
  const late = milestones.filter(({ state }) => state === "late").length;
  return (
    <Kpi
      label={words.t(m.index)}
      value={<Count words={words} value={quotient(index, 3)} decimals={3} isFixed />}
      note={words.t(m.indexNote, { late })}
      href="#milestones"
      state={late > 0 ? "late" : undefined}
    />
  );
}

function ResultsFigure({ words, file: { indicators } }: { words: Words; file: ProgressFile }) {
  const reported = indicators.filter(({ actual }) => actual.counted.length > 0).length;
  const behind = indicators.filter(({ state }) => state === "late" || state === "atRisk").length;
  return (
    <Kpi
      label={words.t(m.resultsKpi)}
      value={words.number(reported, 0)}
      note={words.t(m.resultsNote, { behind, count: indicators.length })}
      href="#results"
    />
  );
}
