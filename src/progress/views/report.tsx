import type { Child } from "hono/jsx";
import { money } from "../../kernel/money.ts";
import type { Words } from "../../kernel/words.ts";
import type { PlannedMilestone, Standing } from "../../milestones/rules.ts";
import { Gantt } from "../../milestones/views/gantt.tsx";
import { StandingFacts } from "../../standing/views/status.tsx";
import { PaceChart } from "../../ui/charts/pace-chart.tsx";
import { Amount, Code, Day, Method, UserText } from "../../ui/figures.tsx";
import { Facts } from "../../ui/parts.tsx";
import { report as r } from "../messages/report.ts";
import { progress as m } from "../messages.ts";
import { countOf } from "../rules/changes.ts";
import type { ProgressFile } from "../rules/file.ts";
import { ChangesTable, noteOf, type SinceReport } from "./changes.tsx";
import { DocumentTitles } from "./documents.tsx";
import { KeyFigures, stateOfPace } from "./figures.tsx";
import { MilestoneTable } from "./milestones.tsx";
import { MoneyCurve, MoneyTable, MoneyYears } from "./money.tsx";
import type { Shown } from "./project-page.tsx";
import { ResultPath, ResultTable } from "./results.tsx";
import { approvedText } from "./writing.ts";

export interface ReportProps extends Shown {
  readonly isDemo: boolean;
  readonly since: SinceReport | undefined;
  /** With what the drawing of the calendar needs. */
  readonly planned: readonly Standing<PlannedMilestone>[];
}

/** What fits on a page of A4; the rest is on the project’s page, and the report says so. */
const MOST = { changes: 8, components: 9, drawn: 11, milestones: 11, indicators: 6, documents: 6 } as const;

const LEAVES = [1, 2, 3, 4] as const;

/** The donor’s progress report: four pages of A4, each with its head, approved and published figures only. */
export function ProgressReport(props: ReportProps) {
  const content = {
    1: <Essentials {...props} />,
    2: <Money {...props} />,
    3: <Calendar {...props} />,
    4: <Results {...props} />,
  };
  return (
    <div class="report">
      {LEAVES.map((leaf) => (
        <section class="leaf" id={PLACE[leaf]}>
          <LeafHead {...props} title={props.words.t(TITLE[leaf])} />
          {content[leaf]}
        </section>
      ))}
    </div>
  );
}

/** Where the key figures lead. */
const PLACE = { 1: undefined, 2: "money", 3: "milestones", 4: "results" } as const;

const TITLE = { 1: r.essentials, 2: m.money, 3: m.milestones, 4: m.results } as const;

function LeafHead({ words, file, isDemo, title }: ReportProps & { title: string }) {
  const { project, on } = file;
  return (
    <header class="leaf-head">
      <p>
        <strong>
          <Code>{project.code}</Code> <UserText words={words} texts={project.title} />
        </strong>
        <span>
          {words.t(r.asOf, { on: { day: on } })}
          {isDemo && ` · ${words.t(r.demo)}`}
        </span>
      </p>
      <h2>{title}</h2>
    </header>
  );
}

function Essentials(props: ReportProps) {
  const { words, file, since } = props;
  const { project, figures, elapsed, pace } = file;
  return (
    <>
      <Facts items={factsOf(words, file)} />
      <KeyFigures words={words} file={file} />
      <StandingFacts words={words} standing={file.standing} on={file.on} />
      <PaceChart
        words={words}
        id="pace"
        title={words.t(m.against)}
        rows={[
          {
            ...{ code: project.code, title: project.title, executed: figures.executionRate, elapsed },
            state: stateOfPace(pace),
          },
        ]}
      />
      <MoneyYears words={words} file={file} />
      <h3>{words.t(m.changes)}</h3>
      {since ? (
        <>
          <p class="note">{noteOf(words, since)}</p>
          <ChangesTable words={words} file={file} changes={since.changes} most={MOST.changes} />
          <More words={words} count={countOf(since.changes) - MOST.changes} />
        </>
      ) : (
        <p>{words.t(m.noReportYet)}</p>
      )}
    </>
  );
}

function factsOf(words: Words, { project }: ProgressFile) {
  return [
    { label: words.t(r.donor), value: <UserText words={words} texts={project.donorName} /> },
    { label: words.t(r.agreement), value: <Code>{project.agreementCode}</Code> },
    {
      label: words.t(r.amount),
      value: <Amount words={words} value={money(project.amountMinor, project.currency)} as="money" />,
    },
    {
      label: words.t(r.period),
      value: (
        <>
          <Day words={words} value={project.span.start} /> – <Day words={words} value={project.span.end} />
        </>
      ),
    },
  ];
}

function Money({ words, file, approvals }: ReportProps) {
  const shown = { ...file, components: file.components.slice(0, MOST.components) };
  return (
    <>
      <p class="note">
        {words.t(m.moneyNote, { currency: file.project.currency })} {approvedText(words, approvals?.money)}
      </p>
      <MoneyTable words={words} file={shown} />
      <More words={words} count={file.components.length - MOST.components} />
      <MoneyCurve words={words} file={file} />
    </>
  );
}

function Calendar({ words, file, planned, approvals, milestonesSince }: ReportProps) {
  const worst = openFirst(file);
  const rows = file.milestones.length > MOST.milestones ? worst.slice(0, MOST.milestones) : file.milestones;
  return (
    <>
      <p class="note">{approvedText(words, approvals?.milestones)}</p>
      {planned.length > 0 && <Gantt words={words} on={file.on} all={planned.slice(0, MOST.drawn)} />}
      <MilestoneTable words={words} file={file} rows={rows} since={milestonesSince} />
      <More words={words} count={file.milestones.length - MOST.milestones} />
    </>
  );
}

/** Those not achieved first: a page has room for so many. */
const openFirst = ({ milestones }: ProgressFile) =>
  milestones.toSorted((a, b) => Number(a.achievedOn !== undefined) - Number(b.achievedOn !== undefined));

function Results({ words, file, approvals, valuesSince, documents }: ReportProps) {
  const drawn = file.indicators.filter(({ achieved }) => achieved !== undefined).slice(0, 2);
  return (
    <>
      <p class="note">{approvedText(words, approvals?.results)}</p>
      <ResultTable words={words} file={file} rows={file.indicators.slice(0, MOST.indicators)} since={valuesSince} />
      <More words={words} count={file.indicators.length - MOST.indicators} />
      <div class="pair">
        {drawn.map((standing) => (
          <ResultPath words={words} file={file} standing={standing} />
        ))}
      </div>
      <h3>{words.t(m.documents)}</h3>
      {documents.length === 0 ? (
        <p class="note">{words.t(m.noDocument)}</p>
      ) : (
        <DocumentTitles all={documents.slice(0, MOST.documents)} />
      )}
      <Method words={words} method={words.t(m.method)} />
    </>
  );
}

/** How many rows a page had no room for. */
function More({ words, count }: { words: Words; count: number }): Child {
  return count > 0 ? <p class="note">{words.t(r.more, { count })}</p> : null;
}
