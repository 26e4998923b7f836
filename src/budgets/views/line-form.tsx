import type { Versions } from "../../kernel/merge.ts";
import type { Message } from "../../kernel/messages.ts";
import { paths } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import { meetings } from "../../portfolio/rules/meeting.ts";
import { Form } from "../../ui/form.tsx";
import type { FormState } from "../../ui/form-state.ts";
import { Banner, Sheet, SheetBody } from "../../ui/parts.tsx";
import { ConflictView } from "../../ui/second-look.tsx";
import { type FlatLine, isLineFrozen, type LineScene } from "../actions/lines.ts";
import { versions as m } from "../messages/versions.ts";
import { CATEGORY_NAME, versionField as f, MODE_NAME } from "../rules/messages/version-fields.ts";
import { LineFields } from "./line-fields.tsx";

interface LineChangeProps {
  readonly scene: LineScene;
  readonly form: FormState;
  readonly revision: number;
  readonly formKey: string;
  /** What somebody saved meanwhile, where it does not merge. */
  readonly met: Versions<FlatLine> | undefined;
}

/** A line's words, category and mode, while the original budget is a draft. */
export function LineChangeForm({ scene, form, revision, formKey, met }: LineChangeProps) {
  const { words } = form;
  const { project, row } = scene;
  return (
    <Sheet title={words.t(m.changeLine, { line: row.code })}>
      <SheetBody>
        {met && <LineConflict words={words} scene={scene} met={met} />}
        {isLineFrozen(scene) && <Banner kind="info">{words.t(m.frozen)}</Banner>}
        <Form
          form={form}
          action={paths.editLine(project.code, row.code)}
          cancelHref={paths.budgetGrid(project.code)}
          revision={revision}
          formKey={formKey}
          hidden={{ id: row.id }}
        >
          <LineFields form={form} hasModes={project.hasModes} />
        </Form>
      </SheetBody>
    </Sheet>
  );
}

const NAMED: Readonly<Record<string, Message>> = { ...CATEGORY_NAME, ...MODE_NAME };

function LineConflict({ words, scene, met }: { words: Words; scene: LineScene; met: Versions<FlatLine> }) {
  const labelOf = (field: string) => {
    if (field === "mode") return words.t(f.mode);
    return field === "category" ? words.t(f.category) : `${words.t(f.label)} (${field})`;
  };
  const shown = (field: string, value: unknown) => {
    const name = field === "mode" || field === "category" ? NAMED[String(value)] : undefined;
    return name ? words.t(name) : <bdi>{String(value)}</bdi>;
  };
  const fields = meetings(met).map(({ field, base, theirs, yours, changedBy }) => ({
    ...{ label: labelOf(field), changedBy, base: shown(field, base) },
    ...{ theirs: shown(field, theirs), yours: shown(field, yours) },
  }));
  const { name = "", at = "" } = scene.saved ?? {};
  return <ConflictView words={words} name={name} at={at} fields={fields} />;
}
