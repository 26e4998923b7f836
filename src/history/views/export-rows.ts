import type { JournalRow } from "../../../reports/audit-journal/entries.ts";
import { isRole } from "../../kernel/actor.ts";
import type { Json } from "../../kernel/canonical.ts";
import type { Words } from "../../kernel/words.ts";
import { ROLE_NAME } from "../../people/messages/shell.ts";
import { ACTION_NAME } from "../messages/actions.ts";
import { page as m, ORIGIN } from "../messages/page.ts";
import { linesOf, recordRead } from "../rules/fields.ts";
import type { Entry, ShownChange } from "../store/journal.ts";
import { entityLabel } from "./changes.tsx";
import type { Journal } from "./entries.tsx";
import { fieldLabel, plainText } from "./value.tsx";

/** R09’s rows, oldest first: a row for each field, or one for an entry that changed nothing. */
export const journalRows = ({ entries, changes, labels }: Journal, words: Words): readonly JournalRow[] =>
  entries.toReversed().flatMap((entry) => {
    const head = headOf(entry, words);
    const own = (changes.get(entry.seq) ?? []).flatMap((change) => rowsOf(change, { head, words, labels }));
    return own.length > 0 ? own : [head];
  });

function headOf(entry: Entry, words: Words): JournalRow {
  const { at, actorId, actorName, actorRole, action, projectCode, reason, origin } = entry;
  const name = ACTION_NAME[action];
  return {
    ...{ at, entity: "", identifier: projectCode ?? "", field: "", before: "", after: "", document: "" },
    user: actorName ?? (actorId === "system" ? words.t(m.system) : actorId),
    role: isRole(actorRole) ? words.t(ROLE_NAME[actorRole]) : "",
    action: name ? words.t(name) : action,
    reason: reasonText(reason, words),
    origin: words.t(ORIGIN[origin]),
  };
}

/** In a person’s words; or the parameters that a program wrote, each by its name. */
function reasonText(reason: string, words: Words): string {
  const record = recordRead(reason);
  if (!record) return reason;
  const place = { words, entity: "", labels: new Map<string, string>() };
  return Object.entries(record)
    .filter(([, value]) => value !== null)
    .map(([field, value]) =>
      words.t(m.named, { name: fieldLabel(words, field), value: plainText({ ...place, field }, value) }),
    )
    .join(" · ");
}

interface Within {
  readonly head: JournalRow;
  readonly words: Words;
  readonly labels: ReadonlyMap<string, string>;
}

function rowsOf({ entity, id, fields }: ShownChange, { head, words, labels }: Within): readonly JournalRow[] {
  const written = (field: string, value: Json) =>
    value === null ? "" : plainText({ words, entity, field, labels }, value);
  const document = written("document", fields["document"]?.[1] ?? null);
  return linesOf(fields).map(({ field, language, pair: [before, after] }) => ({
    ...head,
    ...{ entity: entityLabel(words, entity), identifier: labels.get(id) ?? id, document },
    field: [fieldLabel(words, field), language.toUpperCase()].filter(Boolean).join(" · "),
    before: written(field, before),
    after: written(field, after),
  }));
}
