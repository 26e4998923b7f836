import type { Texts } from "../../kernel/language.ts";
import { money } from "../../kernel/money.ts";
import { CheckField, type Option, RowsField, SelectField } from "../../ui/choices.tsx";
import { AmountField, DateField, NumberField, TextArea, TextField, TextsField } from "../../ui/fields.tsx";
import { FieldSection, Form, Hidden } from "../../ui/form.tsx";
import { type FormState, typedText } from "../../ui/form-state.ts";
import { form as t } from "../messages/forms.ts";
import { PROJECT_STATUS, ROLE, SECTOR } from "../messages/names.ts";
import { allocatedMinor } from "../rules/ceiling.ts";
import { fieldName as f } from "../rules/messages/field.ts";
import type { ProjectGround } from "../rules/project.ts";
import { CHOSEN_STATUSES } from "../rules/project-form.ts";
import { SECTOR_CODES } from "../rules/sectors.ts";
import { PARTICIPATION_ROLES } from "../rules/statuses.ts";
import { rowCount } from "./form-rows.ts";

/** What both project forms show. */
interface ProjectFieldsProps {
  readonly form: FormState;
  readonly organisations: readonly Option[];
  /** The agreement's ground; undefined while it is to be chosen. */
  readonly ground: ProjectGround | undefined;
  /** Codes of the components that are there already, in order. */
  readonly components: readonly { readonly code: string; readonly title: Texts }[];
}

interface ProjectFormProps extends ProjectFieldsProps {
  readonly action: string;
  readonly cancelHref: string;
  readonly formKey: string;
  readonly revision: number;
}

/** The form of a project that is there. */
export function ProjectForm(props: ProjectFormProps) {
  const { form, action, cancelHref, formKey, revision } = props;
  return (
    <Form form={form} action={action} cancelHref={cancelHref} formKey={formKey} revision={revision}>
      <ProjectFields {...props} />
      <TextArea
        form={form}
        name="reason"
        label={form.words.t(t.changeReason)}
        hint={form.words.t(t.reasonHint)}
        maxLength={1000}
        isOptional
      />
    </Form>
  );
}

/** The form of a project to be: its code and agreement come first. */
export function NewProjectForm(
  props: Omit<ProjectFormProps, "revision" | "ground" | "components"> & { readonly agreements: readonly Option[] },
) {
  const { form, action, cancelHref, formKey, agreements } = props;
  const { words } = form;
  return (
    <Form form={form} action={action} cancelHref={cancelHref} formKey={formKey} submit={words.t(t.create)}>
      <TextField form={form} name="code" label={words.t(f.code)} hint={words.t(t.codeHint)} maxLength={24} isLatin />
      <SelectField
        form={form}
        name="agreement"
        label={words.t(f.agreement)}
        hint={words.t(t.agreementHint)}
        options={agreements}
      />
      <ProjectFields {...props} ground={undefined} components={[]} />
    </Form>
  );
}

function ProjectFields(props: ProjectFieldsProps) {
  const { form, organisations } = props;
  const { words } = form;
  const roles = PARTICIPATION_ROLES.map((role) => ({ value: role, label: words.t(ROLE[role]) }));
  const sectors = SECTOR_CODES.map((code) => ({ value: code, label: `${code} — ${words.t(SECTOR[code])}` }));
  const area = { form, isOptional: true, rows: 3, maxLength: 4000 };
  return (
    <>
      <TextsField form={form} name="title" label={words.t(f.title)} />
      <TextsField form={form} name="objective" label={words.t(f.objective)} rows={4} maxLength={2000} />
      <MoneyAndState {...props} />
      <Days {...props} />
      <RowsField
        form={form}
        name="sectors"
        label={words.t(f.sectors)}
        hint={words.t(t.sectorsHint)}
        count={rowCount(form, "sectors", ["code", "share"])}
        columns={[
          { key: "code", label: words.t(f.sector), options: sectors },
          { key: "share", label: words.t(f.share), unit: "%" },
        ]}
      />
      <RowsField
        form={form}
        name="participants"
        label={words.t(f.participants)}
        hint={words.t(t.participantsHint)}
        count={rowCount(form, "participants", ["organisation", "role"])}
        columns={[
          { key: "organisation", label: words.t(f.organisation), options: organisations },
          { key: "role", label: words.t(f.role), options: roles },
        ]}
      />
      <TextArea {...area} name="identifiers" label={words.t(f.identifiers)} hint={words.t(t.identifiersHint)} />
      <TextArea {...area} name="tags" label={words.t(f.tags)} hint={words.t(t.tagsHint)} />
      <Components {...props} />
    </>
  );
}

function MoneyAndState({ form, ground }: ProjectFieldsProps) {
  const { words } = form;
  const statuses = CHOSEN_STATUSES.map((status) => ({ value: status, label: words.t(PROJECT_STATUS[status]) }));
  const others = ground && money(allocatedMinor(ground.others), ground.ceiling.currency);
  const amount = { form, name: "amount", label: words.t(f.amount) };
  return (
    <>
      <SelectField form={form} name="status" label={words.t(f.status)} options={statuses} />
      {ground && others ? (
        <AmountField
          {...amount}
          currency={ground.ceiling.currency}
          hint={words.t(t.amountHint, { ceiling: ground.ceiling, others })}
        />
      ) : (
        <NumberField {...amount} />
      )}
    </>
  );
}

function Days({ form, ground }: ProjectFieldsProps) {
  const { words } = form;
  const note =
    ground && words.t(t.datesNote, { start: { day: ground.execution.start }, end: { day: ground.execution.end } });
  const { plannedStart, plannedEnd, actualStart, actualEnd } = f;
  return (
    <FieldSection title={words.t(t.dates)} note={note}>
      <DateField form={form} name="plannedStart" label={words.t(plannedStart)} />
      <DateField form={form} name="plannedEnd" label={words.t(plannedEnd)} />
      <DateField form={form} name="actualStart" label={words.t(actualStart)} isOptional />
      <DateField form={form} name="actualEnd" label={words.t(actualEnd)} isOptional />
    </FieldSection>
  );
}

const COMPONENT_KEYS = ["code", "title.fr", "title.ar", "title.en"] as const;

function Components({ form, components }: ProjectFieldsProps) {
  const { words } = form;
  const count = rowCount(form, "components", COMPONENT_KEYS);
  return (
    <FieldSection title={words.t(f.components)} note={words.t(t.componentsNote)}>
      {Array.from({ length: count }, (_, at) => (
        <ComponentRow
          form={form}
          name={`components.${at}`}
          isThere={components.some(({ code }) => code === typedText(form, `components.${at}.code`))}
        />
      ))}
    </FieldSection>
  );
}

function ComponentRow({ form, name, isThere }: { form: FormState; name: string; isThere: boolean }) {
  const { words } = form;
  const code = typedText(form, `${name}.code`);
  return (
    <FieldSection title={isThere ? code : words.t(t.newComponent)}>
      {isThere ? (
        <Hidden name={`${name}.code`} value={code} />
      ) : (
        <TextField form={form} name={`${name}.code`} label={words.t(f.code)} maxLength={24} isLatin isOptional />
      )}
      <TextsField form={form} name={`${name}.title`} label={words.t(f.title)} isOptional={!isThere} />
      {isThere && (
        <CheckField form={form} name={`${name}.isCancelled`} label={words.t(t.componentCancelled)} isOptional />
      )}
    </FieldSection>
  );
}
