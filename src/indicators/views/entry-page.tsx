import type { CalendarDate } from "../../kernel/calendar-date.ts";
import type { Problem } from "../../kernel/outcome.ts";
import { paths, withQuery } from "../../kernel/paths.ts";
import { quarterOf, type Span } from "../../kernel/period.ts";
import type { Words } from "../../kernel/words.ts";
import type { ReportedProject } from "../../portfolio/store/reporting.ts";
import { SelectField } from "../../ui/choices.tsx";
import { NotReported } from "../../ui/figures.tsx";
import { ErrorSummary, FieldSection, Hidden, Submit } from "../../ui/form.tsx";
import { type FormState, freshForm } from "../../ui/form-state.ts";
import { Banner, Sheet, SheetBody } from "../../ui/parts.tsx";
import { EmptyState } from "../../ui/table.tsx";
import { entryPage as m } from "../messages/entry.ts";
import { lightEntry } from "../messages/report.ts";
import { METHOD_NAME } from "../messages.ts";
import { isLocked } from "../rules/entry.ts";
import type { Indicator, ReportedValue } from "../rules/indicator.ts";
import { periodsUntil } from "../rules/reporting-period.ts";
import { ValueFields } from "./value-fields.tsx";
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
      <PeriodChoice {...props} action={action} hasLightEntry />
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

interface PeriodChoiceProps extends Pick<EntryProps, "state" | "period" | "on"> {
  readonly action: string;
  readonly hasLightEntry?: boolean;
}

/** The way to another period. */
export function PeriodChoice(props: PeriodChoiceProps) {
  const { state, period, on, action, hasLightEntry } = props;
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
        {hasLightEntry && <a href={paths.report}>{words.t(lightEntry.light)}</a>}
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
        <>
          <ValueFields form={state} indicator={indicator} />
          <a href={withQuery(paths.reportIndicator(indicator.projectCode, indicator.code), { period: props.period })}>
            {words.t(m.attach, { code: indicator.code })}
          </a>
        </>
      )}
    </FieldSection>
  );
}

/** What stands and does not change. */
export function Standing(props: { words: Words; indicator: Indicator; stored: ReportedValue | undefined }) {
  const { words, indicator, stored } = props;
  if (!stored) return <NotReported words={words} />;
  const value = reportedText(words, indicator, stored);
  return <p>{isLocked(stored) ? words.t(m.locked, { value }) : value}</p>;
}

export const isReturned = ({ status }: ReportedValue): boolean => status === "returned";

/** The value of the period before, to compare with while typing. */
export function before({
  state,
  indicator,
  values,
  span,
}: Pick<Row, "state" | "indicator" | "values" | "span">): string {
  const earlier = values.findLast((value) => value.indicatorId === indicator.id && value.periodEnd < span.start);
  return earlier ? state.words.t(m.before, { value: reportedText(state.words, indicator, earlier) }) : "";
}
