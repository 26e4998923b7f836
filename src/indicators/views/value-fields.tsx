import type { Words } from "../../kernel/words.ts";
import { NumberField, TextArea, TextField } from "../../ui/fields.tsx";
import { OpenFigure } from "../../ui/figures.tsx";
import { FieldSection } from "../../ui/form.tsx";
import { type FormState, typedText } from "../../ui/form-state.ts";
import { entryPage as m } from "../messages/entry.ts";
import { type Indicator, isInWords } from "../rules/indicator.ts";
import { fieldName as f } from "../rules/messages.ts";
import { categoryFields } from "../rules/value-draft.ts";

interface FieldsProps {
  readonly form: FormState;
  readonly indicator: Indicator;
}

/** The fields of one value: what its indicator’s measure and disaggregations ask, and what is seldom needed. */
export function ValueFields({ form, indicator }: FieldsProps) {
  const { words } = form;
  const field = (key: keyof typeof f) => ({ form, name: `${indicator.id}.${key}`, label: words.t(f[key]) });
  const unit = words.text(indicator.unit).text;
  const isPercentage = indicator.measure === "percentage";
  return (
    <>
      {isInWords(indicator) && <TextArea {...field("words")} isOptional maxLength={1000} rows={2} />}
      {isPercentage && (
        <>
          <NumberField {...field("numerator")} hint={words.t(m.fractionHint)} isOptional />
          <NumberField {...field("denominator")} isOptional />
        </>
      )}
      {!isInWords(indicator) && !isPercentage && <NumberField {...field("value")} unit={unit} isOptional />}
      {indicator.isBySex &&
        (["women", "men", "undeclared"] as const).map((key) => <NumberField {...field(key)} isOptional />)}
      <Categories form={form} indicator={indicator} />
      <TextField {...field("source")} hint={words.t(m.sourceHint)} isOptional maxLength={1000} isWide />
      <More form={form} indicator={indicator} />
    </>
  );
}

function Categories({ form, indicator }: FieldsProps) {
  const { words } = form;
  return (
    <>
      {categoryFields(indicator).map(({ dimension, fields }) => (
        <FieldSection title={dimension.name}>
          {fields.map(({ name, category }) => (
            <NumberField
              form={form}
              name={`${indicator.id}.${name}`}
              label={category || words.t(f.undeclared)}
              isOptional
            />
          ))}
        </FieldSection>
      ))}
    </>
  );
}

const RARE = ["noDataReason", "justification", "comment", "evidence"] as const;

/** What is seldom needed; open where something is in it, or wrong with it. */
function More({ form, indicator }: FieldsProps) {
  const { words } = form;
  const nameOf = (key: string) => `${indicator.id}.${key}`;
  const isOpen = RARE.some(
    (key) => typedText(form, nameOf(key)) !== "" || form.problems.some(({ field }) => field === nameOf(key)),
  );
  return (
    <div class="wide">
      <OpenFigure label={<MoreLabel words={words} code={indicator.code} />} isOpen={isOpen}>
        <div class="fields">
          {RARE.map((key) => (
            <TextField form={form} name={nameOf(key)} label={words.t(f[key])} isOptional maxLength={1000} />
          ))}
        </div>
      </OpenFigure>
    </div>
  );
}

function MoreLabel({ words, code }: { words: Words; code: string }) {
  return (
    <>
      {words.t(m.more)} <span class="hidden">({code})</span>
    </>
  );
}
