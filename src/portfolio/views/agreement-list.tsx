import { paths } from "../../kernel/paths.ts";
import { ListLinks } from "../../people/listing.tsx";
import { held } from "../../ui/address.ts";
import type { Option } from "../../ui/choices.tsx";
import { Amount, Day } from "../../ui/figures.tsx";
import { FilterBar, FilterSelect, Pager, Results, SearchField } from "../../ui/list.tsx";
import { Sheet } from "../../ui/parts.tsx";
import { type Column, EmptyState, Table } from "../../ui/table.tsx";
import { AGREEMENT_STATUS } from "../messages/names.ts";
import { page as m } from "../messages/pages.ts";
import { fieldName as f } from "../rules/messages/field.ts";
import { AGREEMENT_STATUSES } from "../rules/statuses.ts";
import type { Agreement } from "../store/agreements.ts";
import { AgreementChip } from "./agreement-parts.tsx";
import { AgreementLink, type Here, Org } from "./list-parts.tsx";

interface AgreementListProps extends Here {
  readonly rows: readonly Agreement[];
  readonly donors: readonly Option[];
  readonly nextHref: string | undefined;
}

const RESULTS = "agreements";

/** The list of agreements: ceiling, what is allocated, what is left. */
export function AgreementList(props: AgreementListProps) {
  const { words, rows, nextHref } = props;
  const empty = <EmptyState words={words} title={words.t(m.noAgreement)} hint={words.t(m.noAgreementHint)} />;
  return (
    <>
      <div class="sheet">
        <Filters {...props} />
      </div>
      <Results id={RESULTS}>
        <Sheet
          title={words.t(m.agreements)}
          note={words.t(m.notCounted)}
          actions={
            <ListLinks
              words={words}
              paths={[paths.agreementsWorkbook, paths.agreementsTable]}
              query={Object.fromEntries(props.query)}
            />
          }
        >
          <Table words={words} caption={words.t(m.agreements)} columns={columns(props)} rows={rows} empty={empty} />
          {rows.length > 0 && (
            <Pager
              words={words}
              count={rows.length}
              label={words.t(m.agreementCount, { count: rows.length })}
              nextHref={nextHref}
            />
          )}
        </Sheet>
      </Results>
    </>
  );
}

function Filters({ words, query, donors }: AgreementListProps) {
  const value = (name: string) => query.get(name) ?? "";
  const statuses = AGREEMENT_STATUSES.map((status) => ({ value: status, label: words.t(AGREEMENT_STATUS[status]) }));
  const isFiltered = ["q", "donor", "status"].some((name) => value(name) !== "");
  return (
    <FilterBar
      words={words}
      action={paths.agreements}
      target={RESULTS}
      kept={{ on: query.get("on") ?? undefined, known: query.get("known") ?? undefined }}
      clearHref={isFiltered ? held(query, paths.agreements) : undefined}
    >
      <SearchField words={words} value={value("q")} />
      <FilterSelect
        name="donor"
        label={words.t(f.donor)}
        value={value("donor")}
        all={words.t(m.all)}
        options={donors}
      />
      <FilterSelect
        name="status"
        label={words.t(f.status)}
        value={value("status")}
        all={words.t(m.all)}
        options={statuses}
      />
    </FilterBar>
  );
}

const columns = ({ words, query }: Here): readonly Column<Agreement>[] => [
  {
    key: "agreement",
    label: words.t(f.agreement),
    isRowHeader: true,
    cell: (agreement) => <AgreementLink words={words} query={query} agreement={agreement} />,
  },
  { key: "donor", label: words.t(f.donor), cell: ({ donor }) => <Org words={words} value={donor} /> },
  {
    key: "ceiling",
    label: words.t(f.ceiling),
    isNumber: true,
    cell: ({ ceiling }) => <Amount words={words} value={ceiling} as="money" />,
  },
  {
    key: "allocated",
    label: words.t(m.allocated),
    isNumber: true,
    cell: ({ allocated }) => <Amount words={words} value={allocated} as="money" />,
  },
  {
    key: "left",
    label: words.t(m.left),
    isNumber: true,
    cell: ({ left }) => <Amount words={words} value={left} as="money" />,
  },
  {
    key: "end",
    label: words.t(f.executionEnd),
    isNumber: true,
    cell: ({ execution }) => <Day words={words} value={execution.end} />,
  },
  { key: "status", label: words.t(f.status), cell: ({ status }) => <AgreementChip words={words} status={status} /> },
];
