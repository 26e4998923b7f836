import type { Difference } from "../../../reports/reading/differences.ts";
import { paths } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import { FileField } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";
import type { FormState } from "../../ui/form-state.ts";
import { Banner, Sheet, SheetBody } from "../../ui/parts.tsx";
import { type Column, Table } from "../../ui/table.tsx";
import { DIFFERENCE, verify as m } from "../messages.ts";
import { LARGEST_WORKBOOK, type Verdict } from "../verifying.ts";

/** So many differences are shown: a file with more is another file. */
const SHOWN = 200;

interface VerifyProps {
  readonly form: FormState;
  readonly name?: string | undefined;
  readonly verdict?: Verdict | undefined;
}

/** What the file that was brought turned out to be, and the form for the next. */
export function VerifyPage({ form, name, verdict }: VerifyProps) {
  const { words } = form;
  return (
    <>
      {verdict && <Told words={words} name={name ?? ""} verdict={verdict} />}
      <Sheet title={words.t(m.title)} note={words.t(m.lead)}>
        <SheetBody>
          <Form form={form} action={paths.verify} submit={words.t(m.submit)} isMultipart>
            <FileField
              form={form}
              name="file"
              label={words.t(m.file)}
              hint={words.t(m.fileHint, { most: LARGEST_WORKBOOK / 1024 / 1024 })}
              accept=".xlsx"
            />
          </Form>
        </SheetBody>
      </Sheet>
    </>
  );
}

function Told({ words, name, verdict }: { words: Words; name: string; verdict: Verdict }) {
  if (verdict.verdict === "altered") return <Altered words={words} name={name} {...verdict} />;
  const values = { name, number: "number" in verdict ? verdict.number : "" };
  const kind = verdict.verdict === "unknown" ? "warn" : "done";
  return (
    <Banner kind={kind}>
      <strong>{words.t(m[verdict.verdict])}</strong>
      <p>{words.t(m[`${verdict.verdict}Note`], values)}</p>
    </Banner>
  );
}

type AlteredProps = Extract<Verdict, { verdict: "altered" }> & { readonly words: Words; readonly name: string };

function Altered({ words, name, number, differences }: AlteredProps) {
  const count = differences.length;
  return (
    <>
      <Banner kind="late">
        <strong>{words.t(m.altered, { count })}</strong>
        <p>{words.t(m.alteredNote, { name, number })}</p>
      </Banner>
      <Sheet title={words.t(m.result)} note={count > SHOWN && words.t(m.more, { count: SHOWN })}>
        <Table words={words} caption={words.t(m.result)} columns={columns(words)} rows={differences.slice(0, SHOWN)} />
      </Sheet>
    </>
  );
}

const LONGEST = 300;

const columns = (words: Words): readonly Column<Difference>[] => [
  {
    key: "place",
    label: words.t(m.place),
    isRowHeader: true,
    cell: ({ place }) => (
      <code>
        <bdi>{place}</bdi>
      </code>
    ),
  },
  { key: "difference", label: words.t(m.difference), cell: ({ kind }) => words.t(DIFFERENCE[kind]) },
  { key: "found", label: words.t(m.found), cell: ({ found }) => <bdi>{String(found ?? "").slice(0, LONGEST)}</bdi> },
];
