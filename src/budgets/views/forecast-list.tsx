import { type Currency, money } from "../../kernel/money.ts";
import { paths, withQuery } from "../../kernel/paths.ts";
import type { Quarter } from "../../kernel/period.ts";
import type { Words } from "../../kernel/words.ts";
import type { ProjectFacts } from "../../portfolio/rules/facts.ts";
import { SelectField } from "../../ui/choices.tsx";
import { Amount, Day } from "../../ui/figures.tsx";
import { Form, Submit } from "../../ui/form.tsx";
import type { FormState } from "../../ui/form-state.ts";
import { ActionLink, Sheet, SheetBody } from "../../ui/parts.tsx";
import { type State, StateChip } from "../../ui/state.tsx";
import { type Column, EmptyState, Table } from "../../ui/table.tsx";
import { budget } from "../messages/budget.ts";
import { forecastPage as m } from "../messages/forecast.ts";
import { FORECAST_STATUS_NAME, forecastField as f } from "../rules/messages/forecast.ts";
import type { ForecastHead } from "../store/forecasts.ts";
import { type ComparedForecasts, Comparison } from "./forecast-comparison.tsx";
import { WorkbookLink } from "./workbook-link.tsx";

export interface ForecastsPageProps {
  readonly form: FormState;
  readonly project: ProjectFacts;
  readonly heads: readonly ForecastHead[];
  /** Quarters that a forecast may be made for; none for who may not. */
  readonly quarters: readonly Quarter[];
  /** Donors are given no names of people. */
  readonly namesPeople: boolean;
  readonly compared: ComparedForecasts | undefined;
  readonly asked: { readonly a: string; readonly b: string };
  readonly formKey: string;
}

/** Every version of a project's forecast, two of them side by side, and the way to the next. */
export function ForecastsPage(props: ForecastsPageProps) {
  const { form, project, heads, compared, quarters } = props;
  const { words } = form;
  return (
    <>
      <Sheet
        title={words.t(m.versions)}
        note={words.t(m.versionsNote)}
        actions={
          <>
            <ActionLink href={paths.projectBudget(project.code)}>{words.t(budget.title)}</ActionLink>
            <WorkbookLink words={words} project={project} report="R07" kept={{}} />
          </>
        }
      >
        <Table
          words={words}
          caption={words.t(m.versions)}
          columns={[
            ...columnsOf(words, project),
            ...(props.namesPeople ? peopleColumns(words) : []),
            ...lastColumns(words),
          ]}
          rows={heads}
          empty={<EmptyState words={words} title={words.t(m.none)} hint={words.t(m.noneHint)} />}
        />
      </Sheet>
      {heads.length > 1 && <Choosing {...props} />}
      {compared && <Comparison words={words} project={project} compared={compared} />}
      {quarters.length > 0 && <Starting {...props} />}
    </>
  );
}

const columnsOf = (words: Words, { code, currency }: ProjectFacts): readonly Column<ForecastHead>[] => [
  {
    ...{ key: "quarter", label: words.t(f.quarter), isRowHeader: true },
    cell: ({ quarter, version }) => (
      <a href={withQuery(paths.forecast(code, quarter), { version })}>{words.quarter(quarter)}</a>
    ),
  },
  { key: "version", label: words.t(m.version), cell: ({ version }) => String(version) },
  {
    ...{ key: "sum", label: `${words.t(m.remaining)} (${currency})`, isNumber: true },
    cell: ({ forecastMinor }) => <Remaining words={words} minor={forecastMinor} currency={currency} />,
  },
];

const peopleColumns = (words: Words): readonly Column<ForecastHead>[] => [
  { key: "by", label: words.t(m.enteredBy), cell: ({ enteredBy }) => <bdi>{enteredBy ?? words.t(m.installed)}</bdi> },
  { key: "decided", label: words.t(m.decidedBy), cell: ({ decidedBy }) => <bdi>{decidedBy ?? "—"}</bdi> },
];

const lastColumns = (words: Words): readonly Column<ForecastHead>[] => [
  {
    ...{ key: "on", label: words.t(m.decidedOn) },
    cell: ({ decidedOn }) => <Day words={words} value={decidedOn ?? undefined} />,
  },
  { key: "status", label: words.t(m.status), cell: ({ status }) => <ForecastChip words={words} status={status} /> },
];

function Remaining({ words, minor, currency }: { words: Words; minor: number; currency: Currency }) {
  return <Amount words={words} value={money(minor, currency)} />;
}

const STATE: Readonly<Record<ForecastHead["status"], State>> = {
  draft: "draft",
  submitted: "risk",
  approved: "ok",
  returned: "late",
};

export function ForecastChip({ words, status }: { words: Words; status: ForecastHead["status"] }) {
  return <StateChip words={words} state={STATE[status]} label={words.t(FORECAST_STATUS_NAME[status])} />;
}

/** `2025-Q2.1`: a version in the address. */
const versionKey = ({ quarter, version }: Pick<ForecastHead, "quarter" | "version">): string => `${quarter}.${version}`;

function Choosing({ form, project, heads, asked }: ForecastsPageProps) {
  const { words } = form;
  const options = heads.map((head) => ({
    value: versionKey(head),
    label: `${words.quarter(head.quarter)} · ${words.t(m.version)} ${head.version}`,
  }));
  const state = { words, typed: asked, problems: [] };
  return (
    <Sheet title={words.t(m.compare)} id="compare">
      <form class="filters" method="get" action={paths.forecasts(project.code)}>
        <SelectField form={state} name="a" label={words.t(m.first)} options={options} />
        <SelectField form={state} name="b" label={words.t(m.second)} options={options} />
        <div class="acts">
          <Submit label={words.t(m.show)} kind="plain" />
        </div>
      </form>
    </Sheet>
  );
}

function Starting({ form, project, quarters, formKey }: ForecastsPageProps) {
  const { words } = form;
  return (
    <Sheet title={words.t(m.start)} id="start" note={words.t(m.startNote)}>
      <SheetBody>
        <Form form={form} action={paths.forecasts(project.code)} submit={words.t(m.open)} formKey={formKey}>
          <SelectField
            form={form}
            name="quarter"
            label={words.t(f.quarter)}
            options={quarters.map((value) => ({ value, label: words.quarter(value) }))}
          />
        </Form>
      </SheetBody>
    </Sheet>
  );
}
