import { paths } from "../../kernel/paths.ts";
import { SelectField } from "../../ui/choices.tsx";
import { TextArea } from "../../ui/fields.tsx";
import { ErrorSummary, Hidden, Submit } from "../../ui/form.tsx";
import type { FormState } from "../../ui/form-state.ts";
import { Sheet, SheetBody } from "../../ui/parts.tsx";
import type { MetVersion } from "../actions/version-meeting.ts";
import { groundOf, type VersionScene } from "../actions/versions.ts";
import { versions as m } from "../messages/versions.ts";
import { versionField as f, MODE_NAME } from "../rules/messages/version-fields.ts";
import { fieldOfMode } from "../rules/revision-form.ts";
import type { Simulation } from "../rules/revision-terms.ts";
import { AmountInputs } from "./amount-grid.tsx";
import { SimulationSheets } from "./simulation.tsx";
import { VersionConflict } from "./version-conflict.tsx";

interface RevisionFormProps {
  readonly scene: VersionScene;
  readonly form: FormState;
  readonly action: string;
  /** The draft that it changes. */
  readonly id: string | undefined;
  readonly revision: number | undefined;
  readonly formKey: string;
  readonly simulation: Simulation | undefined;
  /** What somebody saved meanwhile, where it does not merge. */
  readonly met: MetVersion | undefined;
}

/** What moves, line by year; the simulation follows every change where JavaScript runs, else at the press of a button. */
export function RevisionForm(props: RevisionFormProps) {
  const { scene, form, action, id, revision, formKey, simulation, met } = props;
  const { words } = form;
  return (
    <form method="post" action={action} novalidate>
      {met && <VersionConflict words={words} scene={scene} met={met} />}
      <ErrorSummary form={form} />
      <Hidden name="id" value={id} />
      <Hidden name="revision" value={revision} />
      <Hidden name="formKey" value={formKey} />
      <Sheet title={words.t(m.moves)} note={words.t(m.formHint)}>
        <AmountInputs form={form} scene={scene} caption={words.t(m.moves)} base={groundOf(scene).base} />
        <SheetBody>
          <ModeFields scene={scene} form={form} />
          <TextArea form={form} name="reason" label={words.t(f.reason)} rows={2} maxLength={500} />
          <div class="acts">
            <Submit label={words.t(m.save)} />
            <Submit label={words.t(m.simulate)} kind="plain" name="step" value="simulate" />
            <a href={paths.budgetVersions(scene.project.code)}>{words.t(m.title)}</a>
          </div>
        </SheetBody>
      </Sheet>
      <div
        id="simulation"
        aria-live="polite"
        hx-post={action}
        hx-vals='{"step":"simulate"}'
        hx-trigger="input from:<closest form/> delay:400ms"
        hx-target="#simulation"
        hx-select="#simulation"
        hx-swap="outerMorph"
      >
        {simulation && <SimulationSheets scene={scene} simulation={simulation} />}
      </div>
    </form>
  );
}

/** The mode of each line, where the agreement has modes: another one is another legal regime (BUD-07). */
function ModeFields({ scene, form }: Pick<RevisionFormProps, "scene" | "form">) {
  const { words } = form;
  const lines = scene.lines.filter(({ mode }) => mode !== "none");
  if (!scene.project.hasModes || lines.length === 0) return null;
  const options = MODES.map((value) => ({ value, label: words.t(MODE_NAME[value]) }));
  const typed = { ...Object.fromEntries(lines.map(({ code, mode }) => [fieldOfMode(code), mode])), ...form.typed };
  return (
    <details open={lines.some(({ code, mode }) => typed[fieldOfMode(code)] !== mode)}>
      <summary>{words.t(m.modes)}</summary>
      <div class="fields">
        {lines.map(({ code }) => (
          <SelectField
            form={{ ...form, typed }}
            name={fieldOfMode(code)}
            label={words.t(m.modeOf, { line: code })}
            options={options}
          />
        ))}
      </div>
    </details>
  );
}

const MODES = ["regie", "cogestion"] as const;
