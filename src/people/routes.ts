import { Hono } from "hono";
import type { AppEnv } from "../platform/http.ts";
import { accessRoutes } from "./routes/access.tsx";
import { invitationRoutes } from "./routes/invitation.tsx";
import { signInRoutes } from "./routes/sign-in.tsx";
import { userListRoutes } from "./routes/user-list.tsx";
import { userRoutes } from "./routes/users.tsx";

/** Sign-in, invitations, users, tokens and organisations. */
export const peopleRoutes = new Hono<AppEnv>();

for (const routes of [signInRoutes, invitationRoutes, userListRoutes, userRoutes, accessRoutes])
  peopleRoutes.route("/", routes);
