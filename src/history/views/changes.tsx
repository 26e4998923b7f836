import type { Words } from "../../kernel/words.ts";
import { Code } from "../../ui/figures.tsx";
import { Facts } from "../../ui/parts.tsx";
import { ENTITY_NAME } from "../messages/entities.ts";
import { page as m } from "../messages/page.ts";
import { linesOf } from "../rules/fields.ts";
import type { ShownChange } from "../store/journal.ts";
import { FromTo, fieldLabel } from "./value.tsx";

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

function ChangeOf({ words, change, labels }: Omit<ChangesProps, "changes"> & { change: ShownChange }) {
  const { entity, revision } = change;
  return (
    <section class="change">
      <h3>
        <ThingName words={words} change={change} labels={labels} />{" "}
        <small class="quiet">{revision === 1 ? words.t(m.created) : words.t(m.revision, { n: revision })}</small>
      </h3>
      <Facts
        items={linesOf(change.fields).map(({ field, language, pair }) => ({
          label: [fieldLabel(words, field), language.toUpperCase()].filter(Boolean).join(" · "),
          value: <FromTo place={{ words, entity, field, labels }} pair={pair} />,
        }))}
      />
    </section>
  );
}

/** “Projet P1”: the kind of thing, and the code that people know it by. */
function ThingName(props: { words: Words; change: ShownChange; labels: ReadonlyMap<string, string> }) {
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
