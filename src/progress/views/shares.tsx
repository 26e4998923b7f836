import { dayInMorocco } from "../../kernel/calendar-date.ts";
import { paths } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import { SelectField } from "../../ui/choices.tsx";
import { NumberField, TextField } from "../../ui/fields.tsx";
import { Count, Day, Instant } from "../../ui/figures.tsx";
import { Form } from "../../ui/form.tsx";
import { type FormState, freshForm } from "../../ui/form-state.ts";
import { Sheet, SheetBody } from "../../ui/parts.tsx";
import { SecondLook } from "../../ui/second-look.tsx";
import { StateChip } from "../../ui/state.tsx";
import { type Column, EmptyState, Table } from "../../ui/table.tsx";
import { shares as m } from "../messages/shares.ts";
import { LONGEST_SHARE_DAYS, type ShareState, shareState, WHOLE } from "../rules/share.ts";
import type { Share } from "../store/shares.ts";

interface SharesProps {
  readonly form: FormState;
  readonly formKey: string;
  readonly agreementCode: string;
  readonly projectCodes: readonly string[];
  readonly shares: readonly Share[];
  readonly now: string;
  /** The one just made, with its address: shown once. */
  readonly created?: { readonly label: string; readonly address: string } | undefined;
}

/** The links to an agreement with their visits, and the form for another one. */
export function SharesPage(props: SharesProps) {
  const { form, shares, created } = props;
  const { words } = form;
  return (
    <>
      {created && <Created words={words} {...created} />}
      <Sheet title={words.t(m.title)} note={words.t(m.note)}>
        <Table
          words={words}
          caption={words.t(m.title)}
          columns={columnsOf(words, props)}
          rows={shares}
          empty={<EmptyState words={words} title={words.t(m.none)} />}
        />
      </Sheet>
      <Sheet title={words.t(m.create)}>
        <SheetBody>
          <ShareForm {...props} />
        </SheetBody>
      </Sheet>
    </>
  );
}

function Created({ words, label, address }: { words: Words; label: string; address: string }) {
  return (
    <Sheet title={words.t(m.createdTitle, { label })}>
      <SheetBody>
        <p>{words.t(m.once)}</p>
        <TextField
          form={freshForm(words, { address })}
          name="address"
          label={words.t(m.address)}
          isReadOnly
          isLatin
          isWide
        />
      </SheetBody>
    </Sheet>
  );
}

function ShareForm({ form, formKey, agreementCode, projectCodes }: SharesProps) {
  const { words } = form;
  const options = [
    { value: WHOLE, label: words.t(m.wholeAgreement, { code: agreementCode }) },
    ...projectCodes.map((code) => ({ value: code, label: words.t(m.oneProject, { code }) })),
  ];
  return (
    <Form form={form} action={paths.shares(agreementCode)} submit={words.t(m.create)} formKey={formKey}>
      <TextField form={form} name="label" label={words.t(m.label)} hint={words.t(m.labelHint)} maxLength={80} />
      <SelectField form={form} name="scope" label={words.t(m.scope)} options={options} />
      <NumberField
        form={form}
        name="days"
        label={words.t(m.days)}
        hint={words.t(m.daysHint, { most: LONGEST_SHARE_DAYS })}
        unit={words.t(m.daysUnit)}
      />
    </Form>
  );
}

const SHOWN_AS = { live: "ok", expired: "closed", revoked: "suspended" } as const;

const columnsOf = (words: Words, { agreementCode, now }: SharesProps): readonly Column<Share>[] => [
  { key: "label", label: words.t(m.label), isRowHeader: true, cell: ({ label }) => <span dir="auto">{label}</span> },
  {
    key: "scope",
    label: words.t(m.scope),
    cell: ({ projectCode }) => <bdi>{projectCode ?? agreementCode}</bdi>,
  },
  {
    key: "created",
    label: words.t(m.createdAt),
    isNumber: true,
    cell: ({ createdAt }) => <Day words={words} value={dayInMorocco(createdAt)} />,
  },
  { key: "by", label: words.t(m.createdBy), cell: ({ creator }) => <bdi>{creator}</bdi> },
  {
    key: "expires",
    label: words.t(m.expiresAt),
    isNumber: true,
    cell: ({ expiresAt }) => <Instant words={words} value={expiresAt} />,
  },
  {
    key: "visits",
    label: words.t(m.visits),
    isNumber: true,
    cell: ({ visits }) => <Count words={words} value={visits} />,
  },
  {
    key: "last",
    label: words.t(m.lastVisit),
    isNumber: true,
    cell: ({ lastVisitOn }) => <Day words={words} value={lastVisitOn ?? undefined} />,
  },
  { key: "state", label: words.t(m.state), cell: (share) => <State words={words} state={shareState(share, now)} /> },
  {
    key: "end",
    label: words.t(m.ending),
    cell: (share) =>
      shareState(share, now) === "live" && (
        <a href={paths.revokeShare(agreementCode, share.id)} aria-label={words.t(m.revokeOf, { label: share.label })}>
          {words.t(m.revoke)}
        </a>
      ),
  },
];

const State = ({ words, state }: { words: Words; state: ShareState }) => (
  <StateChip words={words} state={SHOWN_AS[state]} label={words.t(m[state])} />
);

/** A second look before an address stops working. */
export function RevokePage(props: { form: FormState; formKey: string; agreementCode: string; share: Share }) {
  const { form, formKey, agreementCode, share } = props;
  const { words } = form;
  return (
    <SecondLook
      form={form}
      title={words.t(m.revokeOf, { label: share.label })}
      action={paths.revokeShare(agreementCode, share.id)}
      submit={words.t(m.revoke)}
      cancelHref={paths.shares(agreementCode)}
      revision={share.revision}
      formKey={formKey}
    >
      <p>{words.t(m.revokeWhat)}</p>
    </SecondLook>
  );
}
