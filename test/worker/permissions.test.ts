import { env, exports } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { app } from "../../src/app.tsx";
import { ROLES, type Role } from "../../src/kernel/actor.ts";
import { endpoints } from "../../src/openapi/routes.ts";
import { PERMISSIONS } from "../../src/people/rules.ts";
import { loadDemo } from "./demo.ts";
import { signedInAs } from "./people/visiting.ts";
import { addressOf, type Needs, ROUTES } from "./routes.ts";

const ORIGIN = "https://mizan.example";

/** A demo person for each role. */
const PERSON: Readonly<Record<Role, string>> = {
  officer: "officer",
  manager: "manager",
  finance: "finance",
  donor: "bmz",
  auditor: "auditor",
  admin: "admin",
};

const NOBODY = "nobody";
const PEOPLE = [...ROLES, NOBODY] as const;
type Asking = (typeof PEOPLE)[number];

const cookies = new Map<string, string>();

beforeAll(async () => {
  await loadDemo(env.DB);
  for (const role of ROLES) cookies.set(role, await signedInAs(PERSON[role]));
});

const methodOf = (route: string): string => route.split(" ")[0] ?? "";
const isApi = (route: string): boolean => route.includes(" /api/");

/** Asks as a browser with a session does; the API with a token. */
function asked(route: string, who: Asking, origin = ORIGIN): Promise<Response> {
  const person = who === NOBODY ? NOBODY : PERSON[who];
  const headers = new Headers({ origin });
  if (who !== NOBODY && isApi(route)) headers.set("authorization", `Bearer mizan-demo-${person}`);
  else headers.set("cookie", cookies.get(who) ?? "");
  const init = { method: methodOf(route), headers, redirect: "manual" } as const;
  return exports.default.fetch(new Request(ORIGIN + addressOf(route, person), init));
}

const isAllowed = (needs: Needs, who: Asking): boolean => {
  if (needs === "anybody") return true;
  const roles: readonly string[] = PERMISSIONS[needs].roles;
  return roles.includes(who);
};

/** What a route answers to somebody it turns away. */
function refusalOf(route: string, who: Asking): number {
  if (who !== NOBODY) return 403;
  return isApi(route) ? 401 : 303;
}

const served = [
  ...new Set(app.routes.filter(({ method }) => method !== "ALL").map((one) => `${one.method} ${one.path}`)),
];

describe("The matrix of routes", () => {
  it("has a row for every route of the app, and a route for every row", () => {
    expect(served.filter((route) => !(route in ROUTES))).toEqual([]);
    expect(Object.keys(ROUTES).filter((route) => !served.includes(route))).toEqual([]);
    expect(served.length).toBeGreaterThan(60);
  });

  it("says of the API what its document says", () => {
    const documented = endpoints.map(({ method, path, action }) => [`${method.toUpperCase()} /api/v1${path}`, action]);
    expect(documented).toEqual(documented.map(([route = ""]) => [route, ROUTES[route]]));
  });

  it("uses every permission that there is", () => {
    const used = new Set(Object.values(ROUTES));
    expect(Object.keys(PERMISSIONS).filter((action) => !used.has(action as Needs))).toEqual([]);
  });
});

const WRITES = Object.entries(ROUTES).filter(([route]) => methodOf(route) !== "GET" && route !== "POST /sign-out");

describe("A form that another site sends", () => {
  it.each(WRITES.filter(([route]) => !isApi(route)))("%s is refused whoever is signed in", async (route) => {
    expect((await asked(route, "admin", "https://evil.example")).status).toBe(403);
  });
});

describe.each(Object.entries(ROUTES))("%s needs %s", (route, needs) => {
  const allowed = PEOPLE.filter((who) => isAllowed(needs, who));
  const refused = PEOPLE.filter((who) => !isAllowed(needs, who));

  it(`lets in ${allowed.join(", ")}`, async () => {
    for (const who of allowed) {
      const { status, headers } = await asked(route, who);
      const isSentToSignIn = headers.get("location")?.startsWith("/sign-in?next") ?? false;
      expect([who, status, isSentToSignIn]).toEqual([who, expectedOf(route, who), false]);
    }
  });

  if (refused.length === 0) return;

  it(`turns away ${refused.join(", ")}`, async () => {
    for (const who of refused) {
      const { status, headers } = await asked(route, who);
      expect([who, status]).toEqual([who, refusalOf(route, who)]);
      if (status === 303) expect(headers.get("location")).toMatch(/^\/sign-in(\?next=|$)/);
    }
  });
});

/** What is not an ordinary page, whoever may see it. */
const OTHER: Readonly<Record<string, unknown>> = {
  "GET /invitation/:token": 404,
  "POST /invitation/:token": 404,
  "GET /projects/:code/funding/:id": 404,
  "GET /projects/:code/reported/:id": 404,
  // The demo has issued nothing yet: an issue needs the file store.
  "GET /workbooks/runs/:number": 404,
  "GET /workbooks/runs/:number/changes": 404,
  "GET /workbooks/runs/:number/:file{(?:fr|ar|en)\\.xlsx}": 404,
  // The demo has no files.
  "GET /calendar/:file{[\\w-]{20,80}\\.ics}": 404,
  "GET /evidence/:id": 404,
  // Nobody has asked anything, and no link was made.
  "GET /progress/:code/questions/:id": 404,
  "GET /agreements/:code/shares/:id/revocation": 404,
  "GET /shared/:secret": 404,
  "GET /shared/:secret/:code": 404,
  "GET /shared/:secret/:code/report": 404,
  "POST /sign-out": 303,
};

/** A page is there; a form without anything in it comes back, or did what it says: never an error, never no. */
function expectedOf(route: string, who: Asking): unknown {
  if (route === "GET /" && who === "admin") return 303;
  if (route in OTHER) return OTHER[route];
  return methodOf(route) === "GET"
    ? 200
    : expect.toSatisfy((status: number) => status < 500 && ![401, 403].includes(status));
}
