import { paths, withQuery } from "../../kernel/paths.ts";
import { can } from "../../people/rules.ts";
import { Code, Count, Day, HistoryLink, UserText } from "../../ui/figures.tsx";
import { Facts, Sheet, SheetBody } from "../../ui/parts.tsx";
import { StateChip } from "../../ui/state.tsx";
import type { MilestoneFile } from "../actions/milestone.ts";
import { DEPENDENCY_NAME, KIND_NAME, milestonePage as m } from "../messages/milestone-page.ts";
import { REASON_NAME } from "../messages/update.ts";
import { milestones, STATE_NAME } from "../messages.ts";
import { updateField } from "../rules/messages.ts";
import { AnswersSheet, MoneySheet, ProposalSheet, ShiftsSheet } from "./money.tsx";
import { SHOWN_AS } from "./state.ts";
import { RevisionsSheet, UpdatesSheet } from "./updates.tsx";

/** A milestone: how it stands, what it endangers and waits for, what was said of it and what proves it. */
export function MilestoneView({ file }: { file: MilestoneFile }) {
  const { visit, lines, proposal, shifts, standing } = file;
  const mayAnswer = can(visit.actor, "milestone.update") && !visit.scope.known;
  const mayShift = can(visit.actor, "forecast.write") && !visit.scope.known;
  const isSlipping = standing.state === "late" || standing.state === "atRisk";
  return (
    <>
      {proposal && mayAnswer && <ProposalSheet file={file} proposal={proposal} />}
      <Situation file={file} />
      {isSlipping && lines.length > 0 && <MoneySheet file={file} />}
      {shifts.length > 0 && mayShift && <ShiftsSheet file={file} />}
      <Links file={file} />
      <UpdatesSheet file={file} />
      <RevisionsSheet file={file} />
      <AnswersSheet file={file} />
    </>
  );
}

function Situation({ file }: { file: MilestoneFile }) {
  const { visit, milestone, standing } = file;
  const { words } = visit;
  const { state, achievedOn, slippageDays, revisedSlippageDays } = standing;
  const { reasonCode, cause, correctiveAction, responsible, criteria, startOn, revisedBaselineOn, forecastOn } =
    milestone;
  const free = (text: string) => text && <span dir="auto">{text}</span>;
  return (
    <Sheet
      title={`${milestone.code} · ${words.text(milestone.title).text}`}
      actions={
        <>
          <StateChip words={words} state={SHOWN_AS[state]} label={words.t(STATE_NAME[state])} />
          <Past file={file} />
        </>
      }
    >
      <SheetBody>
        <Facts
          items={[
            { label: words.t(milestones.baseline), value: <Day words={words} value={milestone.baselineOn} /> },
            {
              label: words.t(milestones.revisedBaseline),
              value: revisedBaselineOn && <Day words={words} value={revisedBaselineOn} />,
            },
            { label: words.t(milestones.forecast), value: <Day words={words} value={forecastOn ?? undefined} /> },
            { label: words.t(milestones.actual), value: <Day words={words} value={achievedOn} /> },
            { label: words.t(m.slippageOriginal), value: <Count words={words} value={slippageDays} isSigned /> },
            {
              label: words.t(m.slippageRevised),
              value: revisedSlippageDays !== undefined && <Count words={words} value={revisedSlippageDays} isSigned />,
            },
            { label: words.t(m.progress), value: words.t(m.percent, { n: milestone.progress }) },
            { label: words.t(milestones.weight), value: <Count words={words} value={milestone.weight} /> },
            {
              label: words.t(m.slack),
              value: file.slackDays !== undefined && <Slack file={file} days={file.slackDays} />,
            },
            { label: words.t(m.kind), value: words.t(KIND_NAME[milestone.kind]) },
            { label: words.t(m.startOn), value: startOn && <Day words={words} value={startOn} /> },
            { label: words.t(m.responsible), value: free(responsible) || undefined },
            { label: words.t(m.criteria), value: free(criteria) || undefined },
            { label: words.t(updateField.reasonCode), value: reasonCode && words.t(REASON_NAME[reasonCode]) },
            { label: words.t(m.cause), value: free(cause) || undefined },
            { label: words.t(m.correctiveAction), value: free(correctiveAction) || undefined },
          ]}
        />
      </SheetBody>
    </Sheet>
  );
}

/** The way to its history, for whoever may read it. */
function Past({ file }: { file: MilestoneFile }) {
  const { visit, milestone } = file;
  if (!can(visit.actor, "history.read")) return null;
  const href = withQuery(paths.history, { entity: "milestone", thing: milestone.id });
  return <HistoryLink words={visit.words} href={href} label={milestone.code} />;
}

function Slack({ file, days }: { file: MilestoneFile; days: number }) {
  const { words } = file.visit;
  return (
    <>
      <Count words={words} value={days} />
      {days <= 0 && ` · ${words.t(m.critical)}`}
    </>
  );
}

/** What comes before and after, the lines whose money it carries, the indicators that it serves. */
function Links({ file }: { file: MilestoneFile }) {
  const { visit, project, milestone, all, lines, indicators } = file;
  const { words } = visit;
  const before = milestone.predecessors.flatMap((link) => {
    const one = all.find(({ id }) => id === link.milestoneId);
    return one ? [{ one, link }] : [];
  });
  const after = all.flatMap((one) => {
    const link = one.predecessors.find(({ milestoneId }) => milestoneId === milestone.id);
    return link ? [{ one, link }] : [];
  });
  if (before.length + after.length + lines.length + indicators.length === 0) return null;
  const chained = (links: typeof before) =>
    links.length > 0 && (
      <ul>
        {links.map(({ one, link }) => (
          <li>
            <a href={paths.milestone(project.code, one.code)}>
              <Code>{one.code}</Code> <UserText words={words} texts={one.title} />
            </a>{" "}
            <span class="note">
              {words.t(m.dependency, { type: words.t(DEPENDENCY_NAME[link.type]), lag: link.lagDays })}
            </span>
          </li>
        ))}
      </ul>
    );
  const listed = (items: readonly { code: string; href: string; texts: typeof milestone.title }[]) =>
    items.length > 0 && (
      <ul>
        {items.map(({ code, href, texts }) => (
          <li>
            <a href={href}>
              <Code>{code}</Code> <UserText words={words} texts={texts} />
            </a>
          </li>
        ))}
      </ul>
    );
  const budget = paths.projectBudget(project.code);
  return (
    <Sheet title={words.t(m.chain)}>
      <SheetBody>
        <Facts
          items={[
            { label: words.t(m.before), value: chained(before) },
            { label: words.t(m.after), value: chained(after) },
            {
              label: words.t(m.lines),
              value: listed(lines.map(({ code, label }) => ({ code, href: budget, texts: label }))),
            },
            {
              label: words.t(m.indicators),
              value: listed(
                indicators.map(({ code, title }) => ({
                  code,
                  href: paths.indicator(project.code, code),
                  texts: title,
                })),
              ),
            },
          ]}
        />
      </SheetBody>
    </Sheet>
  );
}
