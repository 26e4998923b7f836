import { EvidenceList } from "../../evidence/views/list.tsx";
import { paths } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import { newId } from "../../platform/new-id.ts";
import { Code, UserText } from "../../ui/figures.tsx";
import { ErrorSummary } from "../../ui/form.tsx";
import { Sheet } from "../../ui/parts.tsx";
import { type RefusedRow, RowDecision, rowForm, withoutField } from "../../ui/row-decision.tsx";
import { StateChip } from "../../ui/state.tsx";
import { type Column, EmptyState, Table } from "../../ui/table.tsx";
import type { Waiting } from "../actions/waiting-values.ts";
import { approvals as m } from "../messages/approvals.ts";
import { indicators, STATUS_NAME } from "../messages.ts";
import { CategoriesCell, PeopleCell, ReportedCell, SourceCell } from "./value-cells.tsx";
import { STATUS_SHOWN } from "./values.tsx";
import { periodText } from "./writing.ts";

interface ApprovalsProps {
  readonly words: Words;
  readonly all: readonly Waiting[];
  readonly refused: RefusedRow | undefined;
}

/** The manager’s queue: what waits for approval, then for publication. */
export function ApprovalsView({ words, all, refused }: ApprovalsProps) {
  const isGone = refused !== undefined && !all.some(({ value }) => value.id === refused.id);
  return (
    <Sheet title={words.t(m.title)} note={words.t(m.note)}>
      {isGone && <ErrorSummary form={{ words, typed: {}, problems: withoutField(refused.problems) }} />}
      <Table
        words={words}
        caption={words.t(m.title)}
        columns={columnsOf(words)}
        rows={all}
        idOf={({ value }) => value.id}
        detail={(one) => <Decide words={words} one={one} refused={refused} />}
        empty={<EmptyState words={words} title={words.t(m.none)} hint={words.t(m.noneHint)} />}
      />
    </Sheet>
  );
}

const columnsOf = (words: Words): Column<Waiting>[] => [
  {
    key: "indicator",
    label: words.t(indicators.indicator),
    isRowHeader: true,
    cell: ({ indicator }) => (
      <a href={paths.indicator(indicator.projectCode, indicator.code)}>
        <Code>{indicator.projectCode}</Code> · <Code>{indicator.code}</Code>{" "}
        <UserText words={words} texts={indicator.title} />
      </a>
    ),
  },
  { key: "period", label: words.t(indicators.period), cell: ({ value }) => periodText(words, value) },
  {
    key: "value",
    label: words.t(indicators.value),
    isNumber: true,
    cell: ({ value, indicator }) => (
      <div>
        <ReportedCell words={words} indicator={indicator} value={value} />
        {value.women !== null && (
          <div class="note">
            <PeopleCell words={words} value={value} />
          </div>
        )}
      </div>
    ),
  },
  {
    key: "source",
    label: words.t(indicators.source),
    cell: ({ value, indicator, evidence }) => (
      <div>
        <SourceCell words={words} value={value} />
        <CategoriesCell words={words} indicator={indicator} value={value} />
        <EvidenceList words={words} all={evidence} />
      </div>
    ),
  },
  { key: "by", label: words.t(m.enteredBy), cell: ({ value }) => <span dir="auto">{value.enteredByName}</span> },
  {
    key: "status",
    label: words.t(indicators.state),
    cell: ({ value }) => (
      <StateChip words={words} state={STATUS_SHOWN[value.status]} label={words.t(STATUS_NAME[value.status])} />
    ),
  },
];

type DecideProps = Pick<ApprovalsProps, "words" | "refused"> & { readonly one: Waiting };

/** The two decisions about one value; none about one’s own (scenario 27). */
function Decide({ words, one, refused }: DecideProps) {
  const { value, indicator, isOwn, closed } = one;
  if (isOwn) return <p class="note">{words.t(m.own)}</p>;
  if (closed && value.status === "submitted") return <p class="note">{words.say(closed.said)}</p>;
  const isSubmitted = value.status === "submitted";
  const [next, back] = isSubmitted ? ([m.approve, m.return] as const) : ([m.publish, m.reopen] as const);
  return (
    <RowDecision
      form={rowForm(words, value.id, refused)}
      id={value.id}
      action={paths.valueDecision(value.id)}
      label={words.t(m.decide, { code: indicator.code, period: periodText(words, value) })}
      hidden={{ revision: value.revision, formKey: newId() }}
      fields={[{ name: "reason", label: words.t(m.reason) }]}
      name="decision"
      choices={[
        { value: isSubmitted ? "approve" : "publish", label: words.t(next) },
        ...(closed ? [] : [{ value: "return", label: words.t(back) }]),
      ]}
    />
  );
}
