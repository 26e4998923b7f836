import { CURRENCIES, type Currency, money } from "../../kernel/money.ts";
import { paths } from "../../kernel/paths.ts";
import type { ProjectFacts } from "../../portfolio/rules/facts.ts";
import { SelectField } from "../../ui/choices.tsx";
import { DateField, NumberField, TextArea, TextField } from "../../ui/fields.tsx";
import { Amount, Day } from "../../ui/figures.tsx";
import { ErrorSummary, Form } from "../../ui/form.tsx";
import type { FormState } from "../../ui/form-state.ts";
import { ActionLink, Banner, Facts, Sheet, SheetBody } from "../../ui/parts.tsx";
import { SecondLook } from "../../ui/second-look.tsx";
import { funding as m } from "../messages/funding.ts";
import { FUNDING_KINDS } from "../rules/cash.ts";
import { FUNDING_KIND_NAME, fundingField as f } from "../rules/messages/funding.ts";
import type { ListedFunding } from "../store/funding.ts";
import { FundingChip, kindText } from "./funding-list.tsx";

interface FormProps {
  readonly form: FormState;
  readonly project: ProjectFacts;
  readonly formKey: string;
}

/** Money received, by whoever enters it. */
export function FundingForm({ form, project, formKey }: FormProps) {
  const { words } = form;
  const kinds = FUNDING_KINDS.map((value) => ({ value, label: words.t(FUNDING_KIND_NAME[value]) }));
  const currencies = CURRENCIES.map((value) => ({ value, label: value }));
  return (
    <Sheet title={words.t(m.enter)} note={words.t(m.enterNote)}>
      <SheetBody>
        <Form
          form={form}
          action={paths.newFunding(project.code)}
          submit={words.t(m.submit)}
          cancelHref={paths.projectFunding(project.code)}
          formKey={formKey}
        >
          <SelectField form={form} name="kind" label={words.t(f.kind)} options={kinds} />
          <DateField form={form} name="receivedOn" label={words.t(f.receivedOn)} />
          <NumberField form={form} name="amount" label={words.t(f.amount)} />
          <SelectField form={form} name="currency" label={words.t(f.currency)} options={currencies} />
          <TextField
            form={form}
            name="reference"
            label={words.t(f.reference)}
            hint={words.t(m.referenceHint)}
            maxLength={120}
            isOptional
          />
          <TextField
            form={form}
            name="document"
            label={words.t(f.document)}
            hint={words.t(m.documentHint)}
            maxLength={300}
          />
          <TextArea form={form} name="note" label={words.t(f.note)} rows={2} maxLength={1_000} isOptional />
        </Form>
      </SheetBody>
    </Sheet>
  );
}

interface OneProps extends FormProps {
  readonly funding: ListedFunding;
  readonly revision: number;
  /** Donors are given no names of people. */
  readonly namesPeople: boolean;
  readonly may: { readonly decide: boolean; readonly isOwn: boolean; readonly reverse: boolean };
  /** The step whose form came back. */
  readonly step: string;
}

/** One receipt with its document and people, and what the person may do with it. */
export function OneFunding(props: OneProps) {
  const { form, project, funding, may } = props;
  const { words } = form;
  return (
    <>
      {!(may.decide || may.reverse) && <ErrorSummary form={form} />}
      {may.isOwn && <Banner kind="info">{words.t(m.own)}</Banner>}
      <Sheet
        title={kindText(words, funding)}
        actions={
          <>
            <FundingChip words={words} funding={funding} />
            <ActionLink href={paths.projectFunding(project.code)}>{words.t(m.link)}</ActionLink>
          </>
        }
      >
        <SheetBody>
          <Facts items={[...amountFacts(props), ...paperFacts(props)]} />
        </SheetBody>
      </Sheet>
      {may.decide && <Decisions {...props} />}
      {may.reverse && <Reversal {...props} />}
    </>
  );
}

function amountFacts({ form: { words }, project, funding }: OneProps) {
  const shown = (minor: number | null, currency: Currency) => (
    <Amount words={words} value={minor === null ? undefined : money(minor, currency)} as="money" />
  );
  const booked = words.quarter(funding.quarter);
  return [
    { label: words.t(m.asReceived), value: shown(funding.amountMinor, funding.currency) },
    { label: words.t(m.inOwn, { currency: project.currency }), value: shown(funding.agreementMinor, project.currency) },
    { label: words.t(m.inDirhams), value: shown(funding.madMinor, "MAD") },
    { label: words.t(f.receivedOn), value: <Day words={words} value={funding.receivedOn} /> },
    {
      label: words.t(m.bookedIn),
      value: funding.isRegularisation ? `${booked} · ${words.t(m.regularisation)}` : booked,
    },
  ];
}

/** What has no text is left out. */
function paperFacts({ form: { words }, funding, namesPeople }: OneProps) {
  const papers = [
    [f.reference, funding.reference],
    [f.document, funding.document],
    [f.note, funding.note],
  ] as const;
  const people = [
    [m.enteredBy, funding.enteredBy],
    [m.decidedBy, funding.decidedBy ?? ""],
    [m.why, funding.decisionReason],
  ] as const;
  return [...papers, ...(namesPeople ? people : [])]
    .filter(([, text]) => text !== "")
    .map(([label, text]) => ({ label: words.t(label), value: <bdi>{text}</bdi> }));
}

function Decisions(props: OneProps) {
  const { words } = props.form;
  return (
    <>
      <SecondLook {...lookOf(props, "confirm")} title={words.t(m.confirmTitle)} submit={words.t(m.confirm)}>
        <p>{words.t(m.confirmWhat)}</p>
      </SecondLook>
      <SecondLook {...lookOf(props, "return")} title={words.t(m.returnTitle)} submit={words.t(m.giveBack)} asksReason />
    </>
  );
}

function Reversal(props: OneProps) {
  const { words } = props.form;
  return (
    <SecondLook {...lookOf(props, "reverse")} title={words.t(m.reverseTitle)} submit={words.t(m.reverse)} asksReason>
      <p>{words.t(m.reverseWhat)}</p>
    </SecondLook>
  );
}

/** What the form of a step has in common; only the one that came back shows what was wrong. */
const lookOf = ({ form, project, funding, revision, formKey, step }: OneProps, own: string) => ({
  form: step === own || step === "" ? form : { ...form, typed: {}, problems: [] },
  action: `${paths.funding(project.code, funding.id)}?step=${own}`,
  cancelHref: paths.projectFunding(project.code),
  revision,
  formKey,
});
