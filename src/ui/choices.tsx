import type { Child } from "hono/jsx";
import { Field, FieldGroup, FieldProblems } from "./field.tsx";
import { controlAttributes, type FieldLook, fieldId, typedList, typedText } from "./form-state.ts";
import { form as m } from "./messages/form.ts";

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

interface SelectFieldProps extends FieldLook {
  readonly options: readonly Option[];
  /** The word for no choice; `Choisir…` unless told. */
  readonly blank?: string | undefined;
}

/** One of many. */
export function SelectField(props: SelectFieldProps) {
  return (
    <Field {...props}>
      <SelectControl {...props} attributes={controlAttributes(props)} />
    </Field>
  );
}

type ControlProps = SelectFieldProps & { attributes: Readonly<Record<string, unknown>> };

function SelectControl({ form, name, options, blank, attributes }: ControlProps) {
  const value = typedText(form, name);
  return (
    <select {...attributes}>
      <option value="">{blank ?? form.words.t(m.choose)}</option>
      {options.map((option) => (
        <option value={option.value} selected={option.value === value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}

/** One of a few (`radio`) or any of a few (`checkbox`), all in sight. */
export function ChoiceField(props: FieldLook & { kind: "radio" | "checkbox"; options: readonly Option[] }) {
  const { form, name, kind, options, isOptional } = props;
  const chosen = typedList(form, name);
  return (
    <FieldGroup {...props}>
      {options.map((option, at) => (
        <Choice
          kind={kind}
          id={`${fieldId(name)}-${at}`}
          name={name}
          option={option}
          isChosen={chosen.includes(option.value)}
          isRequired={kind === "radio" && !isOptional}
        />
      ))}
    </FieldGroup>
  );
}

interface ChoiceProps {
  readonly kind: "radio" | "checkbox";
  readonly id: string;
  readonly name: string;
  readonly option: Option;
  readonly isChosen: boolean;
  readonly isRequired: boolean;
}

function Choice({ kind, id, name, option, isChosen, isRequired }: ChoiceProps) {
  const described = option.hint ? `${id}-hint` : undefined;
  return (
    <div class="choice">
      <input
        type={kind}
        id={id}
        name={name}
        value={option.value}
        checked={isChosen}
        required={isRequired}
        aria-describedby={described}
      />
      <label for={id}>{option.label}</label>
      {option.hint && (
        <p class="note" id={described}>
          {option.hint}
        </p>
      )}
    </div>
  );
}

/** A single yes: “I have read the warning”. Sent as `yes`. */
export function CheckField(props: FieldLook) {
  const { form, name, label } = props;
  const attributes = controlAttributes(props);
  return (
    <div class="field wide">
      <FieldProblems form={form} name={name} />
      <div class="choice">
        <input {...attributes} type="checkbox" value="yes" checked={typedText(form, name) === "yes"} />
        <label for={attributes.id}>{label}</label>
        {props.hint && (
          <p class="note" id={`${attributes.id}-hint`}>
            {props.hint}
          </p>
        )}
      </div>
    </div>
  );
}

export interface RowControl {
  readonly key: string;
  readonly label: string;
  /** A choice where given, else a number field. */
  readonly options?: readonly Option[] | undefined;
  readonly unit?: string | undefined;
}

/**
 * Rows of the same few fields (sectors with percentages), named `<name>.0.<key>`, `<name>.1.<key>` …
 * Empty rows mean nothing; a problem may be of one field or of `<name>`. `total` is shown under them.
 */
export function RowsField(props: FieldLook & { count: number; columns: readonly RowControl[]; total?: Child }) {
  const { form, name, count, columns, total } = props;
  return (
    <FieldGroup isWide {...props}>
      <table class="rows">
        <caption class="hidden">{props.label}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" id={`${fieldId(name)}-${column.key}`}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: count }, (_, at) => (
            <tr>
              {columns.map((column) => (
                <td>
                  <RowCell form={form} name={`${name}.${at}.${column.key}`} column={column} number={at + 1} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {total && (
          <tfoot>
            <tr>
              <td colspan={columns.length}>
                {form.words.t(m.total)} {total}
              </td>
            </tr>
          </tfoot>
        )}
      </table>
    </FieldGroup>
  );
}

type RowCellProps = Pick<FieldLook, "form" | "name"> & { column: RowControl; number: number };

function RowCell({ form, name, column, number }: RowCellProps) {
  const label = `${column.label}, ${form.words.t(m.row, { number })}`;
  const attributes = { ...controlAttributes({ form, name, label, isOptional: true }), "aria-label": label };
  return (
    <>
      <FieldProblems form={form} name={name} />
      {column.options ? (
        <SelectControl form={form} name={name} label={label} options={column.options} attributes={attributes} />
      ) : (
        <span class="suffixed">
          <input {...attributes} type="text" inputmode="decimal" dir="ltr" class="n" value={typedText(form, name)} />
          {column.unit && <span>{column.unit}</span>}
        </span>
      )}
    </>
  );
}
