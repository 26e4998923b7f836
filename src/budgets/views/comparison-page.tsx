import { paths } from "../../kernel/paths.ts";
import { FilterBar, FilterSelect, Results } from "../../ui/list.tsx";
import { Sheet, SheetBody } from "../../ui/parts.tsx";
import type { Compared } from "../actions/comparison.ts";
import type { VersionScene } from "../actions/versions.ts";
import { versions as m } from "../messages/versions.ts";
import { applied } from "../rules/version.ts";
import { AmountsTable } from "./amount-grid.tsx";

/** Two versions of a budget side by side: what differs, and each of them. */
export function ComparisonPage({ scene, compared }: { scene: VersionScene; compared: Compared }) {
  const { words } = scene.visit;
  const { from, to, moves, before, after } = compared;
  const options = scene.versions.map(({ number, kind }) => ({
    value: String(number),
    label: `${words.t(m.numbered, { number: String(number) })} · ${words.t(m[kind])}`,
  }));
  const choice = (name: "from" | "to", value: number | undefined) => (
    <FilterSelect name={name} label={words.t(m[name])} value={String(value ?? "")} all="—" options={options} />
  );
  const named = (number: number | undefined) => words.t(m.numbered, { number: String(number ?? "—") });
  return (
    <>
      <FilterBar words={words} action={paths.budgetComparison(scene.project.code)} target="compared">
        {choice("from", from)}
        {choice("to", to)}
      </FilterBar>
      <Results id="compared">
        <Sheet title={words.t(m.difference)} note={scene.project.currency}>
          {moves.length === 0 ? (
            <SheetBody>
              <p>{words.t(m.same)}</p>
            </SheetBody>
          ) : (
            <AmountsTable
              words={words}
              scene={scene}
              amounts={applied(new Map(), moves)}
              caption={words.t(m.difference)}
            />
          )}
        </Sheet>
        <Sheet title={named(from)}>
          <AmountsTable words={words} scene={scene} amounts={before} caption={named(from)} />
        </Sheet>
        {to !== from && (
          <Sheet title={named(to)}>
            <AmountsTable words={words} scene={scene} amounts={after} caption={named(to)} />
          </Sheet>
        )}
      </Results>
    </>
  );
}
