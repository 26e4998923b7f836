import type { Evidence } from "../../evidence/store.ts";
import { EvidenceList } from "../../evidence/views/list.tsx";
import { daysBetween } from "../../kernel/calendar-date.ts";
import { paths } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import { newId } from "../../platform/new-id.ts";
import { Code, Count, UserText } from "../../ui/figures.tsx";
import { ErrorSummary } from "../../ui/form.tsx";
import { Sheet } from "../../ui/parts.tsx";
import { type RefusedRow, RowDecision, rowForm, withoutField } from "../../ui/row-decision.tsx";
import { type Column, EmptyState, Table } from "../../ui/table.tsx";
import { decision as m, revision as r } from "../messages/decision.ts";
import { updatePage as u } from "../messages/update.ts";
import { milestones } from "../messages.ts";
import type { About, WaitingRevision, WaitingUpdate } from "../store/waiting.ts";
import { UpdateWords } from "./update-words.tsx";

interface ApprovalsProps {
  readonly words: Words;
  readonly personId: string;
  readonly updates: readonly WaitingUpdate[];
  readonly evidence: readonly Evidence[];
  readonly revisions: readonly WaitingRevision[];
  readonly refused: RefusedRow | undefined;
}

/** The manager’s queue: updates, then re-baselinings, each with its decision beside it. */
export function ApprovalsView(props: ApprovalsProps) {
  const { words, updates, revisions, refused } = props;
  const isGone = refused && ![...updates, ...revisions].some(({ id }) => id === refused.id);
  return (
    <>
      {isGone && <ErrorSummary form={{ words, typed: {}, problems: withoutField(refused.problems) }} />}
      <Sheet title={words.t(m.title)} note={words.t(m.note)}>
        <Table
          words={words}
          caption={words.t(m.title)}
          columns={updateColumns(props)}
          rows={updates}
          idOf={({ id }) => id}
          detail={(one) => <DecideUpdate {...props} one={one} />}
          empty={<EmptyState words={words} title={words.t(m.none)} hint={words.t(m.noneHint)} />}
        />
      </Sheet>
      {revisions.length > 0 && (
        <Sheet id="revisions" title={words.t(m.revisions)}>
          <Table
            words={words}
            caption={words.t(m.revisions)}
            columns={revisionColumns(words)}
            rows={revisions}
            idOf={({ id }) => id}
            detail={(one) => <DecideRevision {...props} one={one} />}
          />
        </Sheet>
      )}
    </>
  );
}

const aboutColumn = <T extends About>(words: Words): Column<T> => ({
  key: "milestone",
  label: words.t(milestones.milestone),
  isRowHeader: true,
  cell: ({ projectCode, milestoneCode, milestoneTitle }) => (
    <a href={paths.milestone(projectCode, milestoneCode)}>
      <Code>{projectCode}</Code> · <Code>{milestoneCode}</Code> <UserText words={words} texts={milestoneTitle} />
    </a>
  ),
});

const slipOf = ({ actualOn, forecastOn, baselineOn }: WaitingUpdate): number | undefined => {
  const end = actualOn ?? forecastOn;
  return end ? daysBetween(baselineOn, end) : undefined;
};

const updateColumns = ({ words, evidence }: ApprovalsProps): Column<WaitingUpdate>[] => [
  aboutColumn(words),
  { key: "says", label: words.t(u.says), cell: (one) => <UpdateWords words={words} update={one} /> },
  {
    key: "slippage",
    label: words.t(milestones.slippage),
    isNumber: true,
    cell: (one) => slipOf(one) !== undefined && <Count words={words} value={slipOf(one)} isSigned />,
  },
  {
    key: "evidence",
    label: words.t(milestones.proof),
    cell: ({ id }) => <EvidenceList words={words} all={evidence.filter(({ entityId }) => entityId === id)} />,
  },
  { key: "by", label: words.t(u.by), cell: ({ enteredByName }) => <span dir="auto">{enteredByName}</span> },
];

const revisionColumns = (words: Words): Column<WaitingRevision>[] => [
  aboutColumn(words),
  {
    key: "change",
    label: words.t(m.change),
    cell: ({ fromOn, toOn }) => words.t(m.fromTo, { from: { day: fromOn }, to: { day: toOn } }),
  },
  { key: "reason", label: words.t(r.reason), cell: ({ reason }) => <span dir="auto">{reason}</span> },
  { key: "document", label: words.t(m.document), cell: ({ document }) => <span dir="auto">{document}</span> },
  { key: "by", label: words.t(u.by), cell: ({ requestedByName }) => <span dir="auto">{requestedByName}</span> },
];

/** Accept or return; none about one’s own. */
function DecideUpdate({ words, personId, refused, one }: ApprovalsProps & { one: WaitingUpdate }) {
  if (one.enteredBy === personId) return <p class="note">{words.t(m.own)}</p>;
  return (
    <RowDecision
      form={rowForm(words, one.id, refused)}
      id={one.id}
      action={paths.milestoneDecision(one.id)}
      label={words.t(m.decide, { code: one.milestoneCode })}
      hidden={{ revision: one.revision, formKey: newId() }}
      fields={[{ name: "reason", label: words.t(m.reason) }]}
      name="decision"
      choices={[
        { value: "accept", label: words.t(m.accept) },
        { value: "return", label: words.t(m.return) },
      ]}
    />
  );
}

function DecideRevision({ words, personId, refused, one }: ApprovalsProps & { one: WaitingRevision }) {
  if (one.requestedBy === personId) return <p class="note">{words.t(m.own)}</p>;
  return (
    <RowDecision
      form={rowForm(words, one.id, refused)}
      id={one.id}
      action={paths.scheduleDecision(one.id)}
      label={words.t(m.decide, { code: one.milestoneCode })}
      hidden={{ revision: one.revision, formKey: newId() }}
      fields={[
        { name: "reference", label: words.t(m.reference) },
        { name: "decidedOn", label: words.t(m.decidedOn), type: "date" },
        { name: "reason", label: words.t(m.rejectReason) },
      ]}
      name="decision"
      choices={[
        { value: "approve", label: words.t(m.approve) },
        { value: "reject", label: words.t(m.reject) },
      ]}
    />
  );
}
