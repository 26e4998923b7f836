import { Percent } from "../../ui/figures.tsx";
import { ActionLink, Kpi, Kpis, Sheet } from "../../ui/parts.tsx";
import type { State } from "../../ui/state.tsx";
import { indicators as m } from "../messages.ts";
import { Matrix, type MatrixProps } from "./matrix.tsx";

interface IndicatorsProps extends MatrixProps {
  /** Where R06 of the project is; undefined where reports do not hold it. */
  readonly workbook: string | undefined;
}

/** Key figures, and the results framework. */
export function IndicatorsView({ workbook, ...props }: IndicatorsProps) {
  const { words, all, elapsed } = props;
  return (
    <>
      {all.length > 0 && <Figures {...props} />}
      <Sheet
        id="matrix"
        title={words.t(m.matrix)}
        note={all.length > 0 && words.t(m.matrixNote, { elapsed })}
        actions={
          workbook && (
            <ActionLink kind="main" href={workbook} isDownload>
              {words.t(m.excel)}
            </ActionLink>
          )
        }
      >
        <Matrix {...props} />
      </Sheet>
    </>
  );
}

function Figures({ words, all, elapsed }: MatrixProps) {
  const count = (...states: (string | undefined)[]) => all.filter(({ state }) => states.includes(state)).length;
  const [reached, onTrack, risk, late] = [count("reached"), count("onTrack"), count("atRisk"), count("late")];
  const behind = risk + late;
  return (
    <Kpis label={words.t(m.figures)}>
      <Kpi
        label={words.t(m.reported)}
        value={words.number(all.length - count(undefined), 0)}
        note={words.t(m.of, { count: all.length })}
        href="#matrix"
      />
      <Kpi
        label={words.t(m.onTrack)}
        value={words.number(reached + onTrack, 0)}
        note={words.t(m.onTrackNote, { reached })}
        href="#matrix"
      />
      <Kpi
        label={words.t(m.behind)}
        value={words.number(behind, 0)}
        note={words.t(m.behindNote, { late, risk })}
        href="#matrix"
        state={worst(late, risk)}
      />
      <Kpi
        label={words.t(m.elapsed)}
        value={<Percent words={words} value={elapsed} />}
        note={words.t(m.elapsedNote)}
        href="#matrix"
      />
    </Kpis>
  );
}

function worst(late: number, risk: number): State | undefined {
  if (late > 0) return "late";
  return risk > 0 ? "risk" : undefined;
}
