import type { Endpoint } from "../platform/endpoint.ts";
import { agreementEndpoints } from "./api/agreements.ts";
import { projectEndpoints } from "./api/projects.ts";

/** The portfolio's verbs as JSON. */
export const portfolioEndpoints: readonly Endpoint[] = [...projectEndpoints, ...agreementEndpoints];
