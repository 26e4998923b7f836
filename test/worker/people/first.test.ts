import { env } from "cloudflare:workers";
import { expect, it } from "vitest";
import { inviteFirstAdministrator } from "../../../src/people/first.ts";
import { cookieOf, lastEntry, rows, send, visit } from "./visiting.ts";

it("begins an empty installation: the ministry, and an administrator who chooses a password at a link", async () => {
  const link = await inviteFirstAdministrator(env.DB, new Date().toISOString());
  expect(link).toMatch(/^\/invitation\/[\w-]{43}$/);
  expect(await lastEntry()).toMatchObject({ seq: 1, action: "installation.begin", actor_id: "system" });
  expect(await rows("SELECT code FROM organisation")).toEqual([{ code: "MTNRA" }]);
  const html = await (await visit("/sign-in")).text();
  expect(html).not.toContain("mizan-demo");
  const response = await send(link, { password: "le premier jour", repeated: "le premier jour" });
  const cookie = cookieOf(response);
  expect((await visit("/admin/users", { cookie })).status).toBe(200);
  expect((await visit("/admin/users/new", { cookie })).status).toBe(200);
  expect((await visit("/projects", { cookie })).status).not.toBe(200);
  expect((await send("/sign-in", { email: "admin@mizan.local", password: "le premier jour" })).status).toBe(303);
});
