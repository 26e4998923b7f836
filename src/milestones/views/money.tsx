import { money } from "../../kernel/money.ts";
import { paths } from "../../kernel/paths.ts";
import { quarterOf } from "../../kernel/period.ts";
import type { Words } from "../../kernel/words.ts";
import { newId } from "../../platform/new-id.ts";
import { periodName } from "../../portfolio/rules/period-name.ts";
import { Amount, Code, UserText } from "../../ui/figures.tsx";
import { freshForm } from "../../ui/form-state.ts";
import { ActionLink, Sheet, SheetBody } from "../../ui/parts.tsx";
import { RowDecision } from "../../ui/row-decision.tsx";
import { Table } from "../../ui/table.tsx";
import { dateProposal, type MilestoneFile, moneyProposal } from "../actions/milestone.ts";
import { milestonePage as m } from "../messages/milestone-page.ts";
import type { ProposedDate } from "../rules/chain.ts";
import { moneyAtRisk } from "../rules/money.ts";

/** What a late milestone endangers, by line. */
export function MoneySheet({ file }: { file: MilestoneFile }) {
  const { visit, project, lines, money: sum } = file;
  const { words } = visit;
  const rows = lines.map((line) => ({ name: line, ...moneyAtRisk([line]) }));
  const total = { name: undefined, ...sum };
  const amount = (minor: number) => <Amount words={words} value={money(minor, project.currency)} />;
  return (
    <Sheet id="money" title={words.t(m.money)} note={words.t(m.moneyNote)}>
      <Table<(typeof rows)[number] | typeof total>
        words={words}
        caption={words.t(m.money)}
        rows={rows}
        totals={[total]}
        columns={[
          {
            key: "line",
            label: words.t(m.line),
            isRowHeader: true,
            cell: ({ name }) =>
              name ? (
                <>
                  <Code>{name.code}</Code> <UserText words={words} texts={name.label} />
                </>
              ) : (
                words.t(m.total)
              ),
          },
          { key: "open", label: words.t(m.open), isNumber: true, cell: ({ openMinor }) => amount(openMinor) },
          {
            key: "forecast",
            label: words.t(m.forecast),
            isNumber: true,
            cell: ({ forecastMinor }) => amount(forecastMinor),
          },
          { key: "risk", label: words.t(m.money), isNumber: true, cell: ({ atRiskMinor }) => amount(atRiskMinor) },
        ]}
      />
    </Sheet>
  );
}

/** Amounts that the slippage proposes to move: accepted they go into a draft of the quarter's forecast. */
export function ShiftsSheet({ file }: { file: MilestoneFile }) {
  const { visit, project, milestone, shifts } = file;
  const { words } = visit;
  const quarter = quarterOf(visit.on);
  return (
    <Sheet
      id="shifts"
      title={words.t(m.shifts)}
      note={words.t(m.shiftsNote, { quarter: words.quarter(quarter) })}
      actions={<ActionLink href={paths.forecasts(project.code)}>{words.t(m.toForecasts)}</ActionLink>}
    >
      <Table
        words={words}
        caption={words.t(m.shifts)}
        rows={shifts}
        columns={[
          { key: "line", label: words.t(m.line), isRowHeader: true, cell: ({ code }) => <Code>{code}</Code> },
          { key: "from", label: words.t(m.fromPeriod), cell: ({ fromPeriod }) => periodName(fromPeriod, words) },
          { key: "to", label: words.t(m.toPeriod), cell: ({ toPeriod }) => periodName(toPeriod, words) },
          {
            key: "amount",
            label: words.t(m.amount),
            isNumber: true,
            cell: ({ amountMinor }) => <Amount words={words} value={money(amountMinor, project.currency)} />,
          },
        ]}
      />
      <SheetBody>
        <Answer
          words={words}
          title={words.t(m.shifts)}
          action={paths.milestoneShift(project.code, milestone.code)}
          proposal={moneyProposal(shifts)}
          hidden={{ quarter }}
        />
      </SheetBody>
    </Sheet>
  );
}

/** What was answered to proposals; nothing while none was. */
export function AnswersSheet({ file }: { file: MilestoneFile }) {
  const { visit, answers } = file;
  const { words } = visit;
  if (answers.length === 0) return null;
  return (
    <Sheet id="answers" title={words.t(m.answers)}>
      <Table
        words={words}
        caption={words.t(m.answers)}
        rows={answers.toReversed()}
        columns={[
          {
            key: "proposal",
            label: words.t(m.proposed),
            isRowHeader: true,
            cell: ({ kind, proposal }) => (
              <>
                {words.t(kind === "date" ? m.proposal : m.shifts)} <bdi dir="ltr">{proposal}</bdi>
              </>
            ),
          },
          {
            key: "answer",
            label: words.t(m.answer),
            cell: ({ answer }) => words.t(answer === "accepted" ? m.accepted : m.dismissed),
          },
          { key: "reason", label: words.t(m.dismissReason), cell: ({ reason }) => <span dir="auto">{reason}</span> },
        ]}
      />
    </Sheet>
  );
}

/** A date that a predecessor asks for: accepted it becomes an update, dismissed it is not proposed again. */
export function ProposalSheet({ file, proposal }: { file: MilestoneFile; proposal: ProposedDate }) {
  const { visit, project, milestone } = file;
  const { words } = visit;
  const { because, fromOn, toOn } = proposal;
  return (
    <Sheet id="proposal" title={words.t(m.proposal)}>
      <SheetBody>
        <p>{words.t(m.proposalText, { because, from: { day: fromOn }, to: { day: toOn } })}</p>
        <Answer
          words={words}
          title={words.t(m.proposal)}
          action={paths.milestoneProposal(project.code, milestone.code)}
          proposal={dateProposal(proposal)}
        />
      </SheetBody>
    </Sheet>
  );
}

interface AnswerProps {
  readonly words: Words;
  readonly title: string;
  readonly action: string;
  readonly proposal: string;
  readonly hidden?: Readonly<Record<string, string>>;
}

function Answer({ words, title, action, proposal, hidden = {} }: AnswerProps) {
  return (
    <RowDecision
      form={freshForm(words)}
      id={action.split("/").at(-1) ?? ""}
      action={action}
      label={title}
      hidden={{ proposal, formKey: newId(), ...hidden }}
      fields={[{ name: "reason", label: words.t(m.dismissReason) }]}
      name="answer"
      choices={[
        { value: "accepted", label: words.t(m.accept) },
        { value: "dismissed", label: words.t(m.dismiss) },
      ]}
    />
  );
}
