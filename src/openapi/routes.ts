import { Hono } from "hono";
import { budgetEndpoints } from "../budgets/api.ts";
import { indicatorEndpoints } from "../indicators/api.ts";
import { paths } from "../kernel/paths.ts";
import { milestoneEndpoints } from "../milestones/api.ts";
import { peopleEndpoints } from "../people/api.ts";
import { type Endpoint, mounted } from "../platform/endpoint.ts";
import type { AppEnv } from "../platform/http.ts";
import { portfolioEndpoints } from "../portfolio/api.ts";
import { openApiDocument } from "./document.ts";

/** Every endpoint of the API, from the slices below. */
export const endpoints: readonly Endpoint[] = [
  ...peopleEndpoints,
  ...portfolioEndpoints,
  ...budgetEndpoints,
  ...milestoneEndpoints,
  ...indicatorEndpoints,
];

export const apiRoutes = new Hono<AppEnv>();

apiRoutes.get(paths.openapi, (c) => c.json(openApiDocument(endpoints, "Mizan")));

apiRoutes.route("/", mounted(endpoints));
