import { EvidenceFields } from "../../evidence/views/fields.tsx";
import { EvidenceList } from "../../evidence/views/list.tsx";
import { paths, withQuery } from "../../kernel/paths.ts";
import { can, isSomeoneElse } from "../../people/rules.ts";
import { ChoiceField, SelectField } from "../../ui/choices.tsx";
import { DateField, TextArea, TextField } from "../../ui/fields.tsx";
import { ErrorSummary, Form } from "../../ui/form.tsx";
import type { FormState } from "../../ui/form-state.ts";
import { ActionLink, Banner, Facts, Sheet, SheetBody } from "../../ui/parts.tsx";
import { isOwnStep, VERSION_STEPS, type VersionStep } from "../actions/version-steps.ts";
import { simulationOf, type VersionScene } from "../actions/versions.ts";
import { versions as m } from "../messages/versions.ts";
import { versionField as f, MODE_NAME, ROUTE_NAME, VERDICT_NAME } from "../rules/messages/version-fields.ts";
import { applied } from "../rules/version.ts";
import type { ShownVersion } from "../store/revisions.ts";
import { AmountsTable } from "./amount-grid.tsx";
import { SimulationSheets } from "./simulation.tsx";
import { type MetStep, StepConflict } from "./step-conflict.tsx";

export interface VersionPageProps {
  readonly scene: VersionScene;
  readonly version: ShownVersion;
  readonly form: FormState;
  readonly formKey: string;
  /** The page that a step was taken from was no longer true. */
  readonly met?: MetStep | undefined;
}

/** A version: who asked, what moves, what it does, and the steps that the reader may take. */
export function VersionPage(props: VersionPageProps) {
  const { scene, version } = props;
  const { words } = scene.visit;
  const amounts = scene.amounts.get(version.number);
  const isRevision = version.kind === "revision";
  const isWeighed = isRevision && version.status !== "rejected";
  const own = isRevision ? undefined : applied(new Map(), version.moves);
  return (
    <>
      {props.met && <StepConflict words={words} met={props.met} />}
      <About {...props} />
      {isRevision && (
        <Sheet title={words.t(m.moves)} note={scene.project.currency}>
          <AmountsTable
            words={words}
            scene={scene}
            amounts={applied(new Map(), version.moves)}
            caption={words.t(m.moves)}
          />
        </Sheet>
      )}
      {isWeighed && <SimulationSheets scene={scene} simulation={simulationOf(scene, version)} />}
      {(amounts ?? own) && (
        <Sheet title={words.t(m.amounts)} note={scene.project.currency}>
          <AmountsTable
            words={words}
            scene={scene}
            amounts={amounts ?? own ?? new Map()}
            caption={words.t(m.amounts)}
          />
        </Sheet>
      )}
      <Steps {...props} />
    </>
  );
}

function About({ scene, version }: VersionPageProps) {
  const { words, actor } = scene.visit;
  const { route, opinionVerdict, opinion } = version;
  const isWaiting = version.status === "submitted" && !isSomeoneElse(actor, version.requestedBy);
  const text = (value: string | null) => value && <span dir="auto">{value}</span>;
  return (
    <Sheet
      title={words.t(version.kind === "original" ? m.original : m.revision)}
      actions={<Edit scene={scene} version={version} />}
    >
      <SheetBody>
        {isWaiting && <Banner kind="info">{words.t(m.ownWait)}</Banner>}
        <Facts
          items={[
            { label: words.t(m.reason), value: text(version.reason) },
            ...modeFacts(scene, version),
            { label: words.t(m.requestedBy), value: text(version.requestedByName) },
            { label: words.t(m.route), value: route !== "" && words.t(ROUTE_NAME[route]) },
            {
              label: words.t(f.opinionVerdict),
              value: opinionVerdict !== "" && (
                <>
                  {words.t(VERDICT_NAME[opinionVerdict])} · <bdi>{version.opinionByName}</bdi> · <bdi>{opinion}</bdi>
                </>
              ),
            },
            { label: words.t(f.decidedOn), value: version.decidedOn && words.day(version.decidedOn) },
            { label: words.t(m.decidedBy), value: text(version.decidedByName) },
            { label: words.t(m.reference), value: text(version.document) },
            { label: words.t(f.decision), value: text(version.decision) },
            { label: words.t(m.minutes), value: <Minutes scene={scene} version={version} /> },
          ]}
        />
      </SheetBody>
    </Sheet>
  );
}

const modeFacts = ({ visit: { words }, lines }: VersionScene, { modes }: ShownVersion) =>
  modes.map(({ lineId, mode }) => {
    const line = lines.find(({ id }) => id === lineId)?.code ?? "";
    return { label: words.t(m.modeOf, { line }), value: words.t(MODE_NAME[mode]) };
  });

function Minutes({ scene, version }: Pick<VersionPageProps, "scene" | "version">) {
  const own = scene.minutes.filter(({ entityId }) => entityId === version.id);
  return own.length === 0 ? null : <EvidenceList words={scene.visit.words} all={own} />;
}

function Edit({ scene, version }: Pick<VersionPageProps, "scene" | "version">) {
  const { words, actor } = scene.visit;
  if (version.status !== "draft" || !can(actor, "budget.propose")) return null;
  const { code } = scene.project;
  if (version.kind === "original") return <ActionLink href={paths.budgetGrid(code)}>{words.t(m.grid)}</ActionLink>;
  if (isSomeoneElse(actor, version.requestedBy)) return null;
  return <ActionLink href={paths.editVersion(code, String(version.number))}>{words.t(m.edit)}</ActionLink>;
}

function Steps(props: VersionPageProps) {
  const { scene, version, form } = props;
  const { actor } = scene.visit;
  const isOwn = !isSomeoneElse(actor, version.requestedBy);
  const may = (step: VersionStep) =>
    VERSION_STEPS[step].from === version.status && can(actor, VERSION_STEPS[step].action) && isOwnStep(step) === isOwn;
  const isOriginal = version.kind === "original";
  return (
    <>
      {form.problems.length > 0 &&
        form.problems.every(
          ({ field }) => field === "" || field === "moves" || field === "grid" || field.startsWith("move."),
        ) && <ErrorSummary form={{ ...form, problems: form.problems.map((one) => ({ ...one, field: "" })) }} />}
      {may("submit") && <StepForm {...props} step="submit" />}
      {may("recall") && <StepForm {...props} step="recall" />}
      {may("abandon") && !isOriginal && <StepForm {...props} step="abandon" />}
      {may("opine") && !isOriginal && <StepForm {...props} step="opine" />}
      {may("approve") && <StepForm {...props} step="approve" />}
      {may("return") && <StepForm {...props} step="return" />}
      {may("reject") && !isOriginal && <StepForm {...props} step="reject" />}
    </>
  );
}

function StepForm(props: VersionPageProps & { step: VersionStep }) {
  const { scene, version, formKey, step } = props;
  const { words } = scene.visit;
  // Only the form that was sent shows what is wrong with it.
  const isSent = props.form.typed["step"] === step;
  const form = isSent
    ? props.form
    : { words, typed: step === "approve" ? { decidedOn: scene.visit.on } : {}, problems: [] };
  const action = withQuery(paths.budgetVersion(scene.project.code, String(version.number)), { step });
  return (
    <Sheet title={words.t(m[step])} note={step === "approve" ? words.t(m.approveWhat) : undefined}>
      <SheetBody>
        <Form
          form={form}
          action={action}
          submit={words.t(m[step])}
          revision={version.revision}
          formKey={formKey}
          hidden={{ step, id: version.id }}
          isMultipart={step === "approve"}
          isDangerous={step === "reject" || step === "abandon"}
        >
          <StepFields {...props} form={form} />
        </Form>
      </SheetBody>
    </Sheet>
  );
}

function StepFields({ scene, version, form, step }: VersionPageProps & { step: VersionStep }) {
  const { words } = form;
  if (step === "return" || step === "reject")
    return <TextArea form={form} name="decision" label={words.t(f.decision)} maxLength={500} />;
  if (step === "opine")
    return (
      <>
        <ChoiceField
          form={form}
          kind="radio"
          name="opinionVerdict"
          label={words.t(f.opinionVerdict)}
          options={(["favourable", "unfavourable"] as const).map((value) => ({
            value,
            label: words.t(VERDICT_NAME[value]),
          }))}
        />
        <TextArea form={form} name="opinion" label={words.t(f.opinion)} maxLength={500} />
      </>
    );
  if (step !== "approve") return null;
  const isRevision = version.kind === "revision";
  return (
    <>
      <DateField form={form} name="decidedOn" label={words.t(f.decidedOn)} />
      <TextField form={form} name="document" label={words.t(f.document)} maxLength={300} />
      {isRevision && (
        <SelectField
          form={form}
          name="amendmentId"
          label={words.t(f.amendment)}
          options={scene.amendments.map(({ id, number, document }) => ({
            value: id,
            label: `${number} · ${document}`,
          }))}
          isOptional
        />
      )}
      <TextArea form={form} name="decision" label={words.t(f.decision)} rows={2} maxLength={500} isOptional />
      <EvidenceFields form={form} projectCode={scene.project.code} />
    </>
  );
}
