import { EvidenceFields } from "../../evidence/views/fields.tsx";
import type { CalendarDate } from "../../kernel/calendar-date.ts";
import type { Problem } from "../../kernel/outcome.ts";
import { paths } from "../../kernel/paths.ts";
import type { Span } from "../../kernel/period.ts";
import { ErrorSummary, Hidden, Submit } from "../../ui/form.tsx";
import type { FormState } from "../../ui/form-state.ts";
import { Banner, Sheet, SheetBody } from "../../ui/parts.tsx";
import { entryPage } from "../messages/entry.ts";
import { lightEntry as m } from "../messages/report.ts";
import { METHOD_NAME } from "../messages.ts";
import { isLocked } from "../rules/entry.ts";
import type { Indicator, ReportedValue } from "../rules/indicator.ts";
import { before, isReturned, PeriodChoice, Standing } from "./entry-page.tsx";
import { ValueFields } from "./value-fields.tsx";
import { periodCodeText } from "./writing.ts";

interface LightEntryProps {
  readonly projectCode: string;
  readonly indicator: Indicator;
  readonly values: readonly ReportedValue[];
  readonly state: FormState;
  readonly period: string;
  readonly span: Span;
  readonly on: CalendarDate;
  readonly formKey: string;
  readonly drawnAt: number;
  readonly closed: Problem | undefined;
}

/** One indicator of one period: what fits a phone. */
export function LightEntryView(props: LightEntryProps) {
  const { projectCode, indicator, values, state, period, span, closed } = props;
  const { words } = state;
  const action = paths.reportIndicator(projectCode, indicator.code);
  const stored = values.findLast(
    (value) => value.indicatorId === indicator.id && value.periodStart === span.start && value.periodEnd === span.end,
  );
  const isFixed = closed !== undefined || isLocked(stored);
  const note = [words.text(indicator.unit).text, words.t(METHOD_NAME[indicator.accumulation]), before(props)];
  return (
    <>
      <PeriodChoice {...props} action={action} />
      {closed && <Banner kind="warn">{words.say(closed.said)}</Banner>}
      {stored && isReturned(stored) && (
        <Banner kind="warn">{words.t(entryPage.returned, { reason: stored.decisionReason ?? "" })}</Banner>
      )}
      <Sheet title={periodCodeText(words, period)} note={note.filter(Boolean).join(" · ")}>
        <SheetBody>
          {isFixed ? (
            <Standing words={words} indicator={indicator} stored={stored} />
          ) : (
            <LightForm {...props} action={action} />
          )}
          <p>
            <a href={paths.report}>{words.t(m.back)}</a>
          </p>
        </SheetBody>
      </Sheet>
    </>
  );
}

function LightForm(props: LightEntryProps & { action: string }) {
  const { state, projectCode, indicator, period, formKey, drawnAt, action } = props;
  const { words } = state;
  return (
    <form class="form" method="post" action={action} enctype="multipart/form-data" novalidate>
      <ErrorSummary form={state} />
      <Hidden name="revision" value={drawnAt} />
      <Hidden name="formKey" value={formKey} />
      <Hidden name="period" value={period} />
      <div class="fields">
        <ValueFields form={state} indicator={indicator} />
        <EvidenceFields form={state} projectCode={projectCode} />
      </div>
      <div class="acts">
        <Submit label={words.t(entryPage.submit)} name="step" value="submit" />
        <Submit label={words.t(entryPage.draft)} kind="plain" name="step" value="draft" />
      </div>
    </form>
  );
}
