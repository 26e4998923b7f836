import { money } from "../../kernel/money.ts";
import { paths } from "../../kernel/paths.ts";
import { SelectField } from "../../ui/choices.tsx";
import { TextArea, TextField } from "../../ui/fields.tsx";
import { Amount } from "../../ui/figures.tsx";
import { ErrorSummary, Form, Hidden, Submit } from "../../ui/form.tsx";
import type { FormState } from "../../ui/form-state.ts";
import { ActionLink, Banner, Sheet, SheetBody } from "../../ui/parts.tsx";
import { type Column, EmptyState, Table } from "../../ui/table.tsx";
import { type GridScene, isFrozen } from "../actions/grid.ts";
import type { MetVersion } from "../actions/version-meeting.ts";
import { versions as m } from "../messages/versions.ts";
import type { PastedGrid, PastedLine, PastedLineFlaw } from "../rules/grid-paste.ts";
import { versionField as f } from "../rules/messages/version-fields.ts";
import { applied } from "../rules/version.ts";
import { AmountInputs, AmountsTable } from "./amount-grid.tsx";
import { LineFields } from "./line-fields.tsx";
import { VersionConflict } from "./version-conflict.tsx";

interface GridPageProps {
  readonly scene: GridScene;
  readonly form: FormState;
  readonly formKey: string;
}

interface DraftProps extends GridPageProps {
  /** The revision that the form was drawn from. */
  readonly revision: number;
  /** What somebody saved meanwhile, where it does not merge. */
  readonly met: MetVersion | undefined;
}

/** The original budget, line by year: to be typed while it is a draft, and only to be read once it is frozen. */
export function BudgetGrid({ scene, form, formKey, revision, met }: DraftProps) {
  const { words } = form;
  const { project, row, lines } = scene;
  const { code } = project;
  const frozen = isFrozen(scene);
  const acts = (
    <>
      <ActionLink href={paths.newLine(code)}>{words.t(m.addLine)}</ActionLink>
      {!frozen && <ActionLink href={paths.budgetPaste(code)}>{words.t(m.paste)}</ActionLink>}
      {row && <ActionLink href={paths.budgetVersion(code, "1")}>{words.t(m.original)}</ActionLink>}
    </>
  );
  if (lines.length === 0)
    return (
      <Sheet title={words.t(m.grid)} actions={acts}>
        <EmptyState words={words} title={words.t(m.noLines)} />
      </Sheet>
    );
  if (frozen)
    return (
      <Sheet title={words.t(m.grid)} note={project.currency} actions={acts}>
        <SheetBody>
          <Banner kind="info">{words.t(m.frozen)}</Banner>
        </SheetBody>
        <AmountsTable
          words={words}
          scene={scene}
          amounts={scene.amounts.get(1) ?? applied(new Map(), row?.moves ?? [])}
          caption={words.t(m.grid)}
        />
      </Sheet>
    );
  return (
    <form method="post" action={paths.budgetGrid(code)} novalidate>
      {met && <VersionConflict words={words} scene={scene} met={met} />}
      <ErrorSummary form={form} />
      <Hidden name="id" value={row?.id} />
      <Hidden name="revision" value={revision} />
      <Hidden name="formKey" value={formKey} />
      <Sheet title={words.t(m.grid)} note={`${words.t(m.gridHint)} (${project.currency})`} actions={acts}>
        <AmountInputs form={form} scene={scene} caption={words.t(m.grid)} />
        <SheetBody>
          <Submit label={words.t(m.save)} />
        </SheetBody>
      </Sheet>
    </form>
  );
}

/** A new line, at nothing. */
export function LineForm({ scene, form, formKey }: GridPageProps) {
  const { words } = form;
  const { project, components } = scene;
  return (
    <Sheet title={words.t(m.addLine)}>
      <SheetBody>
        <Form
          form={form}
          action={paths.newLine(project.code)}
          cancelHref={paths.budgetGrid(project.code)}
          formKey={formKey}
        >
          <TextField form={form} name="code" label={words.t(f.code)} maxLength={20} isLatin />
          <SelectField
            form={form}
            name="component"
            label={words.t(f.component)}
            options={components.map(({ code, title }) => ({
              value: code,
              label: `${code} · ${words.text(title).text}`,
            }))}
          />
          <LineFields form={form} hasModes={project.hasModes} />
        </Form>
      </SheetBody>
    </Sheet>
  );
}

/** A table to paste; once looked at, what would be kept and what is refused, row by row. */
export function PasteForm(props: DraftProps & { pasted: PastedGrid | undefined }) {
  const { scene, form, formKey, revision, met, pasted } = props;
  const { words } = form;
  const { project, row } = scene;
  const count = form.problems.length > 0 ? 0 : (pasted?.good.length ?? 0);
  return (
    <>
      {met && <VersionConflict words={words} scene={scene} met={met} />}
      {pasted && <Looked scene={scene} pasted={pasted} />}
      <Sheet title={words.t(m.paste)}>
        <SheetBody>
          <Form
            form={form}
            action={paths.budgetPaste(project.code)}
            submit={words.t(count > 0 ? m.confirmPaste : m.look, { count })}
            cancelHref={paths.budgetGrid(project.code)}
            revision={revision}
            formKey={formKey}
            hidden={{ ...(row && { id: row.id }), ...(count > 0 && { confirmed: "yes" }) }}
          >
            <TextArea
              form={form}
              name="pasted"
              label={words.t(m.pasteLabel)}
              hint={words.t(m.pasteHint)}
              rows={10}
              maxLength={60_000}
            />
          </Form>
        </SheetBody>
      </Sheet>
    </>
  );
}

function Looked({ scene, pasted }: { scene: GridScene; pasted: PastedGrid }) {
  const { words } = scene.visit;
  const flaws: readonly Column<PastedLineFlaw>[] = [
    { key: "row", label: words.t(m.row), isRowHeader: true, cell: ({ row }) => String(row) },
    { key: "code", label: words.t(m.line), cell: ({ code }) => <bdi>{code}</bdi> },
    { key: "why", label: words.t(m.why), cell: ({ said }) => words.say(said) },
  ];
  const { currency } = scene.project;
  const good: readonly Column<PastedLine>[] = [
    { key: "row", label: words.t(m.row), isRowHeader: true, cell: ({ row }) => String(row) },
    { key: "code", label: words.t(m.line), cell: ({ code }) => <bdi>{code}</bdi> },
    {
      key: "total",
      label: words.t(m.total),
      isNumber: true,
      cell: ({ years }) => (
        <Amount
          words={words}
          value={money(
            [...years.values()].reduce((a, b) => a + b, 0),
            currency,
          )}
        />
      ),
    },
  ];
  return (
    <>
      {pasted.flaws.length > 0 && (
        <Sheet title={words.t(m.badRows)}>
          <Table words={words} caption={words.t(m.badRows)} columns={flaws} rows={pasted.flaws} />
        </Sheet>
      )}
      {pasted.good.length > 0 && (
        <Sheet title={words.t(m.goodRows)}>
          <Table words={words} caption={words.t(m.goodRows)} columns={good} rows={pasted.good} />
        </Sheet>
      )}
    </>
  );
}
