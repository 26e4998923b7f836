import type { Evidence } from "../../evidence/store.ts";
import { paths } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import type { Question } from "../../questions/rules/question.ts";
import { standing } from "../../standing/messages.ts";
import { StandingFacts } from "../../standing/views/status.tsx";
import { Method } from "../../ui/figures.tsx";
import { Banner, Sheet, SheetBody } from "../../ui/parts.tsx";
import { progress as m } from "../messages.ts";
import type { ProgressFile } from "../rules/file.ts";
import type { Approvals } from "../store/approvals.ts";
import type { WayToAsk } from "./ask.tsx";
import { ChangesSheet, type SinceReport } from "./changes.tsx";
import { DocumentsSheet } from "./documents.tsx";
import { KeyFigures } from "./figures.tsx";
import { MilestoneTable } from "./milestones.tsx";
import { MoneyCurve, MoneyTable, MoneyYears } from "./money.tsx";
import { placesOf } from "./places.ts";
import { QuestionsSheet } from "./questions.tsx";
import { type ReportsProps, ReportsSheet } from "./reports.tsx";
import { ResultTable } from "./results.tsx";
import { approvedText } from "./writing.ts";

/** What a project's page shows, whoever looks. */
export interface Shown {
  readonly words: Words;
  readonly file: ProgressFile;
  readonly approvals: Approvals | undefined;
  readonly milestonesSince: ReadonlyMap<string, string>;
  readonly valuesSince: ReadonlyMap<string, string>;
  readonly documents: readonly Evidence[];
}

interface ProjectProps extends Shown, Pick<ReportsProps, "runs" | "receipts" | "reader"> {
  readonly since: SinceReport | undefined;
  readonly questions: readonly Question[];
  /** Somebody of the ministry looks at what the donor sees. */
  readonly isPreview: boolean;
  readonly mayAsk: boolean;
}

/** A project as its donor follows it: what changed, money, milestones, results, documents, reports, questions. */
export function ProjectProgress(props: ProjectProps) {
  const { words, file, since, isPreview, mayAsk, questions } = props;
  const { code } = file.project;
  const ask: WayToAsk = mayAsk ? (about) => `${paths.newQuestion(code)}?about=${encodeURIComponent(about)}` : undefined;
  return (
    <>
      {isPreview && <Banner kind="info">{words.t(m.preview)}</Banner>}
      <KeyFigures words={words} file={file} />
      <StandingSheet words={words} file={file} />
      <ChangesSheet words={words} file={file} since={since} />
      <Sections {...props} ask={ask} />
      <DocumentsSheet words={words} all={props.documents} />
      <ReportsSheet words={words} runs={props.runs} receipts={props.receipts} reader={props.reader} />
      <QuestionsSheet
        words={words}
        questions={questions}
        places={placesOf(words, file)}
        askHref={mayAsk ? paths.newQuestion(code) : undefined}
      />
    </>
  );
}

/** The same, read-only, for whoever holds a link. */
export function SharedProgress(props: Shown) {
  return (
    <>
      <KeyFigures words={props.words} file={props.file} />
      <StandingSheet words={props.words} file={props.file} />
      <Sections {...props} ask={undefined} />
      <DocumentsSheet words={props.words} all={props.documents} isShared />
    </>
  );
}

function StandingSheet({ words, file }: { words: Words; file: ProgressFile }) {
  return (
    <Sheet id="standing" title={words.t(standing.title)} note={words.t(standing.note)}>
      <SheetBody>
        <StandingFacts words={words} standing={file.standing} on={file.on} />
      </SheetBody>
    </Sheet>
  );
}

function Sections(props: Shown & { ask: WayToAsk }) {
  const { words, file, approvals, ask } = props;
  const { t } = words;
  const moneyNote = [t(m.moneyNote, { currency: file.project.currency }), approvedText(words, approvals?.money)];
  return (
    <>
      <Sheet id="money" title={t(m.money)} note={moneyNote.join(" ")}>
        <MoneyTable words={words} file={file} ask={ask} />
        <SheetBody>
          <MoneyCurve words={words} file={file} />
          <MoneyYears words={words} file={file} />
          <Method words={words} method={t(m.method)} />
        </SheetBody>
      </Sheet>
      <Sheet id="milestones" title={t(m.milestones)} note={approvedText(words, approvals?.milestones)}>
        <MilestoneTable words={words} file={file} since={props.milestonesSince} ask={ask} />
      </Sheet>
      <Sheet id="results" title={t(m.results)} note={approvedText(words, approvals?.results)}>
        <ResultTable words={words} file={file} since={props.valuesSince} ask={ask} />
      </Sheet>
    </>
  );
}
