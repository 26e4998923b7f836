import { ChoiceField, SelectField } from "../../ui/choices.tsx";
import { TextsField } from "../../ui/fields.tsx";
import type { FormState } from "../../ui/form-state.ts";
import { CATEGORY_CHOICES } from "../rules/grid.ts";
import { CATEGORY_NAME, versionField as f, MODE_NAME } from "../rules/messages/version-fields.ts";

/** What a line is: its category, its mode where the agreement has modes (BUD-07), and its words. */
export function LineFields({ form, hasModes }: { readonly form: FormState; readonly hasModes: boolean }) {
  const { words } = form;
  return (
    <>
      <SelectField
        form={form}
        name="category"
        label={words.t(f.category)}
        options={CATEGORY_CHOICES.map((value) => ({ value, label: words.t(CATEGORY_NAME[value]) }))}
      />
      {hasModes && (
        <ChoiceField
          form={form}
          kind="radio"
          name="mode"
          label={words.t(f.mode)}
          options={(["regie", "cogestion"] as const).map((value) => ({ value, label: words.t(MODE_NAME[value]) }))}
        />
      )}
      <TextsField form={form} name="label" label={words.t(f.label)} />
    </>
  );
}
