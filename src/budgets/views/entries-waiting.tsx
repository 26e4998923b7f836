import type { Child } from "hono/jsx";
import { money } from "../../kernel/money.ts";
import { paths } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import type { ProjectFacts } from "../../portfolio/rules/facts.ts";
import { FieldProblems } from "../../ui/field.tsx";
import { Amount, Code, Count, Day, UserText } from "../../ui/figures.tsx";
import { ErrorSummary, Hidden, Submit } from "../../ui/form.tsx";
import { type FormState, fieldId, problemsOf, typedList, typedText } from "../../ui/form-state.ts";
import { Sheet, SheetBody } from "../../ui/parts.tsx";
import { type Column, EmptyState, Table } from "../../ui/table.tsx";
import { entries as e } from "../messages/entries.ts";
import { waitingWords as m } from "../messages/entries-waiting.ts";
import { entryPages as p } from "../messages/entry-pages.ts";
import { type KnownEntry, MOST_WAITING, type WaitingCount } from "../store/entry-rows.ts";
import { EntryLink } from "./entry-page.tsx";
import { type MetStep, StepConflict } from "./step-conflict.tsx";

/** What waits in each project within reach. */
export function WaitingProjects({ words, counts }: { words: Words; counts: readonly WaitingCount[] }) {
  const number = (key: "drafts" | "submitted" | "returned", label: string): Column<WaitingCount> => ({
    ...{ key, label, isNumber: true },
    cell: (row) => <Count words={words} value={row[key]} />,
  });
  const columns: readonly Column<WaitingCount>[] = [
    {
      key: "project",
      label: words.t(m.project),
      isRowHeader: true,
      cell: ({ code, title }) => (
        <a href={paths.waitingEntries(code)}>
          <Code>{code}</Code> · <UserText words={words} texts={title} />
        </a>
      ),
    },
    number("submitted", words.t(m.toApprove)),
    {
      key: "amount",
      label: words.t(m.amountToApprove),
      isNumber: true,
      cell: ({ submittedMinor, currency }) => (
        <Amount words={words} value={money(submittedMinor, currency)} as="money" />
      ),
    },
    number("drafts", words.t(m.drafts)),
    number("returned", words.t(m.returned)),
  ];
  const empty = <EmptyState words={words} title={words.t(m.none)} hint={words.t(m.noneHint)} />;
  return (
    <Sheet title={words.t(m.byProject)}>
      <Table words={words} caption={words.t(m.byProject)} columns={columns} rows={counts} empty={empty} />
    </Sheet>
  );
}

export interface WaitingProps {
  readonly form: FormState;
  readonly project: ProjectFacts;
  readonly waiting: readonly KnownEntry[];
  readonly formKey: string;
  readonly personId: string;
  readonly canSubmit: boolean;
  readonly canApprove: boolean;
  readonly met: MetStep | undefined;
}

/** What waits in one project: to approve, to submit, to correct. */
export function WaitingEntries(props: WaitingProps) {
  const { form, project, waiting, formKey, canSubmit, canApprove } = props;
  const { words } = form;
  const { code } = project;
  const of = (status: KnownEntry["status"]) => waiting.filter((one) => one.status === status).slice(0, MOST_WAITING);
  const [submitted, drafts, returned] = [of("submitted"), of("draft"), of("returned")];
  if (waiting.length === 0)
    return (
      <Sheet title={words.t(m.title)}>
        <EmptyState words={words} title={words.t(m.none)} hint={words.t(m.noneHint)} />
      </Sheet>
    );
  return (
    <>
      <ErrorSummary form={form} />
      {props.met && <StepConflict words={words} met={props.met} />}
      {waiting.length > MOST_WAITING && <p class="note">{words.t(m.more, { most: MOST_WAITING })}</p>}
      {submitted.length > 0 && (
        <Group {...props} title={words.t(m.toApprove)} note={words.t(m.toApproveNote)}>
          <Chosen
            {...{ ...props, rows: submitted, canChoose: canApprove, action: paths.entryDecisions(code), formKey }}
          >
            <div class="form">
              <div class="field">
                <label for="f-reason">{words.t(p.returnReason)}</label>
                <input id="f-reason" name="reason" maxlength={500} dir="auto" value={typedText(form, "reason")} />
              </div>
              <div class="acts">
                <Submit label={words.t(m.approveChosen)} name="decision" value="approve" />
                <Submit label={words.t(m.returnChosen)} kind="plain" name="decision" value="return" />
              </div>
            </div>
          </Chosen>
        </Group>
      )}
      {drafts.length > 0 && (
        <Group {...props} title={words.t(m.drafts)} note={words.t(m.draftsNote)}>
          <Chosen
            {...{ ...props, rows: drafts, canChoose: canSubmit, action: paths.entrySteps(code), formKey }}
            takesOwn
          >
            <div class="acts">
              <Submit label={words.t(m.submitChosen)} />
            </div>
          </Chosen>
        </Group>
      )}
      {returned.length > 0 && (
        <Group {...props} title={words.t(m.returned)} note={words.t(m.returnedNote)}>
          <Rows {...props} rows={returned} isChosen={() => false} caption={words.t(m.returned)} />
        </Group>
      )}
    </>
  );
}

function Group({ title, note, children }: { title: string; note: string; children?: Child }) {
  return (
    <Sheet title={title} note={note}>
      {children}
    </Sheet>
  );
}

interface ChosenProps extends WaitingProps {
  readonly rows: readonly KnownEntry[];
  readonly canChoose: boolean;
  readonly action: string;
  /** One may submit one's own, never approve it (SEC-01). */
  readonly takesOwn?: boolean | undefined;
  readonly children?: Child;
}

/** Rows of which some are chosen for one decision. */
function Chosen(props: ChosenProps) {
  const { form, rows, canChoose, action, formKey, personId, takesOwn, children } = props;
  const { words } = form;
  const isOpen = (row: KnownEntry) => canChoose && (takesOwn === true || row.enteredBy !== personId);
  const caption = words.t(takesOwn ? m.drafts : m.toApprove);
  if (!rows.some(isOpen)) return <Rows {...props} isChosen={() => false} caption={caption} />;
  return (
    <form method="post" action={action}>
      <Hidden name="formKey" value={formKey} />
      <Rows {...props} isChosen={isOpen} caption={caption} />
      <SheetBody>{children}</SheetBody>
    </form>
  );
}

interface RowsProps extends Pick<WaitingProps, "form" | "project" | "personId"> {
  readonly rows: readonly KnownEntry[];
  readonly caption: string;
  readonly isChosen: (row: KnownEntry) => boolean;
}

function Rows({ form, project, personId, rows, caption, isChosen }: RowsProps) {
  const { words } = form;
  const hasChoice = rows.some(isChosen);
  const columns: readonly Column<KnownEntry>[] = [
    ...(hasChoice ? [choiceColumn(form, isChosen)] : []),
    {
      key: "entry",
      label: words.t(m.entry),
      isRowHeader: true,
      cell: (row) => <EntryLink words={words} code={project.code} entry={row} />,
    },
    { key: "on", label: words.t(e.bookedOn), cell: ({ bookedOn }) => <Day words={words} value={bookedOn} /> },
    { key: "quarter", label: words.t(e.quarter), cell: ({ quarter }) => words.quarter(quarter) },
    { key: "line", label: words.t(e.line), cell: ({ lineCode }) => <Code>{lineCode}</Code> },
    amountColumn(words, project),
    {
      key: "by",
      label: words.t(p.enteredBy),
      cell: (row) => (row.enteredBy === personId ? words.t(m.own) : <span dir="auto">{row.enteredByName}</span>),
    },
  ];
  return (
    <Table
      words={words}
      caption={caption}
      columns={columns}
      rows={rows}
      idOf={({ id }) => fieldId(`entry.${id}`)}
      detail={(row) => detailOf(form, row)}
    />
  );
}

/** What was chosen before stays so, whatever became of it since. */
const isTicked = (form: FormState, { id }: KnownEntry): boolean =>
  typedList(form, "id").some((text) => text.startsWith(`${id}~`));

const choiceColumn = (form: FormState, isChosen: (row: KnownEntry) => boolean): Column<KnownEntry> => ({
  key: "choose",
  label: form.words.t(m.choose),
  cell: (row) =>
    isChosen(row) && (
      <input
        type="checkbox"
        name="id"
        value={`${row.id}~${row.revision}`}
        checked={isTicked(form, row)}
        aria-label={form.words.t(m.chooseOne, {
          name: `${form.words.t(e[row.kind])} ${row.reference || row.document}`,
        })}
      />
    ),
});

const amountColumn = (words: Words, { currency }: ProjectFacts): Column<KnownEntry> => ({
  key: "amount",
  label: words.t(e.amount, { currency }),
  isNumber: true,
  cell: (row) => (
    <>
      {row.rateMicro === null && row.currency !== currency ? (
        <span class="note">{words.t(e.unrated)}</span>
      ) : (
        <Amount words={words} value={money(row.agreementMinor, currency)} />
      )}
      {row.currency !== currency && <div class="note">{words.money(money(row.amountMinor, row.currency))}</div>}
    </>
  ),
});

/** Why it was returned, what it is justified by, and what stands against it. */
function detailOf(form: FormState, row: KnownEntry): Child {
  const name = `entry.${row.id}`;
  const isSaid = problemsOf(form, name).length > 0;
  const text = row.decisionReason || row.justification;
  if (!isSaid && text === "") return undefined;
  return (
    <>
      <FieldProblems form={form} name={name} />
      {text !== "" && (
        <p class="note" dir="auto">
          {text}
        </p>
      )}
    </>
  );
}
