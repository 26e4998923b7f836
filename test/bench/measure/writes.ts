import { paths } from "../../../src/kernel/paths.ts";
import { COUNTED_CODE } from "../pages.ts";
import { type Answer, asked } from "../serve/requests.ts";
import type { Served } from "../serve/workerd.ts";
import { type Counts, counted } from "./counts.ts";
import { formFields } from "./form.ts";
import { recorded } from "./trips.ts";

/** What one save of a form costs: the form is asked for as a person would, one field changed, and sent. */
export async function writeCounts(served: Served): Promise<readonly Counts[]> {
  const path = paths.editProject(COUNTED_CODE);
  const drawn = await asked(served.base.app + path);
  if (drawn.status !== 200) return [counted("save a project", { answer: drawn, trips: [] })];
  return [counted("save a project", await recorded(served, () => sent(served, path, drawn), false))];
}

function sent({ base }: Served, path: string, drawn: Answer): Promise<Answer> {
  const fields = formFields(drawn.text);
  const title = [...fields.keys()].find((name) => /title.*fr/i.test(name)) ?? "title.fr";
  fields.set(title, `${fields.get(title) ?? ""} (revu)`);
  return asked(base.app + path, { method: "POST", form: fields });
}
