import { Hono } from "hono";
import { entryEndpoints } from "../budgets/api/entries.ts";
import { entryImportEndpoints } from "../budgets/api/entry-import.ts";
import { forecastEndpoints } from "../budgets/api/forecasts.ts";
import { fundingEndpoints } from "../budgets/api/funding.ts";
import { gridEndpoints } from "../budgets/api/grid.ts";
import { periodEndpoints } from "../budgets/api/periods.ts";
import { rateEndpoints } from "../budgets/api/rates.ts";
import { reportedEndpoints } from "../budgets/api/reported.ts";
import { versionEndpoints } from "../budgets/api/versions.ts";
import { budgetEndpoints } from "../budgets/api.ts";
import { indicatorEndpoints } from "../indicators/api.ts";
import { paths } from "../kernel/paths.ts";
import { planEndpoints as milestonePlanEndpoints } from "../milestones/api/plan.ts";
import { updateEndpoints as milestoneUpdateEndpoints } from "../milestones/api/updates.ts";
import { milestoneEndpoints } from "../milestones/api.ts";
import { peopleEndpoints } from "../people/api.ts";
import { enter } from "../people/entering.ts";
import type { Action } from "../people/rules.ts";
import { type Endpoint, mounted } from "../platform/endpoint.ts";
import { Unreadable } from "../platform/errors.ts";
import type { AppEnv } from "../platform/http.ts";
import { portfolioEndpoints } from "../portfolio/api.ts";
import { shareEndpoints } from "../progress/api/shares.ts";
import { progressEndpoints } from "../progress/api.ts";
import { runEndpoints } from "../runs/api.ts";
import { searchEndpoints } from "../search/api.ts";
import { standingEndpoints } from "../standing/api.ts";
import { workEndpoints } from "../work/api.ts";
import { workbookEndpoints } from "../workbooks/api.ts";
import { openApiDocument } from "./document.ts";

/** Every endpoint of the API, from the slices below. */
export const endpoints: readonly Endpoint[] = [
  ...peopleEndpoints,
  ...portfolioEndpoints,
  ...budgetEndpoints,
  ...entryEndpoints,
  ...entryImportEndpoints,
  ...fundingEndpoints,
  ...forecastEndpoints,
  ...reportedEndpoints,
  ...versionEndpoints,
  ...gridEndpoints,
  ...rateEndpoints,
  ...periodEndpoints,
  ...milestoneEndpoints,
  ...milestonePlanEndpoints,
  ...milestoneUpdateEndpoints,
  ...indicatorEndpoints,
  ...searchEndpoints,
  ...standingEndpoints,
  ...workEndpoints,
  ...runEndpoints,
  ...workbookEndpoints,
  ...progressEndpoints,
  ...shareEndpoints,
];

/** Who may not do a thing is told so first, whatever the body says. */
function guarded(endpoint: Endpoint): Endpoint {
  const { body, action, handle } = endpoint;
  if (!body) return endpoint;
  return {
    ...endpoint,
    handle: async (c) => {
      try {
        return await handle(c);
      } catch (error) {
        if (error instanceof Unreadable) await enter(c, action as Action, () => ({}));
        throw error;
      }
    },
  };
}

export const apiRoutes = new Hono<AppEnv>();

apiRoutes.get(paths.openapi, (c) => c.json(openApiDocument(endpoints, "Mizan")));

apiRoutes.route("/", mounted(endpoints.map(guarded)));
