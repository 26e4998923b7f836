import { money } from "../../kernel/money.ts";
import type { Words } from "../../kernel/words.ts";
import { Amount, Code, Percent, UserText } from "../../ui/figures.tsx";
import { Sheet, SheetBody } from "../../ui/parts.tsx";
import { type Column, Table } from "../../ui/table.tsx";
import type { VersionScene } from "../actions/versions.ts";
import { versions as m } from "../messages/versions.ts";
import { bareAmount, signedAmount } from "../rules/bare-amount.ts";
import { ROUTE_NAME } from "../rules/messages/version-fields.ts";
import type { HeadingChange, LineChange, Simulation } from "../rules/revision-terms.ts";

interface SimulationProps {
  readonly scene: VersionScene;
  readonly simulation: Simulation;
}

/** What a revision does: the route that it needs, what stands against it, its headings and lines before and after. */
export function SimulationSheets({ scene, simulation }: SimulationProps) {
  const { words } = scene.visit;
  const { currency } = scene.project;
  const { beforeMinor, afterMinor, increaseMinor, decreaseMinor, route, needs, problems } = simulation;
  const note = words.t(m.simulationNote, {
    before: bareAmount(beforeMinor, currency),
    after: bareAmount(afterMinor, currency),
    increase: signedAmount(increaseMinor, currency),
    decrease: signedAmount(decreaseMinor, currency),
    currency,
  });
  const said = [...problems, ...needs.map(({ problem }) => problem)];
  return (
    <Sheet title={words.t(m.simulation)} note={note}>
      <SheetBody>
        <p>
          {words.t(m.route)} : <strong>{words.t(ROUTE_NAME[route])}</strong>
        </p>
        {said.map(({ severity, rule, said: why }) => (
          <p class={`said ${severity}`} data-rule={rule}>
            {words.say(why)}
          </p>
        ))}
      </SheetBody>
      <Headings scene={scene} simulation={simulation} />
      {simulation.lines.length > 0 && <Lines scene={scene} simulation={simulation} />}
    </Sheet>
  );
}

function Headings({ scene: { visit, project }, simulation }: SimulationProps) {
  const { words } = visit;
  const amount = (key: "referenceMinor" | "baseMinor" | "afterMinor", label: string): Column<HeadingChange> => ({
    ...{ key, label, isNumber: true },
    cell: (row) => <Amount words={words} value={money(row[key], project.currency)} />,
  });
  return (
    <Table
      words={words}
      caption={words.t(m.headings)}
      isCaptionShown
      rows={simulation.headings}
      columns={[
        {
          key: "heading",
          label: words.t(m.heading),
          isRowHeader: true,
          cell: ({ code, title }) => (
            <>
              <Code>{code}</Code> <UserText words={words} texts={title} />
            </>
          ),
        },
        amount("referenceMinor", words.t(m.referenceMinor)),
        amount("baseMinor", words.t(m.before)),
        amount("afterMinor", words.t(m.after)),
        {
          key: "variation",
          label: words.t(m.variation),
          isNumber: true,
          cell: ({ variation }) => <Percent words={words} value={variation} />,
        },
      ]}
    />
  );
}

function Lines({ scene: { visit, project }, simulation }: SimulationProps) {
  const { words } = visit;
  type Key = "baseMinor" | "afterMinor" | "engagedMinor" | "availableMinor";
  const amount = (key: Key, label: string): Column<LineChange> => ({
    ...{ key, label, isNumber: true },
    cell: (row) => <Amount words={words} value={money(row[key], project.currency)} />,
  });
  return (
    <Table
      words={words}
      caption={words.t(m.availability)}
      isCaptionShown
      rows={simulation.lines}
      columns={[
        {
          key: "line",
          label: words.t(m.line),
          isRowHeader: true,
          cell: ({ line }) => <LineName words={words} line={line} />,
        },
        amount("baseMinor", words.t(m.before)),
        amount("afterMinor", words.t(m.after)),
        amount("engagedMinor", words.t(m.engaged)),
        amount("availableMinor", words.t(m.available)),
      ]}
    />
  );
}

/** A line's code and label. */
export const LineName = ({ words, line }: { words: Words; line: Pick<LineChange["line"], "code" | "label"> }) => (
  <>
    <Code>{line.code}</Code> <UserText words={words} texts={line.label} />
  </>
);
