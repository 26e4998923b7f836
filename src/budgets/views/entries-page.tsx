import { paths, withQuery } from "../../kernel/paths.ts";
import { ListLinks } from "../../people/listing.tsx";
import { Method } from "../../ui/figures.tsx";
import { FilterBar, FilterSelect } from "../../ui/list.tsx";
import { ActionLink, Sheet, SheetBody } from "../../ui/parts.tsx";
import { budget as b } from "../messages/budget.ts";
import { entries as m } from "../messages/entries.ts";
import { entryPages as p } from "../messages/entry-pages.ts";
import { ENTRIES_PER_PAGE } from "../store/entries.ts";
import { type EntriesPageProps, leftOutWords } from "./entries-shown.ts";
import { EntryTable } from "./entries-table.tsx";

/** The entries that a total is made of, with what was left out and why. */
export function EntriesPage(props: EntriesPageProps) {
  const { words, project, query } = props;
  const back = withQuery(paths.projectBudget(project.code), { on: query["on"], known: query["known"] });
  return (
    <Sheet
      title={words.t(m.title)}
      note={narrowed(props)}
      actions={
        <>
          <Acts {...props} />
          <ActionLink href={back}>{words.t(m.back)}</ActionLink>
        </>
      }
    >
      <Filters {...props} />
      <div id="entries">
        <SheetBody>
          <p class="acts">
            <ListLinks
              words={words}
              paths={[paths.entriesWorkbook(project.code), paths.entriesTable(project.code)]}
              query={query}
            />
          </p>
        </SheetBody>
        <EntryTable {...props} />
        <SheetBody>
          <NextPage {...props} />
          <Method words={words} method={words.t(m.method)} leftOut={leftOutWords(props)} />
        </SheetBody>
      </div>
    </Sheet>
  );
}

/** What somebody who enters goes on to. */
function Acts({ words, project: { code }, canWrite, canAwait }: EntriesPageProps) {
  return (
    <>
      {canWrite && (
        <>
          <ActionLink href={withQuery(paths.newEntry(code), { kind: "commitment" })}>
            {words.t(p.newCommitment)}
          </ActionLink>
          <ActionLink href={withQuery(paths.newEntry(code), { kind: "expenditure" })}>
            {words.t(p.newExpenditure)}
          </ActionLink>
          <ActionLink href={paths.entryGrid(code)}>{words.t(p.grid)}</ActionLink>
        </>
      )}
      {canAwait && <ActionLink href={paths.waitingEntries(code)}>{words.t(p.waiting)}</ActionLink>}
    </>
  );
}

/** What the total was of that led here, beside what the filters say. */
function narrowed({ words, lines, filter }: EntriesPageProps): string {
  const { component, mode, year, before } = filter;
  const title = lines.find(({ componentCode }) => componentCode === component)?.componentTitle;
  const known = (["none", "regie", "cogestion"] as const).find((one) => one === mode);
  const parts = [
    component && `${component} ${title ? words.text(title).text : ""}`,
    known && `${words.t(b.mode)} ${words.t(b[known])}`,
    year && `${words.t(b.year)} ${year}`,
    before && words.t(m.before, { year: before }),
  ];
  return parts.filter(Boolean).join(" · ");
}

const STATUSES = ["draft", "submitted", "approved", "returned"] as const;

function Filters({ words, project, lines, query, canAwait }: EntriesPageProps) {
  const kinds = (["commitment", "expenditure"] as const).map((value) => ({ value, label: words.t(m[value]) }));
  const address = paths.projectEntries(project.code);
  const kept = {
    on: query["on"],
    known: query["known"],
    component: query["component"],
    mode: query["mode"],
    year: query["year"],
    before: query["before"],
    commitment: query["commitment"],
  };
  return (
    <FilterBar
      words={words}
      action={address}
      target="entries"
      kept={kept}
      clearHref={withQuery(address, { on: query["on"], known: query["known"] })}
    >
      <FilterSelect
        name="kind"
        label={words.t(m.kind)}
        value={query["kind"]}
        all={words.t(m.allKinds)}
        options={kinds}
      />
      {canAwait && (
        <FilterSelect
          name="status"
          label={words.t(m.status)}
          value={query["status"]}
          all={words.t(m.allStatuses)}
          options={STATUSES.map((value) => ({ value, label: words.t(m[value]) }))}
        />
      )}
      <FilterSelect
        name="line"
        label={words.t(b.line)}
        value={query["line"]}
        all={words.t(m.allLines)}
        options={lines.map(({ code, label }) => ({ value: code, label: `${code} ${words.text(label).text}` }))}
      />
    </FilterBar>
  );
}

function NextPage({ words, project, entries, query }: EntriesPageProps) {
  const last = entries[ENTRIES_PER_PAGE - 1];
  if (!last || entries.length <= ENTRIES_PER_PAGE) return null;
  const href = withQuery(paths.projectEntries(project.code), { ...query, after: `${last.bookedOn}~${last.id}` });
  return <ActionLink href={href}>{words.t(m.next)}</ActionLink>;
}
