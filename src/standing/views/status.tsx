import type { Pace } from "../../budgets/rules/execution.ts";
import { STATE_OF_PACE } from "../../budgets/views/budget-page.tsx";
import type { CalendarDate } from "../../kernel/calendar-date.ts";
import { quotient } from "../../kernel/ratio.ts";
import type { Words } from "../../kernel/words.ts";
import { PaceBar } from "../../ui/bars.tsx";
import { Count, Percent } from "../../ui/figures.tsx";
import { Banner, type Fact, Facts } from "../../ui/parts.tsx";
import { StateChip } from "../../ui/state.tsx";
import { standing as m, PACE_NAME } from "../messages.ts";
import { fixedUntil } from "../rules/override.ts";
import type { Standing, Status } from "../rules/status.ts";

/** A project’s status; one that was fixed says so. */
export function StatusChip({ words, status: { overall, override } }: { words: Words; status: Status }) {
  const name = words.t(PACE_NAME[overall]);
  return <PaceChip words={words} pace={overall} label={override ? words.t(m.manual, { status: name }) : name} />;
}

function PaceChip({ words, pace, label }: { words: Words; pace: Pace; label?: string }) {
  const state = STATE_OF_PACE[pace];
  if (!state) return <>{words.t(PACE_NAME[pace])}</>;
  return <StateChip words={words} state={state} label={label ?? words.t(PACE_NAME[pace])} />;
}

interface StandingProps {
  readonly words: Words;
  readonly standing: Standing;
  readonly on: CalendarDate;
}

/** The status with the three dimensions that it is the worst of, and why it was fixed by hand. */
export function StandingFacts({ words, standing, on }: StandingProps) {
  const { status } = standing;
  return (
    <>
      {status.override && (
        <Banner kind="warn">
          {words.t(m.manualTold, {
            until: { day: fixedUntil(on) },
            computed: words.t(PACE_NAME[status.computed]),
            reason: status.override.reason,
          })}
        </Banner>
      )}
      <Facts items={factsOf(words, standing)} />
    </>
  );
}

function factsOf(words: Words, { status, index, burn, figures, elapsed }: Standing): readonly Fact[] {
  return [
    { label: words.t(m.status), value: <StatusChip words={words} status={status} /> },
    {
      label: words.t(m.calendar),
      value: (
        <>
          <PaceChip words={words} pace={status.calendar} />{" "}
          <small class="note">
            <Count words={words} value={quotient(index, 3)} decimals={3} isFixed /> {words.t(m.calendarNote)}
          </small>
        </>
      ),
    },
    {
      label: words.t(m.finances),
      value: (
        <>
          <PaceChip words={words} pace={status.finances} />{" "}
          <PaceBar
            words={words}
            executed={figures.executionRate}
            elapsed={elapsed}
            state={STATE_OF_PACE[status.finances]}
          />{" "}
          <small class="note">
            <Percent words={words} value={figures.executionRate} /> / <Percent words={words} value={elapsed} /> ·{" "}
            <Count words={words} value={burn} decimals={3} isFixed /> {words.t(m.financesNote)}
          </small>
        </>
      ),
    },
    {
      label: words.t(m.results),
      value: (
        <>
          <PaceChip words={words} pace={status.results} /> <small class="note">{words.t(m.resultsNote)}</small>
        </>
      ),
    },
  ];
}
