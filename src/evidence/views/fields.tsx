import { paths } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import { CheckField } from "../../ui/choices.tsx";
import { Field } from "../../ui/field.tsx";
import { TextField } from "../../ui/fields.tsx";
import { OpenFigure } from "../../ui/figures.tsx";
import { controlAttributes, type FormState, typedList } from "../../ui/form-state.ts";
import { evidence as m } from "../messages.ts";
import { FILE_KINDS } from "../rules/content.ts";
import { LARGEST_FILE } from "../rules/file.ts";
import { heldRead } from "../rules/proof.ts";

const ACCEPT = Object.values(FILE_KINDS)
  .flatMap(({ endings }) => endings.map((ending) => `.${ending}`))
  .join(",");

const MOST = LARGEST_FILE / 1024 / 1024;

/**
 * The evidence of a form (`file`, `held`, `link`, `linkTitle`, `isForDonors`); the form is multipart. With JavaScript
 * a file is sent as soon as it is chosen, with its progress, and the form then only names it.
 */
export function EvidenceFields({ form, projectCode }: { form: FormState; projectCode: string }) {
  const { words } = form;
  const field = { form, name: "file", label: words.t(m.file), isOptional: true, isWide: true };
  const hint = words.t(m.fileHint, { most: MOST });
  return (
    <>
      <Field {...field} hint={hint}>
        <input
          {...controlAttributes({ ...field, hint })}
          type="file"
          accept={ACCEPT}
          multiple
          data-upload={paths.projectFiles(projectCode)}
          data-most={LARGEST_FILE}
          data-sending={words.t(m.sending, { name: "%" })}
          data-cut={words.t(m.cut, { name: "%" })}
          data-held={words.t(m.held, { name: "%" })}
          data-retry={words.t(m.retry)}
          data-remove={words.t(m.remove)}
        />
        <ul class="held" aria-live="polite">
          {typedList(form, "held").map((text) => (
            <HeldItem words={words} text={text} />
          ))}
        </ul>
      </Field>
      <LinkFields form={form} />
      <CheckField form={form} name="isForDonors" label={words.t(m.isForDonors)} isOptional />
    </>
  );
}

/** Open where a link was typed: on a phone most bring a picture. */
function LinkFields({ form }: { form: FormState }) {
  const { words, typed, problems } = form;
  const isOpen = Boolean(typed["link"] || typed["linkTitle"]) || problems.some(({ field }) => field === "link");
  return (
    <div class="wide">
      <OpenFigure label={words.t(m.link)} isOpen={isOpen}>
        <div class="fields">
          <TextField form={form} name="link" label={words.t(m.linkAt)} type="url" maxLength={1000} isOptional isWide />
          <TextField form={form} name="linkTitle" label={words.t(m.linkTitle)} isOptional isWide />
        </div>
      </OpenFigure>
    </div>
  );
}

/** A file that is there already; taking the tick away leaves it out. */
function HeldItem({ words, text }: { words: Words; text: string }) {
  const name = heldRead(text)?.fileName ?? "";
  return (
    <li>
      <label>
        <input type="checkbox" name="held" value={text} checked /> <bdi>{words.t(m.held, { name })}</bdi>
      </label>
    </li>
  );
}
