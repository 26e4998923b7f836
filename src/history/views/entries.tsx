import type { Child } from "hono/jsx";
import { isRole } from "../../kernel/actor.ts";
import { paths, withQuery } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import { ROLE_NAME } from "../../people/messages/shell.ts";
import { Code, Instant, OpenFigure } from "../../ui/figures.tsx";
import { type Column, EmptyState, Table } from "../../ui/table.tsx";
import { ACTION_NAME } from "../messages/actions.ts";
import { page as m, ORIGIN } from "../messages/page.ts";
import { recordRead } from "../rules/fields.ts";
import type { Entry, ShownChange } from "../store/journal.ts";
import { Changes } from "./changes.tsx";
import { fieldLabel, plainText } from "./value.tsx";

/** Entries with what they changed, as read. */
export interface Journal {
  readonly entries: readonly Entry[];
  readonly changes: ReadonlyMap<number, readonly ShownChange[]>;
  readonly labels: ReadonlyMap<string, string>;
}

interface EntriesProps extends Journal {
  readonly words: Words;
  /** Projects are links for those who may open them. */
  readonly hasProjects: boolean;
  readonly clear?: Child;
}

/** The journal as a table, each entry with its changes under it. */
export function Entries(props: EntriesProps) {
  const { words, entries } = props;
  return (
    <Table
      words={words}
      caption={words.t(m.title)}
      columns={columnsOf(words, props.hasProjects)}
      rows={entries}
      idOf={({ seq }) => `entry-${seq}`}
      detail={(entry) => <Detail {...props} entry={entry} />}
      empty={<EmptyState words={words} title={words.t(m.none)} hint={words.t(m.noneHint)} action={props.clear} />}
    />
  );
}

function columnsOf(words: Words, hasProjects: boolean): readonly Column<Entry>[] {
  return [
    {
      key: "seq",
      label: words.t(m.number),
      isNumber: true,
      isRowHeader: true,
      cell: ({ seq }) => <a href={paths.journalEntry(String(seq))}>{seq}</a>,
    },
    { key: "at", label: words.t(m.instant), cell: ({ at }) => <Instant words={words} value={at} /> },
    { key: "person", label: words.t(m.person), cell: (entry) => <Person words={words} entry={entry} /> },
    { key: "action", label: words.t(m.action), cell: ({ action }) => actionLabel(words, action) },
    {
      key: "project",
      label: words.t(m.project),
      cell: (entry) => <ProjectThen words={words} entry={entry} isLink={hasProjects} />,
    },
    { key: "reason", label: words.t(m.reason), cell: ({ reason }) => <Reason words={words} text={reason} /> },
    { key: "origin", label: words.t(m.origin), cell: ({ origin }) => words.t(ORIGIN[origin]) },
  ];
}

export const actionLabel = (words: Words, action: string): Child => {
  const name = ACTION_NAME[action];
  return name ? words.t(name) : <code>{action}</code>;
};

/** Who did it, and in which role then. */
export function Person({ words, entry }: { words: Words; entry: Entry }) {
  const { actorId, actorName, actorRole } = entry;
  if (actorName === null) return actorId === "system" ? words.t(m.system) : <Code>{actorId}</Code>;
  return (
    <span>
      <span dir="auto">{actorName}</span>
      {isRole(actorRole) && <span class="note"> {words.t(ROLE_NAME[actorRole])}</span>}
    </span>
  );
}

/** The project, and the way to it as it was known after this entry. */
export function ProjectThen({ words, entry, isLink }: { words: Words; entry: Entry; isLink: boolean }) {
  const { projectCode: code, seq } = entry;
  if (code === null) return <span class="quiet">—</span>;
  if (!isLink) return <Code>{code}</Code>;
  return (
    <a
      href={withQuery(paths.project(code), { known: seq })}
      title={words.t(m.asKnownThenOf, { code, seq: String(seq) })}
    >
      <Code>{code}</Code>
    </a>
  );
}

/** Why, in a person’s words; or the parameters that a program wrote, each by its name. */
export function Reason({ words, text }: { words: Words; text: string }) {
  if (text === "") return <span class="quiet">—</span>;
  const record = recordRead(text);
  if (!record) return <span dir="auto">{text}</span>;
  const place = { words, entity: "", labels: new Map<string, string>() };
  const parts = Object.entries(record).filter(([, value]) => value !== null);
  return (
    <>
      {parts.map(([field, value], at) => {
        const values = { name: fieldLabel(words, field), value: plainText({ ...place, field }, value) };
        return (
          <>
            {at > 0 && " · "}
            <span dir={words.direction}>{words.t(m.named, values)}</span>
          </>
        );
      })}
    </>
  );
}

/** Few changes are seen at once; many are opened. */
const FEW_FIELDS = 6;

function Detail({ words, entry, changes, labels }: EntriesProps & { entry: Entry }) {
  const own = changes.get(entry.seq) ?? [];
  const count = own[0]?.count ?? 0;
  const fields = own.reduce((sum, change) => sum + Object.keys(change.fields).length, 0);
  if (count === 0)
    return (
      <p class="note">
        {words.t(m.noChange)} <Fingerprint words={words} hash={entry.hash} />
      </p>
    );
  const label = (
    <>
      {words.t(m.changeCount, { count })} <Fingerprint words={words} hash={entry.hash} />
    </>
  );
  return (
    <OpenFigure label={label} isOpen={count === own.length && fields <= FEW_FIELDS}>
      <Changes words={words} changes={own} labels={labels} />
      {count > own.length && (
        <p>
          <a href={paths.journalEntry(String(entry.seq))}>{words.t(m.allChanges, { count })}</a>
        </p>
      )}
    </OpenFigure>
  );
}

const SHORT = 12;

/** The beginning of an entry’s hash; its own page has the whole. */
function Fingerprint({ words, hash }: { words: Words; hash: string }) {
  return (
    <span class="quiet">
      {"· "}
      {words.t(m.hash)} <code title={hash}>{hash.slice(0, SHORT)}…</code>
    </span>
  );
}
