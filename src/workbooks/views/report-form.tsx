import type { CalendarDate } from "../../kernel/calendar-date.ts";
import { LANGUAGES } from "../../kernel/language.ts";
import type { Message } from "../../kernel/messages.ts";
import { paths } from "../../kernel/paths.ts";
import { budgetYearsOf } from "../../kernel/period.ts";
import type { Words } from "../../kernel/words.ts";
import type { ProjectFacts } from "../../portfolio/rules/facts.ts";
import { editions as e } from "../messages/editions.ts";
import { workbooks as m } from "../messages.ts";
import { gapWords as g } from "../rules/messages/gaps.ts";

/** What the parameters of a report are chosen from, and what stands chosen. */
export interface ReportFormProps {
  readonly words: Words;
  readonly on: CalendarDate;
  readonly known: string | undefined;
  readonly projects: readonly ProjectFacts[];
  readonly mayIssue: boolean;
  /** What was asked for, by the name of its parameter. */
  readonly chosen: Readonly<Record<string, string | undefined>>;
}

export interface ReportKind {
  readonly code: string;
  readonly title: Message;
  readonly note: Message;
  /** R02 is of one project. */
  readonly isOfOne?: boolean;
  readonly hasYear?: boolean;
  /** No amounts, or each in its own currencies. */
  readonly isWithoutMoney?: boolean;
}

export const REPORTS: readonly ReportKind[] = [
  { code: "R01", title: m.r01, note: m.r01Note },
  { code: "R02", title: m.r02, note: m.r02Note, isOfOne: true },
  { code: "R03", title: m.r03, note: m.r03Note, hasYear: true },
  { code: "R04", title: m.r04, note: m.r04Note },
  { code: "R05", title: m.r05, note: m.r05Note, isWithoutMoney: true },
  { code: "R06", title: m.r06, note: m.r06Note, isWithoutMoney: true },
  { code: "R07", title: m.r07, note: m.r07Note },
  { code: "R08", title: m.r08, note: m.r08Note, hasYear: true },
  { code: "R10", title: m.r10, note: m.r10Note, isWithoutMoney: true },
];

/** The parameters of a report, with what can be done with them: look, download, take as CSV, issue. */
export function ReportForm({ kind, ...props }: ReportFormProps & { readonly kind: ReportKind }) {
  const { code, isOfOne, hasYear, isWithoutMoney } = kind;
  const { words } = props;
  const ids = code.toLowerCase();
  return (
    <form class="filters" method="get" action={paths.workbookPreview(code)} aria-label={code}>
      <Dates {...props} ids={ids} />
      {isOfOne ? <ProjectChoice {...props} ids={ids} /> : <ScopeChoices {...props} ids={ids} />}
      {hasYear && <YearChoice {...props} ids={ids} />}
      <Looks {...props} ids={ids} hasCurrency={!isWithoutMoney} />
      <div class="acts">
        <button class="act main" type="submit">
          {words.t(g.show)}
        </button>
        <button class="act plain" type="submit" formaction={paths.workbook(`${code}.xlsx`)}>
          {words.t(m.download)}
        </button>
        <button class="act plain" type="submit" formaction={paths.workbookTable(`${code}.csv`)}>
          {words.t(e.csv)}
        </button>
        {props.mayIssue && (
          <button class="act plain" type="submit" formaction={paths.issueWorkbook(code)}>
            {words.t(e.issue)}
          </button>
        )}
      </div>
    </form>
  );
}

/** Two forms on a page: each has ids of its own. */
type Within<T> = T & { readonly ids: string };

function Dates({ words, on, known, ids }: Within<ReportFormProps>) {
  return (
    <>
      <div class="field">
        <label for={`${ids}-on`}>{words.t(m.on)}</label>
        <input id={`${ids}-on`} type="date" name="on" value={on} min="1990-01-01" max="2100-12-31" required />
      </div>
      <div class="field">
        <label for={`${ids}-known`}>{words.t(m.known)}</label>
        <input id={`${ids}-known`} name="known" value={known ?? ""} maxlength={30} autocomplete="off" />
      </div>
    </>
  );
}

function ProjectChoice({ words, projects, chosen, ids }: Within<ReportFormProps>) {
  const options = projects.map(({ code, title }) => ({ value: code, label: `${code} · ${words.text(title).text}` }));
  return <Choice ids={ids} name="project" label={words.t(m.project)} options={options} chosen={chosen["project"]} />;
}

/** Budget years that a project of the person’s touches. */
function YearChoice({ words, projects, chosen, ids }: Within<ReportFormProps>) {
  const years = [...new Set(projects.flatMap(({ span }) => budgetYearsOf(span)))].sort();
  const all = { value: "", label: words.t(m.allYears) };
  const options = [all, ...years.map((year) => ({ value: String(year), label: String(year) }))];
  return <Choice ids={ids} name="year" label={words.t(m.year)} options={options} chosen={chosen["year"]} />;
}

function ScopeChoices({ words, projects, chosen, ids }: Within<ReportFormProps>) {
  const once = (value: (project: ProjectFacts) => string, label: (project: ProjectFacts) => string) =>
    [...new Map(projects.map((project) => [value(project), label(project)]))].map(([code, name]) => ({
      value: code,
      label: `${code} · ${name}`,
    }));
  const text = (texts: ProjectFacts["title"]) => words.text(texts).text;
  const all = (label: Message) => ({ value: "", label: words.t(label) });
  const ofProject = once(
    ({ code }) => code,
    ({ title }) => text(title),
  );
  const ofAgreement = once(
    ({ agreementCode }) => agreementCode,
    ({ agreementTitle }) => text(agreementTitle),
  );
  const ofDonor = once(
    ({ donorCode }) => donorCode,
    ({ donorName }) => text(donorName),
  );
  const closed = [all(m.closedOut), { value: "1", label: words.t(m.closedIn) }];
  const choice = (name: string, label: Message, options: readonly Option[]) => (
    <Choice ids={ids} name={name} label={words.t(label)} options={options} chosen={chosen[name]} />
  );
  return (
    <>
      {choice("project", m.project, [all(m.allProjects), ...ofProject])}
      {choice("agreement", m.agreement, [all(m.allAgreements), ...ofAgreement])}
      {choice("donor", m.donor, [all(m.allDonors), ...ofDonor])}
      {choice("closed", m.closed, closed)}
    </>
  );
}

function Looks({ words, chosen, ids, hasCurrency }: Within<ReportFormProps & { hasCurrency: boolean }>) {
  const capitals = (values: readonly string[]) => values.map((value) => ({ value, label: value.toUpperCase() }));
  const currencies = capitals(["EUR", "MAD"]);
  return (
    <>
      {hasCurrency && (
        <Choice
          ids={ids}
          name="currency"
          label={words.t(m.currency)}
          options={currencies}
          chosen={chosen["currency"]}
        />
      )}
      <Choice ids={ids} name="lang" label={words.t(m.language)} options={capitals(LANGUAGES)} chosen={words.language} />
    </>
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
}

function Choice(
  props: Within<{ name: string; label: string; options: readonly Option[]; chosen: string | undefined }>,
) {
  const id = `${props.ids}-${props.name}`;
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      <select id={id} name={props.name}>
        {props.options.map(({ value, label }) => (
          <option value={value} selected={value === props.chosen}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}
