import { Hono } from "hono";
import type { AppEnv } from "../platform/http.ts";
import { accessRoutes } from "./routes/access.tsx";
import { invitationRoutes } from "./routes/invitation.tsx";
import { organisationRoutes } from "./routes/organisation.tsx";
import { organisationListRoutes } from "./routes/organisation-list.tsx";
import { organisationNameRoutes } from "./routes/organisation-names.tsx";
import { signInRoutes } from "./routes/sign-in.tsx";
import { tokenRoutes } from "./routes/tokens.tsx";
import { userListRoutes } from "./routes/user-list.tsx";
import { userRoutes } from "./routes/users.tsx";

/** Sign-in, invitations, users, tokens and organisations; the lists first, whose `/new` is no code or id. */
export const peopleRoutes = new Hono<AppEnv>()
  .route("/", signInRoutes)
  .route("/", invitationRoutes)
  .route("/", tokenRoutes)
  .route("/", userListRoutes)
  .route("/", userRoutes)
  .route("/", accessRoutes)
  .route("/", organisationListRoutes)
  .route("/", organisationRoutes)
  .route("/", organisationNameRoutes);
