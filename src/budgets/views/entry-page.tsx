import { money } from "../../kernel/money.ts";
import { paths, withQuery } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import { Amount, Code, Day, HistoryLink, UserText } from "../../ui/figures.tsx";
import { ErrorSummary } from "../../ui/form.tsx";
import { ActionLink, Facts, Sheet, SheetBody } from "../../ui/parts.tsx";
import { type State, StateChip } from "../../ui/state.tsx";
import { type Column, Table } from "../../ui/table.tsx";
import { budget as b } from "../messages/budget.ts";
import { entries as e } from "../messages/entries.ts";
import { entryPages as m } from "../messages/entry-pages.ts";
import type { Commitment } from "../rules/entry.ts";
import { DOCUMENT_NAME, entryField as f, SUPPLIER_NAME } from "../rules/messages/entry.ts";
import { rateText } from "../rules/rates.ts";
import type { KnownEntry } from "../store/entry-rows.ts";
import { Decision } from "./entry-decision.tsx";
import type { EntryPageProps } from "./entry-shown.ts";
import { StepConflict } from "./step-conflict.tsx";

const STATE_OF: Readonly<Record<KnownEntry["status"], State>> = {
  draft: "draft",
  submitted: "risk",
  approved: "done",
  returned: "late",
};

/** One entry with its document, its rate and its people, what it is tied to, and what may be done with it. */
export function EntryView(props: EntryPageProps) {
  const { form, entry, kin, commitment } = props;
  const { words } = form;
  const title = `${words.t(e[entry.kind])} ${entry.reference}`.trim();
  return (
    <>
      <ErrorSummary form={form} />
      {props.met && <StepConflict words={words} met={props.met} />}
      <Sheet title={title} note={<EntryNote {...props} />} actions={<Acts {...props} />}>
        <SheetBody>
          <Facts items={[...moneyFacts(props), ...proofFacts(words, entry), ...peopleFacts(props)]} />
          <Decision {...props} />
        </SheetBody>
      </Sheet>
      {commitment && <Standing {...props} commitment={commitment} />}
      {kin.length > 0 && (
        <Sheet title={words.t(m.linked)}>
          <Table words={words} caption={words.t(m.linked)} columns={kinColumns(props)} rows={kin} />
        </Sheet>
      )}
    </>
  );
}

function EntryNote({ form: { words }, project, entry, powers }: EntryPageProps) {
  const history = withQuery(paths.projectHistory(project.code), { entity: "entry", thing: entry.id });
  return (
    <>
      <StateChip words={words} state={STATE_OF[entry.status]} label={statusText(words, entry)} />{" "}
      {entry.isRegularisation && <strong>{words.t(m.regularisation)} </strong>}
      {powers.seesHistory && <HistoryLink words={words} href={history} label={words.t(m.entryTitle)} />}
    </>
  );
}

function statusText(words: Words, { status, decidedBy }: KnownEntry): string {
  return words.t(status === "returned" && decidedBy === null ? m.withdrawnByOwner : e[status]);
}

function moneyFacts({ form: { words }, project, entry }: EntryPageProps) {
  const { currency, rateMicro, ratedOn, rateSource } = entry;
  const isUnrated = rateMicro === null && currency !== project.currency;
  const shown = (minor: number | null, of: typeof currency) =>
    minor === null ? undefined : <Amount words={words} value={money(minor, of)} as="money" />;
  const rate = rateMicro !== null && ratedOn !== null;
  return [
    { label: words.t(f.amount), value: shown(entry.amountMinor, currency) },
    { label: words.t(f.vat), value: entry.vatMinor === 0 ? undefined : shown(entry.vatMinor, currency) },
    {
      label: words.t(m.inAgreement),
      value: isUnrated ? words.t(m.noRate) : shown(entry.agreementMinor, project.currency),
    },
    { label: words.t(e.mad), value: shown(entry.madMinor, "MAD") },
    {
      label: words.t(e.rate),
      value: rate
        ? words.t(m.rateUsed, { rate: rateText(rateMicro), on: { day: ratedOn }, source: rateSource ?? "" })
        : undefined,
    },
    {
      label: words.t(b.line),
      value: (
        <>
          <Code>{entry.lineCode}</Code> <UserText words={words} texts={entry.lineLabel} />
        </>
      ),
    },
  ];
}

function proofFacts(words: Words, entry: KnownEntry) {
  const { documentOn, serviceOn, justification, waiver } = entry;
  const supplier = Object.hasOwn(SUPPLIER_NAME, entry.supplier)
    ? words.t(SUPPLIER_NAME[entry.supplier as keyof typeof SUPPLIER_NAME])
    : undefined;
  const text = (value: string) => (value === "" ? undefined : <span dir="auto">{value}</span>);
  return [
    { label: words.t(f.documentKind), value: words.t(DOCUMENT_NAME[entry.documentKind]) },
    { label: words.t(f.document), value: text(entry.document) },
    { label: words.t(f.supplier), value: supplier },
    { label: words.t(f.origin), value: words.t(e[entry.origin]) },
    { label: words.t(f.documentOn), value: documentOn ? <Day words={words} value={documentOn} /> : undefined },
    { label: words.t(f.serviceOn), value: serviceOn ? <Day words={words} value={serviceOn} /> : undefined },
    { label: words.t(f.quarter), value: words.quarter(entry.quarter) },
    { label: words.t(m.bookedOn), value: <Day words={words} value={entry.bookedOn} /> },
    { label: words.t(f.justification), value: text(justification) },
    { label: words.t(f.waiver), value: text(waiver) },
  ];
}

function peopleFacts({ form: { words }, entry, powers }: EntryPageProps) {
  if (!powers.seesPeople) return [];
  const name = (value: string | null) => (value ? <span dir="auto">{value}</span> : undefined);
  return [
    { label: words.t(m.enteredBy), value: name(entry.enteredByName) },
    { label: words.t(m.decidedBy), value: name(entry.decidedByName) },
    { label: words.t(m.decisionReason), value: name(entry.decisionReason) },
  ];
}

function Acts({ form: { words }, project, entry, powers, commitment }: EntryPageProps) {
  const { code } = project;
  const isStanding = powers.canWrite && entry.status === "approved";
  const isSpending = entry.kind === "expenditure";
  const onIt = (kind: string) => withQuery(paths.newEntry(code), { kind, commitment: entry.id });
  return (
    <>
      {powers.canChange && <ActionLink href={paths.editEntry(code, entry.id)}>{words.t(m.edit)}</ActionLink>}
      {isStanding && commitment && (
        <>
          <ActionLink href={onIt("expenditure")}>{words.t(m.payOn)}</ActionLink>
          <ActionLink href={onIt("commitment")}>{words.t(m.complete)}</ActionLink>
        </>
      )}
      {isStanding && entry.amountMinor > 0 && (
        <ActionLink href={paths.takeBackEntry(code, entry.id)}>{words.t(isSpending ? m.refund : m.reduce)}</ActionLink>
      )}
      {isStanding && <ActionLink href={paths.correctEntry(code, entry.id)}>{words.t(m.correct)}</ActionLink>}
    </>
  );
}

function Standing({
  form: { words },
  project,
  entry,
  commitment,
}: EntryPageProps & { readonly commitment: Commitment }) {
  const { currency, code } = project;
  const shown = (minor: number) => <Amount words={words} value={money(minor, currency)} as="money" />;
  const rows = withQuery(paths.projectEntries(code), { commitment: entry.id });
  return (
    <Sheet title={words.t(m.standing)} actions={<ActionLink href={rows}>{words.t(m.paidRows)}</ActionLink>}>
      <SheetBody>
        <Facts
          items={[
            { label: words.t(m.committed), value: shown(commitment.agreementMinor) },
            { label: words.t(m.paid), value: shown(commitment.paidMinor) },
            { label: words.t(m.left), value: shown(commitment.agreementMinor - commitment.paidMinor) },
          ]}
        />
      </SheetBody>
    </Sheet>
  );
}

const kinColumns = ({ form: { words }, project }: EntryPageProps): readonly Column<KnownEntry>[] => [
  {
    key: "entry",
    label: words.t(m.entryTitle),
    isRowHeader: true,
    cell: (one) => <EntryLink words={words} code={project.code} entry={one} />,
  },
  { key: "on", label: words.t(e.bookedOn), cell: ({ bookedOn }) => <Day words={words} value={bookedOn} /> },
  {
    key: "amount",
    label: words.t(e.amount, { currency: project.currency }),
    isNumber: true,
    cell: ({ agreementMinor }) => <Amount words={words} value={money(agreementMinor, project.currency)} />,
  },
  {
    key: "status",
    label: words.t(m.status),
    cell: (one) => <StateChip words={words} state={STATE_OF[one.status]} label={statusText(words, one)} />,
  },
];

/** The way to an entry, by its kind and reference. */
export function EntryLink({
  words,
  code,
  entry,
}: {
  words: Words;
  code: string;
  entry: Pick<KnownEntry, "id" | "kind" | "reference" | "document">;
}) {
  return (
    <a href={paths.entry(code, entry.id)}>
      {words.t(e[entry.kind])} <span dir="auto">{entry.reference || entry.document}</span>
    </a>
  );
}
