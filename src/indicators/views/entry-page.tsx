import type { CalendarDate } from "../../kernel/calendar-date.ts";
import type { Problem } from "../../kernel/outcome.ts";
import { paths } from "../../kernel/paths.ts";
import { quarterOf, type Span } from "../../kernel/period.ts";
import type { Words } from "../../kernel/words.ts";
import type { ReportedProject } from "../../portfolio/store/reporting.ts";
import { SelectField } from "../../ui/choices.tsx";
import { NumberField, TextArea, TextField } from "../../ui/fields.tsx";
import { NotReported, OpenFigure } from "../../ui/figures.tsx";
import { ErrorSummary, FieldSection, Hidden, Submit } from "../../ui/form.tsx";
import { type FormState, freshForm, typedText } from "../../ui/form-state.ts";
import { Banner, Sheet, SheetBody } from "../../ui/parts.tsx";
import { EmptyState } from "../../ui/table.tsx";
import { entryPage as m } from "../messages/entry.ts";
import { METHOD_NAME } from "../messages.ts";
import { isLocked } from "../rules/entry.ts";
import { type Indicator, isInWords, type ReportedValue } from "../rules/indicator.ts";
import { fieldName as f } from "../rules/messages.ts";
import { periodsUntil } from "../rules/reporting-period.ts";
import { categoryFields } from "../rules/value-draft.ts";
import { periodCodeText, reportedText } from "./writing.ts";

interface EntryProps {
  readonly project: ReportedProject;
  readonly indicators: readonly Indicator[];
  readonly values: readonly ReportedValue[];
  readonly state: FormState;
  readonly period: string;
  readonly span: Span;
  readonly on: CalendarDate;
  readonly formKey: string;
  readonly drawnAt: number;
  /** Why nothing can be entered: the period is closed (PER-01). */
  readonly closed: Problem | undefined;
}

/** All indicators of a period on one page, from one field to the next by the keyboard alone. */
export function EntryView(props: EntryProps) {
  const { project, indicators, state, period, formKey, drawnAt, closed } = props;
  const { words } = state;
  const action = paths.enterValues(project.code);
  if (indicators.length === 0) return <EmptyState words={words} title={words.t(m.none)} />;
  return (
    <>
      <PeriodChoice {...props} action={action} />
      {closed && <Closed {...props} closed={closed} />}
      <Sheet title={`${words.t(m.title)} · ${periodCodeText(words, period)}`} note={words.t(m.note)}>
        <SheetBody>
          <form class="form" method="post" action={action} novalidate>
            <ErrorSummary form={state} />
            <Hidden name="revision" value={drawnAt} />
            <Hidden name="formKey" value={formKey} />
            <Hidden name="period" value={period} />
            <div class="fields">
              {indicators.map((indicator) => (
                <Entry {...props} indicator={indicator} />
              ))}
            </div>
            <div class="acts">
              {!closed && (
                <>
                  <Submit label={words.t(m.draft)} kind="plain" name="step" value="draft" />
                  <Submit label={words.t(m.submit)} name="step" value="submit" />
                </>
              )}
              <a href={paths.projectIndicators(project.code)}>{words.t(m.leave)}</a>
            </div>
          </form>
        </SheetBody>
      </Sheet>
    </>
  );
}

function PeriodChoice({ state, period, on, action }: EntryProps & { action: string }) {
  const { words } = state;
  const codes = periodsUntil(on);
  const options = (codes.includes(period) ? codes : [period, ...codes]).map((value) => ({
    value,
    label: periodCodeText(words, value),
  }));
  return (
    <form class="filters" method="get" action={action}>
      <SelectField form={freshForm(words, { period })} name="period" label={words.t(m.period)} options={options} />
      <div class="acts">
        <Submit label={words.t(m.show)} kind="plain" />
      </div>
    </form>
  );
}

/** What a closed period says, and the way to its reopening by two people. */
function Closed({ state: { words }, project, span, closed }: EntryProps & { closed: Problem }) {
  return (
    <Banner kind="warn">
      {words.say(closed.said)}{" "}
      <a href={paths.period(project.agreementCode, quarterOf(span.end))}>{words.t(m.toPeriod)}</a>
    </Banner>
  );
}

type Row = EntryProps & { readonly indicator: Indicator };

function Entry(props: Row) {
  const { state, indicator, values, span, closed } = props;
  const { words } = state;
  const stored = values.findLast(
    (value) => value.indicatorId === indicator.id && value.periodStart === span.start && value.periodEnd === span.end,
  );
  return (
    <FieldSection
      title={`${indicator.code} · ${words.text(indicator.title).text}`}
      note={[words.text(indicator.unit).text, words.t(METHOD_NAME[indicator.accumulation]), before(props)]
        .filter(Boolean)
        .join(" · ")}
    >
      {stored && isReturned(stored) && (
        <Banner kind="warn">{words.t(m.returned, { reason: stored.decisionReason ?? "" })}</Banner>
      )}
      {closed || isLocked(stored) ? (
        <Standing words={words} indicator={indicator} stored={stored} />
      ) : (
        <Fields form={state} indicator={indicator} />
      )}
    </FieldSection>
  );
}

/** What stands and does not change. */
function Standing(props: { words: Words; indicator: Indicator; stored: ReportedValue | undefined }) {
  const { words, indicator, stored } = props;
  if (!stored) return <NotReported words={words} />;
  const value = reportedText(words, indicator, stored);
  return <p>{isLocked(stored) ? words.t(m.locked, { value }) : value}</p>;
}

const isReturned = ({ status }: ReportedValue): boolean => status === "returned";

/** The value of the period before, to compare with while typing. */
function before({ state, indicator, values, span }: Row): string {
  const earlier = values.findLast((value) => value.indicatorId === indicator.id && value.periodEnd < span.start);
  return earlier ? state.words.t(m.before, { value: reportedText(state.words, indicator, earlier) }) : "";
}

interface FieldsProps {
  readonly form: FormState;
  readonly indicator: Indicator;
}

function Fields({ form, indicator }: FieldsProps) {
  const { words } = form;
  const field = (key: keyof typeof f) => ({ form, name: `${indicator.id}.${key}`, label: words.t(f[key]) });
  const unit = words.text(indicator.unit).text;
  const isPercentage = indicator.measure === "percentage";
  return (
    <>
      {isInWords(indicator) && <TextArea {...field("words")} isOptional maxLength={1000} rows={2} />}
      {isPercentage && (
        <>
          <NumberField {...field("numerator")} hint={words.t(m.fractionHint)} isOptional />
          <NumberField {...field("denominator")} isOptional />
        </>
      )}
      {!isInWords(indicator) && !isPercentage && <NumberField {...field("value")} unit={unit} isOptional />}
      {indicator.isBySex &&
        (["women", "men", "undeclared"] as const).map((key) => <NumberField {...field(key)} isOptional />)}
      <Categories form={form} indicator={indicator} />
      <TextField {...field("source")} hint={words.t(m.sourceHint)} isOptional maxLength={1000} isWide />
      <More form={form} indicator={indicator} />
    </>
  );
}

function Categories({ form, indicator }: FieldsProps) {
  const { words } = form;
  return (
    <>
      {categoryFields(indicator).map(({ dimension, fields }) => (
        <FieldSection title={dimension.name}>
          {fields.map(({ name, category }) => (
            <NumberField
              form={form}
              name={`${indicator.id}.${name}`}
              label={category || words.t(f.undeclared)}
              isOptional
            />
          ))}
        </FieldSection>
      ))}
    </>
  );
}

const RARE = ["noDataReason", "justification", "comment", "evidence"] as const;

/** What is seldom needed; open where something is in it, or wrong with it. */
function More({ form, indicator }: FieldsProps) {
  const { words } = form;
  const nameOf = (key: string) => `${indicator.id}.${key}`;
  const isOpen = RARE.some(
    (key) => typedText(form, nameOf(key)) !== "" || form.problems.some(({ field }) => field === nameOf(key)),
  );
  return (
    <div class="wide">
      <OpenFigure label={<MoreLabel words={words} code={indicator.code} />} isOpen={isOpen}>
        <div class="fields">
          {RARE.map((key) => (
            <TextField form={form} name={nameOf(key)} label={words.t(f[key])} isOptional maxLength={1000} />
          ))}
        </div>
      </OpenFigure>
    </div>
  );
}

function MoreLabel({ words, code }: { words: Words; code: string }) {
  return (
    <>
      {words.t(m.more)} <span class="hidden">({code})</span>
    </>
  );
}
