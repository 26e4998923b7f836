import type { CalendarDate } from "../../kernel/calendar-date.ts";
import { paths } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import { ChoiceField } from "../../ui/choices.tsx";
import { TextArea } from "../../ui/fields.tsx";
import { Form } from "../../ui/form.tsx";
import type { FormState } from "../../ui/form-state.ts";
import { Sheet, SheetBody } from "../../ui/parts.tsx";
import { standing as m, PACE_NAME } from "../messages.ts";
import { FIXED_PACES, fixedUntil, LONGEST_REASON } from "../rules/override.ts";
import type { Standing } from "../rules/status.ts";
import { StandingFacts } from "./status.tsx";

interface OverrideFormProps {
  readonly words: Words;
  readonly standing: Standing;
  readonly on: CalendarDate;
  readonly state: FormState;
  readonly formKey: string;
  readonly revision: number;
}

/** Where a project’s status is fixed for the quarter, or given back to its dimensions. */
export function OverrideForm({ words, standing, on, state, formKey, revision }: OverrideFormProps) {
  const { code } = standing.project;
  const computed = words.t(PACE_NAME[standing.status.computed]);
  const options = [
    { value: "automatic", label: words.t(m.automatic, { computed }) },
    ...FIXED_PACES.map((pace) => ({ value: pace, label: words.t(PACE_NAME[pace]) })),
  ];
  return (
    <Sheet title={words.t(m.fix)} note={words.t(m.fixNote, { until: { day: fixedUntil(on) } })}>
      <SheetBody>
        <StandingFacts words={words} standing={standing} on={on} />
        <Form
          form={state}
          action={paths.projectStanding(code)}
          cancelHref={paths.project(code)}
          formKey={formKey}
          revision={revision}
        >
          <ChoiceField form={state} name="pace" label={words.t(m.pace)} kind="radio" options={options} />
          <TextArea
            form={state}
            name="reason"
            label={words.t(m.reason)}
            hint={words.t(m.reasonHint)}
            maxLength={LONGEST_REASON}
            isOptional
            isWide
          />
        </Form>
      </SheetBody>
    </Sheet>
  );
}
