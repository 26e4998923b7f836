import type { CalendarDate } from "../../kernel/calendar-date.ts";
import { directionOf } from "../../kernel/language.ts";
import { paths } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import { DateField } from "../../ui/fields.tsx";
import { Day } from "../../ui/figures.tsx";
import { Form } from "../../ui/form.tsx";
import { freshForm } from "../../ui/form-state.ts";
import { Sheet, SheetBody } from "../../ui/parts.tsx";
import { type Column, EmptyState, Table } from "../../ui/table.tsx";
import { MAIL_STATUS, mailWords as m } from "../messages/mail.ts";
import type { Mail } from "../store/mails.ts";

interface OutboxProps {
  readonly words: Words;
  readonly on: CalendarDate;
  readonly mails: readonly Mail[];
  /** The texts are open in the demo only: administrators see no business data (handbook 4.7). */
  readonly isOpen: boolean;
}

/** What was written to whom, with its text under it. */
export function OutboxView({ words, on, mails, isOpen }: OutboxProps) {
  const form = freshForm(words, { on });
  return (
    <>
      <Sheet title={words.t(m.run)}>
        <SheetBody>
          <Form form={form} action={paths.outbox} submit={words.t(m.run)}>
            <DateField form={form} name="on" label={words.t(m.runOn)} />
          </Form>
        </SheetBody>
      </Sheet>
      <Sheet title={words.t(m.outbox)} note={words.t(m.outboxNote)}>
        <Table
          words={words}
          caption={words.t(m.outbox)}
          columns={columnsOf(words)}
          rows={mails}
          detail={({ body, language }) =>
            isOpen && (
              <pre lang={language} dir={directionOf(language)}>
                {body}
              </pre>
            )
          }
          empty={<EmptyState words={words} title={words.t(m.outboxEmpty)} />}
        />
      </Sheet>
    </>
  );
}

const columnsOf = (words: Words): readonly Column<Mail>[] => [
  { key: "to", label: words.t(m.to), isRowHeader: true, cell: ({ email }) => <bdi>{email}</bdi> },
  { key: "day", label: words.t(m.day), cell: ({ day }) => <Day words={words} value={day} /> },
  { key: "subject", label: words.t(m.about), cell: ({ subject, language }) => <span lang={language}>{subject}</span> },
  { key: "status", label: words.t(m.status), cell: ({ status }) => words.t(MAIL_STATUS[status]) },
];
