import { paths } from "../../kernel/paths.ts";
import type { ProjectFacts } from "../../portfolio/rules/facts.ts";
import { FieldProblems } from "../../ui/field.tsx";
import { TextArea, TextField } from "../../ui/fields.tsx";
import { Code, UserText } from "../../ui/figures.tsx";
import { ErrorSummary, FieldSection, Form, Hidden, Submit } from "../../ui/form.tsx";
import { controlAttributes, type FormState, typedText } from "../../ui/form-state.ts";
import { Sheet, SheetBody } from "../../ui/parts.tsx";
import { forecastPage as m } from "../messages/forecast.ts";
import type { CheckedForecast } from "../rules/forecast-check.ts";
import { cellName, explanationName, gridPeriods, periodName } from "../rules/forecast-grid.ts";
import type { Ledger, Line } from "../rules/ledger.ts";
import { forecastField as f } from "../rules/messages/forecast.ts";
import type { ForecastRow } from "../store/forecasts.ts";
import { Decide } from "./decide.tsx";
import { variancesNote } from "./forecast-figures.tsx";

export interface ForecastFormProps {
  /** What stands in the fields. */
  readonly form: FormState;
  readonly project: ProjectFacts;
  readonly row: ForecastRow;
  readonly ledger: Ledger;
  readonly checked: CheckedForecast;
  readonly formKey: string;
}

const actionOf = ({ project, row }: ForecastFormProps, step: string): string =>
  `${paths.forecast(project.code, row.quarter)}?step=${step}`;

/** The grid to type in: a row per line, a column per quarter, from one field to the next by the keyboard alone. */
export function ForecastForm(props: ForecastFormProps) {
  const { form, row, ledger, checked, formKey } = props;
  const { words } = form;
  const wide = checked.variances.filter(({ isWide }) => isWide);
  return (
    <Sheet title={words.t(m.grid)} id="grid" note={words.t(m.gridNote, { currency: ledger.currency })}>
      <form method="post" action={actionOf(props, "save")} novalidate>
        {form.problems.length > 0 && (
          <SheetBody>
            <ErrorSummary form={form} />
          </SheetBody>
        )}
        <Hidden name="id" value={row.id} />
        <Hidden name="revision" value={row.revision} />
        <Hidden name="formKey" value={formKey} />
        <GridFields {...props} />
        <SheetBody>
          <div class="form">
            {wide.length > 0 && (
              <FieldSection title={words.t(m.variances)} note={variancesNote(words, row.quarter, checked)}>
                {wide.map(({ line }) => (
                  <TextField
                    form={form}
                    name={explanationName(line.code)}
                    label={`${line.code} · ${words.t(f.explanation)}`}
                    maxLength={500}
                    isWide
                  />
                ))}
              </FieldSection>
            )}
            <TextArea form={form} name="note" label={words.t(f.note)} rows={2} maxLength={1_000} isOptional />
            <div class="acts">
              <Submit label={words.t(m.save)} />
            </div>
          </div>
        </SheetBody>
      </form>
    </Sheet>
  );
}

function GridFields(props: ForecastFormProps) {
  const { form, row, ledger } = props;
  const { words } = form;
  const periods = gridPeriods(row.quarter);
  return (
    <section class="scroll broad" aria-label={words.t(m.grid)} tabindex={0}>
      <table class="rows tally">
        <caption class="hidden">{words.t(m.grid)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.t(m.line)}</th>
            {periods.map((period) => (
              <th scope="col" class="n">
                {words.t(periodName(period))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ledger.lines.map((line) => (
            <tr>
              <th scope="row">
                <Code>{line.code}</Code> <UserText words={words} texts={line.label} />
              </th>
              {periods.map((period, at) => (
                <td>
                  <GridCell form={form} line={line} at={at} period={words.t(periodName(period))} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function GridCell({ form, line, at, period }: { form: FormState; line: Line; at: number; period: string }) {
  const name = cellName(line.code, at);
  const label = form.words.t(f.cell, { line: line.code, period });
  const attributes = controlAttributes({ form, name, label, isOptional: true });
  return (
    <>
      <input
        {...attributes}
        aria-label={label}
        type="text"
        inputmode="decimal"
        autocomplete="off"
        dir="ltr"
        class="n"
        maxlength={24}
        value={typedText(form, name)}
      />
      <FieldProblems form={form} name={name} />
    </>
  );
}

/** What keeps the draft from being submitted, or the button that submits it. */
export function SubmitForecast(props: ForecastFormProps) {
  const { form, row, checked, formKey } = props;
  const { words } = form;
  const blocking = checked.problems.filter(({ severity }) => severity === "block");
  return (
    <Sheet title={words.t(m.submitTitle)} id="submit">
      <SheetBody>
        {blocking.length > 0 ? (
          <>
            <p>{words.t(m.blocked)}</p>
            <ul>
              {blocking.map(({ said, rule }) => (
                <li data-rule={rule}>{words.say(said)}</li>
              ))}
            </ul>
          </>
        ) : (
          <Form
            form={{ words, typed: {}, problems: [] }}
            action={actionOf(props, "submit")}
            submit={words.t(m.submit)}
            revision={row.revision}
            formKey={formKey}
          />
        )}
      </SheetBody>
    </Sheet>
  );
}

/** The decision of a second person. */
export function DecideForecast(props: ForecastFormProps) {
  const { form, project, row, formKey } = props;
  return (
    <Decide
      forms={{ approve: { ...form, typed: {}, problems: [] }, return: form }}
      actionOf={(step) => actionOf(props, step)}
      cancelHref={paths.forecasts(project.code)}
      {...{ formKey, revision: row.revision }}
      said={m}
    />
  );
}
