import { paths } from "../../kernel/paths.ts";
import { TextArea } from "../../ui/fields.tsx";
import { ErrorSummary, Hidden, Submit } from "../../ui/form.tsx";
import type { FormState } from "../../ui/form-state.ts";
import { Sheet, SheetBody } from "../../ui/parts.tsx";
import type { MetVersion } from "../actions/version-meeting.ts";
import { groundOf, type VersionScene } from "../actions/versions.ts";
import { versions as m } from "../messages/versions.ts";
import { versionField as f } from "../rules/messages/version-fields.ts";
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
