import type { Child } from "hono/jsx";
import type { Words } from "../kernel/words.ts";
import { TextArea } from "./fields.tsx";
import { Form } from "./form.tsx";
import type { FormState } from "./form-state.ts";
import { form as m } from "./messages/form.ts";
import { type Column, Table } from "./table.tsx";

interface SecondLookProps {
  readonly form: FormState;
  readonly title: string;
  readonly action: string;
  /** The word on the button: the verb itself, never “OK”. */
  readonly submit: string;
  readonly cancelHref: string;
  /** A reason goes into the journal: asked in the field `reason`. */
  readonly asksReason?: boolean | undefined;
  readonly revision?: number | undefined;
  readonly formKey?: string | undefined;
  /** What will happen, and what will not. */
  readonly children?: Child;
}

/** A second look before what cannot be taken back. */
export function SecondLook(props: SecondLookProps) {
  const { form, title, asksReason, children, ...rest } = props;
  return (
    <section class="sheet second-look">
      <header>
        <h2>{title}</h2>
      </header>
      <div class="body">
        {children}
        <Form form={form} {...rest} cancel={form.words.t(m.leave)} isDangerous>
          {asksReason && <TextArea form={form} name="reason" label={form.words.t(m.reason)} />}
        </Form>
      </div>
    </section>
  );
}

/** One field of two versions that met: as it was, as somebody saved it, as you have it. */
export interface ConflictField {
  readonly label: string;
  readonly base: Child;
  readonly theirs: Child;
  readonly yours: Child;
  /** `yours` and `theirs` merge by themselves; `both` is to be decided. */
  readonly changedBy: "yours" | "theirs" | "both";
}

interface ConflictProps {
  readonly words: Words;
  /** Who saved the other version, and when (instant); empty where nobody knows. */
  readonly name: string;
  readonly at: string;
  readonly fields: readonly ConflictField[];
  /** The form again, with the new revision and what you typed. */
  readonly children?: Child;
}

/** Both versions side by side, above the form that is to be saved again (409). */
export function ConflictView({ words, name, at, fields, children }: ConflictProps) {
  return (
    <>
      <section class="summary warn" aria-labelledby="conflict" tabindex={-1}>
        <h2 id="conflict">{words.t(m.conflict)}</h2>
        {at !== "" && <p>{words.t(m.conflictBy, { name, at: words.instant(at) })}</p>}
      </section>
      <div class="sheet">
        <Table
          words={words}
          caption={words.t(m.versions)}
          columns={conflictColumns(words)}
          rows={fields}
          kindOf={({ changedBy }) => (changedBy === "both" ? "subtotal" : "row")}
        />
      </div>
      {children}
    </>
  );
}

const OUTCOME = { yours: m.keptYours, theirs: m.keptTheirs, both: m.toDecide } as const;

const conflictColumns = (words: Words): readonly Column<ConflictField>[] => [
  { key: "field", label: words.t(m.field), isRowHeader: true, cell: ({ label }) => label },
  { key: "base", label: words.t(m.base), cell: ({ base }) => base },
  { key: "theirs", label: words.t(m.theirs), cell: ({ theirs }) => theirs },
  { key: "yours", label: words.t(m.yours), cell: ({ yours }) => yours },
  { key: "outcome", label: words.t(m.outcome), cell: ({ changedBy }) => words.t(OUTCOME[changedBy]) },
];
