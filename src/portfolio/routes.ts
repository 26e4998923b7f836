import { Hono } from "hono";
import type { AppEnv } from "../platform/http.ts";
import { agreementFormRoutes } from "./routes/agreement-forms.tsx";
import { agreementRoutes } from "./routes/agreements.tsx";
import { amendmentRoutes } from "./routes/amendments.tsx";
import { listRoutes } from "./routes/lists.ts";
import { projectFormRoutes } from "./routes/project-forms.tsx";
import { projectRoutes } from "./routes/projects.tsx";

/** Projects, agreements, amendments and initiatives; the forms first, whose `/new` is no code. */
export const portfolioRoutes = new Hono<AppEnv>()
  .route("/", projectFormRoutes)
  .route("/", agreementFormRoutes)
  .route("/", amendmentRoutes)
  .route("/", listRoutes)
  .route("/", projectRoutes)
  .route("/", agreementRoutes);
