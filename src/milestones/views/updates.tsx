import { EvidenceList } from "../../evidence/views/list.tsx";
import { paths } from "../../kernel/paths.ts";
import { can } from "../../people/rules.ts";
import { Day } from "../../ui/figures.tsx";
import { Sheet } from "../../ui/parts.tsx";
import { type State, StateChip } from "../../ui/state.tsx";
import { type Column, EmptyState, Table } from "../../ui/table.tsx";
import type { MilestoneFile } from "../actions/milestone.ts";
import { decision, revision as r } from "../messages/decision.ts";
import { updatePage as m, UPDATE_STATUS_NAME } from "../messages/update.ts";
import { milestones } from "../messages.ts";
import type { ScheduleRevision } from "../rules/decision.ts";
import type { UpdateStatus } from "../rules/update.ts";
import type { NamedUpdate } from "../store/plan.ts";
import { UpdateWords } from "./update-words.tsx";

const STATUS_SHOWN: Readonly<Record<UpdateStatus, State>> = {
  draft: "draft",
  submitted: "risk",
  accepted: "done",
  returned: "late",
};

/** Everything that was said of the milestone, the latest first, with its proof. */
export function UpdatesSheet({ file }: { file: MilestoneFile }) {
  const { words } = file.visit;
  return (
    <Sheet id="updates" title={words.t(m.updates)} note={words.t(m.updatesNote)}>
      <Table
        words={words}
        caption={words.t(m.updates)}
        columns={updateColumns(file)}
        rows={file.updates.toReversed()}
        idOf={({ number }) => `u${number}`}
        empty={<EmptyState words={words} title={words.t(m.none)} />}
      />
    </Sheet>
  );
}

function updateColumns(file: MilestoneFile): Column<NamedUpdate>[] {
  const { visit, project, milestone, evidence } = file;
  const { words, actor, scope } = visit;
  const mayShow = can(actor, "evidence.add") && !scope.known;
  const back = mayShow ? paths.milestone(project.code, milestone.code) : undefined;
  return [
    {
      key: "told",
      label: words.t(m.told),
      isRowHeader: true,
      cell: ({ number, toldOn }) => (
        <>
          {words.t(m.number)} {number} · <Day words={words} value={toldOn} />
        </>
      ),
    },
    { key: "says", label: words.t(m.says), cell: (update) => <UpdateWords words={words} update={update} /> },
    {
      key: "evidence",
      label: words.t(milestones.proof),
      cell: ({ id, status }) => (
        <EvidenceList
          words={words}
          all={evidence.filter(({ entityId }) => entityId === id)}
          back={back}
          mayWithdraw={status !== "accepted"}
        />
      ),
    },
    { key: "by", label: words.t(m.by), cell: ({ enteredByName }) => <span dir="auto">{enteredByName}</span> },
    {
      key: "status",
      label: words.t(m.status),
      cell: ({ status, decidedByName, decisionReason }) => (
        <>
          <StateChip words={words} state={STATUS_SHOWN[status]} label={words.t(UPDATE_STATUS_NAME[status])} />
          {(decidedByName || decisionReason) && (
            <div class="note" dir="auto">
              {[decidedByName, decisionReason].filter(Boolean).join(" : ")}
            </div>
          )}
        </>
      ),
    },
  ];
}

const REVISION_SHOWN = { proposed: "risk", approved: "done", rejected: "closed" } as const;

/** Re-baselinings with their decisions; nothing while there is none. */
export function RevisionsSheet({ file }: { file: MilestoneFile }) {
  const { visit, revisions } = file;
  const { words } = visit;
  if (revisions.length === 0) return null;
  const columns: Column<ScheduleRevision>[] = [
    {
      key: "change",
      label: words.t(decision.change),
      isRowHeader: true,
      cell: ({ fromOn, toOn }) => words.t(decision.fromTo, { from: { day: fromOn }, to: { day: toOn } }),
    },
    { key: "reason", label: words.t(r.reason), cell: ({ reason }) => <span dir="auto">{reason}</span> },
    { key: "document", label: words.t(decision.document), cell: ({ document }) => <span dir="auto">{document}</span> },
    {
      key: "status",
      label: words.t(m.status),
      cell: (one) => (
        <>
          <StateChip words={words} state={REVISION_SHOWN[one.status]} label={words.t(r[one.status])} />
          {one.decidedOn && (
            <div class="note" dir="auto">
              {words.t(r.decided, { decision: one.decision, day: { day: one.decidedOn } })}
            </div>
          )}
          {one.decisionReason && (
            <div class="note" dir="auto">
              {one.decisionReason}
            </div>
          )}
        </>
      ),
    },
  ];
  return (
    <Sheet id="revisions" title={words.t(r.list)}>
      <Table words={words} caption={words.t(r.list)} columns={columns} rows={revisions} />
    </Sheet>
  );
}
