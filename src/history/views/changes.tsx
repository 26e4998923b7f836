import type { Json } from "../../kernel/canonical.ts";
import type { Words } from "../../kernel/words.ts";
import { Code } from "../../ui/figures.tsx";
import { Facts } from "../../ui/parts.tsx";
import { ENTITY_NAME } from "../messages/entities.ts";
import { page as m } from "../messages/page.ts";
import type { ShownChange } from "../store/journal.ts";
import { fieldLabel, type Place, Value } from "./value.tsx";

interface ChangesProps {
  readonly words: Words;
  readonly changes: readonly ShownChange[];
  readonly labels: ReadonlyMap<string, string>;
}

/** What an entry changed, thing by thing, field by field. */
export function Changes({ words, changes, labels }: ChangesProps) {
  return (
    <>
      {changes.map((change) => (
        <ChangeOf words={words} change={change} labels={labels} />
      ))}
    </>
  );
}

/** Columns that are made from others and say nothing of their own. */
const DERIVED = ["search"];

function ChangeOf({ words, change, labels }: Omit<ChangesProps, "changes"> & { change: ShownChange }) {
  const { entity, revision } = change;
  const fields = Object.entries(change.fields).filter(([field]) => !DERIVED.includes(field));
  return (
    <section class="change">
      <h3>
        <ThingName words={words} change={change} labels={labels} />{" "}
        <small class="quiet">{revision === 1 ? words.t(m.created) : words.t(m.revision, { n: revision })}</small>
      </h3>
      <Facts
        items={fields.map(([field, pair]) => ({
          label: fieldLabel(words, field),
          value: <FromTo place={{ words, entity, field, labels }} pair={pair} />,
        }))}
      />
    </section>
  );
}

/** “Projet P1”: the kind of thing, and the code that people know it by. */
export function ThingName(props: { words: Words; change: ShownChange; labels: ReadonlyMap<string, string> }) {
  const { words, change, labels } = props;
  const label = labels.get(change.id);
  return (
    <>
      {entityLabel(words, change.entity)} {label && <Code>{label}</Code>}
    </>
  );
}

export const entityLabel = (words: Words, entity: string): string => {
  const name = ENTITY_NAME[entity];
  return name ? words.t(name) : entity;
};

/** What was first set shows what it is; what was changed shows what it was as well. */
function FromTo({ place, pair: [from, to] }: { place: Place; pair: readonly [Json, Json] }) {
  if (from === null) return <Value place={place} value={to} />;
  return (
    <>
      <del>
        <Value place={place} value={from} />
      </del>{" "}
      <span aria-hidden="true">{place.words.direction === "rtl" ? "←" : "→"}</span>{" "}
      <ins>
        <Value place={place} value={to} />
      </ins>
    </>
  );
}
