import type { Evidence } from "../../evidence/store.ts";
import { EvidenceList } from "../../evidence/views/list.tsx";
import { daysBetween } from "../../kernel/calendar-date.ts";
import type { Problem } from "../../kernel/outcome.ts";
import { paths } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import { newId } from "../../platform/new-id.ts";
import { Code, Count, UserText } from "../../ui/figures.tsx";
import { ErrorSummary, Hidden, Submit } from "../../ui/form.tsx";
import type { FormState, Typed } from "../../ui/form-state.ts";
import { Sheet } from "../../ui/parts.tsx";
import { type Column, EmptyState, Table } from "../../ui/table.tsx";
import { decision as m, revision as r } from "../messages/decision.ts";
import { updatePage as u } from "../messages/update.ts";
import { milestones } from "../messages.ts";
import type { About, WaitingRevision, WaitingUpdate } from "../store/waiting.ts";
import { UpdateWords } from "./update-words.tsx";

export interface RefusedDecision {
  readonly id: string;
  readonly typed: Typed;
  readonly problems: readonly Problem[];
}

interface ApprovalsProps {
  readonly words: Words;
  readonly personId: string;
  readonly updates: readonly WaitingUpdate[];
  readonly evidence: readonly Evidence[];
  readonly revisions: readonly WaitingRevision[];
  readonly refused: RefusedDecision | undefined;
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

/** The reason’s field has an id of its own row: the summary only says what is wrong. */
const withoutField = (problems: readonly Problem[]): readonly Problem[] =>
  problems.map((problem) => ({ ...problem, field: "" }));

function stateOf({ words, refused }: ApprovalsProps, id: string): FormState {
  const isRefused = refused?.id === id;
  return {
    words,
    typed: isRefused ? refused.typed : {},
    problems: isRefused ? withoutField(refused.problems) : [],
  };
}

/** Accept or return; none about one’s own. */
function DecideUpdate(props: ApprovalsProps & { one: WaitingUpdate }) {
  const { words, personId, one } = props;
  if (one.enteredBy === personId) return <p class="note">{words.t(m.own)}</p>;
  const form = stateOf(props, one.id);
  return (
    <form
      class="filters"
      method="post"
      action={paths.milestoneDecision(one.id)}
      aria-label={words.t(m.decide, { code: one.milestoneCode })}
    >
      <ErrorSummary form={form} />
      <Hidden name="revision" value={one.revision} />
      <Hidden name="formKey" value={newId()} />
      <Text form={form} id={one.id} name="reason" label={words.t(m.reason)} />
      <div class="acts">
        <Submit label={words.t(m.accept)} name="decision" value="accept" />
        <Submit label={words.t(m.return)} kind="plain" name="decision" value="return" />
      </div>
    </form>
  );
}

function DecideRevision(props: ApprovalsProps & { one: WaitingRevision }) {
  const { words, personId, one } = props;
  if (one.requestedBy === personId) return <p class="note">{words.t(m.own)}</p>;
  const form = stateOf(props, one.id);
  return (
    <form
      class="filters"
      method="post"
      action={paths.scheduleDecision(one.id)}
      aria-label={words.t(m.decide, { code: one.milestoneCode })}
    >
      <ErrorSummary form={form} />
      <Hidden name="revision" value={one.revision} />
      <Hidden name="formKey" value={newId()} />
      <Text form={form} id={one.id} name="reference" label={words.t(m.reference)} />
      <Text form={form} id={one.id} name="decidedOn" label={words.t(m.decidedOn)} type="date" />
      <Text form={form} id={one.id} name="reason" label={words.t(m.rejectReason)} />
      <div class="acts">
        <Submit label={words.t(m.approve)} name="decision" value="approve" />
        <Submit label={words.t(m.reject)} kind="plain" name="decision" value="reject" />
      </div>
    </form>
  );
}

function Text(props: { form: FormState; id: string; name: string; label: string; type?: string }) {
  const { form, name, label, type = "text" } = props;
  const id = `${name}-${props.id}`;
  const typed = form.typed[name];
  const value = typeof typed === "string" ? typed : "";
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input id={id} name={name} type={type} maxlength={1000} dir="auto" value={value} />
    </div>
  );
}
