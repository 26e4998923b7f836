import { paths } from "../../../src/kernel/paths.ts";
import { REASON_CODES } from "../../../src/milestones/rules/update.ts";
import { COUNTED_CODE } from "../pages.ts";
import { type Answer, asked } from "../serve/requests.ts";
import type { Served } from "../serve/workerd.ts";
import { type Counts, counted } from "./counts.ts";
import { formFields } from "./form.ts";
import { recorded } from "./trips.ts";

/** What writing costs: a form saved as a person would, and a milestone's forecast moved by the API. */
export async function writeCounts(served: Served): Promise<readonly Counts[]> {
  return [await projectSaved(served), await milestoneMoved(served)];
}

async function projectSaved(served: Served): Promise<Counts> {
  const path = paths.editProject(COUNTED_CODE);
  const drawn = await asked(served.base.app + path);
  if (drawn.status !== 200) return counted("save a project", { answer: drawn, trips: [] });
  return counted("save a project", await recorded(served, () => sent(served, path, drawn), false));
}

export const MILESTONE_UPDATE = "update a milestone";

async function milestoneMoved(served: Served): Promise<Counts> {
  const all = `${served.base.app}${paths.api}/projects/${COUNTED_CODE}/milestones`;
  const drawn = await asked(all);
  const { milestones = [] } = JSON.parse(drawn.text) as { milestones?: { code: string; actualOn: string | null }[] };
  const open = milestones.find(({ actualOn }) => actualOn === null);
  if (!open) return counted(MILESTONE_UPDATE, { answer: { ...drawn, status: 404 }, trips: [] });
  const body = { forecastOn: "2026-11-30", reasonCode: REASON_CODES[0], cause: "Passation des marchés" };
  const send = () => asked(`${all}/${open.code}/updates`, { method: "POST", body });
  return counted(MILESTONE_UPDATE, await recorded(served, send, false));
}

function sent({ base }: Served, path: string, drawn: Answer): Promise<Answer> {
  const fields = formFields(drawn.text);
  const title = [...fields.keys()].find((name) => /title.*fr/i.test(name)) ?? "title.fr";
  fields.set(title, `${fields.get(title) ?? ""} (revu)`);
  return asked(base.app + path, { method: "POST", form: fields });
}
