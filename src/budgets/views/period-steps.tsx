import type { CalendarDate } from "../../kernel/calendar-date.ts";
import type { Message, MessageValues } from "../../kernel/messages.ts";
import { paths, withQuery } from "../../kernel/paths.ts";
import type { Quarter } from "../../kernel/period.ts";
import { quarterName } from "../../portfolio/rules/quarter-name.ts";
import { ErrorSummary, Form } from "../../ui/form.tsx";
import type { FormState } from "../../ui/form-state.ts";
import { Sheet, SheetBody } from "../../ui/parts.tsx";
import { SecondLook } from "../../ui/second-look.tsx";
import { periods as m } from "../messages/periods.ts";
import type { Blocker } from "../rules/closure.ts";
import type { PeriodStatus, PeriodStep } from "../rules/periods.ts";
import type { ShownPeriod } from "../store/periods.ts";

export interface PeriodPageProps {
  readonly form: FormState;
  readonly code: string;
  readonly quarter: Quarter;
  readonly status: PeriodStatus;
  readonly period: ShownPeriod | undefined;
  /** Undefined for who sees no business data. */
  readonly blockers: readonly Blocker[] | undefined;
  /** The first quarter from this one on that takes figures. */
  readonly next: Quarter;
  /** The last day of a reopening that is approved today. */
  readonly until: CalendarDate;
  readonly formKey: string;
  readonly may: {
    readonly close: boolean;
    readonly ask: boolean;
    /** May decide on a reopening that somebody else asked for. */
    readonly decide: boolean;
  };
}

/** The steps that the state and the reader's role allow; each that cannot be taken back gets a second look. */
export function PeriodSteps(props: PeriodPageProps) {
  const { status, may, form } = props;
  const [isOpen, isReviewed, isClosed] = [status === "open", status === "in_review", status === "closed"];
  const isClosable = isReviewed || status === "reopened";
  const isSaidElsewhere = form.problems.some(({ field }) => field === "reason");
  return (
    <>
      {!isSaidElsewhere && <ErrorSummary form={form} />}
      {isOpen && may.close && <Plain {...props} step="review" label={m.review} />}
      {isReviewed && may.close && <Plain {...props} step="resume" label={m.resume} />}
      {isClosable && may.close && <Closing {...props} />}
      {isClosed && <Reopening {...props} />}
    </>
  );
}

const addressOf = ({ code, quarter }: PeriodPageProps, step: PeriodStep): string =>
  withQuery(paths.period(code, quarter), { step });

/** What every step's form sends along. */
const sentBy = ({ period, formKey }: PeriodPageProps) => ({ revision: period?.revision ?? 0, formKey });

function Plain(props: PeriodPageProps & { step: PeriodStep; label: Message }) {
  const { form, step, label } = props;
  const title = form.words.t(label);
  return (
    <Sheet title={title}>
      <SheetBody>
        <Form form={{ ...form, problems: [] }} action={addressOf(props, step)} submit={title} {...sentBy(props)} />
      </SheetBody>
    </Sheet>
  );
}

function Closing(props: PeriodPageProps) {
  if (props.blockers && props.blockers.length > 0) return null;
  return <Step {...props} step="close" title={m.closeTitle} what={m.closeWhat} submit={m.close} />;
}

function Reopening(props: PeriodPageProps) {
  const { form, period, may, until } = props;
  if (!period?.reopeningAskedBy)
    return may.ask ? (
      <Step {...props} step="askReopening" title={m.askTitle} what={m.askWhat} submit={m.ask} asksReason />
    ) : null;
  if (!may.decide) return <p class="note">{form.words.t(m.waitsForOther)}</p>;
  const values = { until: { day: until } };
  return (
    <>
      <Step
        {...props}
        step="approveReopening"
        title={m.approveTitle}
        what={m.approveWhat}
        submit={m.approve}
        values={values}
      />
      <Step {...props} step="declineReopening" title={m.declineTitle} submit={m.decline} asksReason />
    </>
  );
}

interface StepProps extends PeriodPageProps {
  readonly step: PeriodStep;
  readonly title: Message;
  readonly what?: Message;
  readonly submit: Message;
  readonly values?: MessageValues;
  readonly asksReason?: boolean;
}

function Step(props: StepProps) {
  const { form, step, title, what, submit, values, asksReason, quarter } = props;
  const { words } = form;
  const problems = asksReason ? form.problems.filter(({ field }) => field === "reason") : [];
  return (
    <SecondLook
      form={{ ...form, problems }}
      title={words.t(title, { quarter: quarterName(quarter), ...values })}
      action={addressOf(props, step)}
      submit={words.t(submit)}
      cancelHref={paths.periods}
      asksReason={asksReason}
      {...sentBy(props)}
    >
      {what && <p>{words.t(what)}</p>}
    </SecondLook>
  );
}
