import { paths } from "../../../src/kernel/paths.ts";
import { REASON_CODES } from "../../../src/milestones/rules/update.ts";
import { COUNTED_CODE } from "../pages.ts";
import { type Answer, asked, quantile } from "../serve/requests.ts";
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
  const { drawn, codes } = await openMilestones(served);
  const [first] = codes;
  if (first === undefined) return counted(MILESTONE_UPDATE, { answer: { ...drawn, status: 404 }, trips: [] });
  return counted(MILESTONE_UPDATE, await recorded(served, () => moved(served, first), false));
}

const milestonesAt = ({ base }: Served): string => `${base.app}${paths.api}/projects/${COUNTED_CODE}/milestones`;

/** The milestones that are not achieved yet, of the project that is counted. */
async function openMilestones(served: Served): Promise<{ drawn: Answer; codes: readonly string[] }> {
  const drawn = await asked(milestonesAt(served));
  const { milestones = [] } = JSON.parse(drawn.text) as { milestones?: { code: string; actualOn: string | null }[] };
  return { drawn, codes: milestones.filter(({ actualOn }) => actualOn === null).map(({ code }) => code) };
}

const moved = (served: Served, code: string): Promise<Answer> => {
  const body = { forecastOn: "2026-11-30", reasonCode: REASON_CODES[0], cause: "Passation des marchés" };
  return asked(`${milestonesAt(served)}/${code}/updates`, { method: "POST", body });
};

/** What the update of a milestone takes, beside an empty answer asked for in turn with it. Medians. */
export interface UpdateTime {
  readonly appMs: number;
  readonly helloMs: number;
}

const HELLOS = 20;

/** Every open milestone of the project is moved once, the first one having been moved before. */
export async function updateTimed(served: Served): Promise<UpdateTime> {
  const [app, hello]: [number[], number[]] = [[], []];
  for (const code of (await openMilestones(served)).codes.slice(1)) {
    const { status, ms } = await moved(served, code);
    if (status >= 400) throw new Error(`the update of ${code} answered ${status}`);
    app.push(ms);
    for (let n = 0; n < HELLOS; n += 1) hello.push((await asked(`${served.base.hello}/`)).ms);
  }
  return { appMs: quantile(app, 0.5), helloMs: quantile(hello, 0.5) };
}

function sent({ base }: Served, path: string, drawn: Answer): Promise<Answer> {
  const fields = formFields(drawn.text);
  const title = [...fields.keys()].find((name) => /title.*fr/i.test(name)) ?? "title.fr";
  fields.set(title, `${fields.get(title) ?? ""} (revu)`);
  return asked(base.app + path, { method: "POST", form: fields });
}
