import { paths } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import { isOpen, LONGEST_TEXT, type Message, type Question } from "../../questions/rules/question.ts";
import { SelectField } from "../../ui/choices.tsx";
import { TextArea } from "../../ui/fields.tsx";
import { Instant } from "../../ui/figures.tsx";
import { Form } from "../../ui/form.tsx";
import type { FormState } from "../../ui/form-state.ts";
import { ActionLink, Facts, Sheet, SheetBody } from "../../ui/parts.tsx";
import { StateChip } from "../../ui/state.tsx";
import { type Column, EmptyState, Table } from "../../ui/table.tsx";
import { questions as m } from "../messages/questions.ts";
import { type Place, placeName } from "./places.ts";

interface ListProps {
  readonly words: Words;
  readonly questions: readonly Question[];
  readonly places: readonly Place[];
  /** Where a donor asks. */
  readonly askHref: string | undefined;
}

/** The questions on a project, open ones first. */
export function QuestionsSheet({ words, questions, places, askHref }: ListProps) {
  const rows = [...questions.filter(isOpen), ...questions.filter((one) => !isOpen(one))];
  return (
    <Sheet
      id="questions"
      title={words.t(m.title)}
      note={words.t(m.note)}
      actions={
        askHref && (
          <ActionLink kind="main" href={askHref}>
            {words.t(m.ask)}
          </ActionLink>
        )
      }
    >
      <Table
        words={words}
        caption={words.t(m.title)}
        columns={columnsOf(words, places)}
        rows={rows}
        empty={<EmptyState words={words} title={words.t(m.none)} />}
      />
    </Sheet>
  );
}

const columnsOf = (words: Words, places: readonly Place[]): readonly Column<Question>[] => [
  {
    key: "about",
    label: words.t(m.about),
    isRowHeader: true,
    cell: ({ id, projectCode, about }) => (
      <a href={paths.question(projectCode, id)} dir="auto">
        {placeName(places, about)}
      </a>
    ),
  },
  {
    key: "asked",
    label: words.t(m.askedAt),
    isNumber: true,
    cell: ({ messages: [first] }) => first && <Instant words={words} value={first.writtenAt} />,
  },
  {
    key: "last",
    label: words.t(m.lastAt),
    isNumber: true,
    cell: ({ messages }) => <Instant words={words} value={messages.at(-1)?.writtenAt ?? ""} />,
  },
  { key: "state", label: words.t(m.state), cell: (question) => <QuestionState words={words} question={question} /> },
];

const QuestionState = ({ words, question }: { words: Words; question: Question }) =>
  isOpen(question) ? (
    <StateChip words={words} state="risk" label={words.t(m.open)} />
  ) : (
    <StateChip words={words} state="done" label={words.t(m.answered)} />
  );

interface NewProps {
  readonly form: FormState;
  readonly formKey: string;
  readonly code: string;
  readonly places: readonly Place[];
}

/** The form for a new question. */
export function NewQuestion({ form, formKey, code, places }: NewProps) {
  const { words } = form;
  const options = places.map(({ about, label, figure }) => ({
    value: about,
    label: figure === "" ? label : `${label} : ${figure}`,
  }));
  return (
    <Form
      form={form}
      action={paths.newQuestion(code)}
      submit={words.t(m.send)}
      formKey={formKey}
      cancelHref={paths.projectProgress(code)}
    >
      <SelectField form={form} name="about" label={words.t(m.about)} options={options} isWide />
      <TextArea
        form={form}
        name="text"
        label={words.t(m.text)}
        hint={words.t(m.textHint)}
        rows={5}
        maxLength={LONGEST_TEXT}
      />
    </Form>
  );
}

interface ThreadProps {
  readonly form: FormState;
  readonly formKey: string;
  readonly question: Question;
  /** Whose turn the reader may take; undefined for readers only. */
  readonly turn: "answer" | "followUp" | undefined;
  readonly name: string;
}

/** A question with its thread, and the field to go on in. */
export function Thread({ form, formKey, question, turn, name }: ThreadProps) {
  const { words } = form;
  return (
    <>
      <Sheet title={words.t(m.subject)}>
        <SheetBody>
          <Facts
            items={[
              { label: words.t(m.about), value: <span dir="auto">{name}</span> },
              {
                label: words.t(m.figureThen, { on: { day: question.onDate } }),
                value: question.figure ? <bdi>{question.figure}</bdi> : undefined,
              },
              { label: words.t(m.state), value: <QuestionState words={words} question={question} /> },
            ]}
          />
        </SheetBody>
      </Sheet>
      {question.messages.map((message) => (
        <MessageSheet words={words} message={message} />
      ))}
      {turn && <NextMessage form={form} formKey={formKey} question={question} turn={turn} />}
    </>
  );
}

/** One message of the thread: whose, when, and its lines. */
function MessageSheet({ words, message: { side, text, by, writtenAt } }: { words: Words; message: Message }) {
  const note = (
    <>
      {by && (
        <>
          <bdi>{by}</bdi>
          {" · "}
        </>
      )}
      <Instant words={words} value={writtenAt} />
    </>
  );
  return (
    <Sheet title={words.t(m[side])} note={note}>
      <SheetBody>
        {text.split("\n").map((line) => (
          <p dir="auto">{line}</p>
        ))}
      </SheetBody>
    </Sheet>
  );
}

function NextMessage({
  form,
  formKey,
  question,
  turn,
}: Omit<ThreadProps, "turn" | "name"> & { turn: "answer" | "followUp" }) {
  const { words } = form;
  const { projectCode, id } = question;
  const isAnswer = turn === "answer";
  return (
    <Form
      form={form}
      action={isAnswer ? paths.questionAnswer(projectCode, id) : paths.questionFollowUp(projectCode, id)}
      submit={words.t(isAnswer ? m.sendAnswer : m.sendFollowUp)}
      formKey={formKey}
    >
      <TextArea
        form={form}
        name="text"
        label={words.t(isAnswer ? m.answer : m.followUp)}
        hint={words.t(m.textHint)}
        rows={5}
        maxLength={LONGEST_TEXT}
      />
    </Form>
  );
}
