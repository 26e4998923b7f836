import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { setCookie } from "hono/cookie";
import { csrf } from "hono/csrf";
import { NONCE, secureHeaders } from "hono/secure-headers";
import { entryRoutes } from "./budgets/routes/entries.tsx";
import { entryCorrectionRoutes } from "./budgets/routes/entry-corrections.tsx";
import { entryGridRoutes } from "./budgets/routes/entry-grid.tsx";
import { entryStepRoutes } from "./budgets/routes/entry-steps.tsx";
import { forecastRoutes } from "./budgets/routes/forecasts.tsx";
import { fundingRoutes } from "./budgets/routes/funding.tsx";
import { gridRoutes } from "./budgets/routes/grid.tsx";
import { periodRoutes } from "./budgets/routes/periods.tsx";
import { rateRoutes } from "./budgets/routes/rates.tsx";
import { reportedRoutes } from "./budgets/routes/reported.tsx";
import { revisionRoutes } from "./budgets/routes/revisions.tsx";
import { versionRoutes } from "./budgets/routes/versions.tsx";
import { budgetRoutes } from "./budgets/routes.tsx";
import { dashboardRoutes } from "./dashboard/routes.tsx";
import { declarationRoutes } from "./declarations/routes.tsx";
import { refusedUnread } from "./evidence/actions/receiving.ts";
import { evidenceRoutes, filePolicy } from "./evidence/routes.ts";
import { LARGEST_UPLOAD } from "./evidence/rules/file.ts";
import { historyRoutes } from "./history/routes.tsx";
import { indicatorRoutes } from "./indicators/routes.tsx";
import { isLanguage } from "./kernel/language.ts";
import { paths } from "./kernel/paths.ts";
import { milestoneRoutes } from "./milestones/routes.tsx";
import { apiRoutes } from "./openapi/routes.ts";
import { lookIn } from "./people/entering.ts";
import { failing, missing } from "./people/failing.tsx";
import { shell } from "./people/messages/shell.ts";
import { resuming } from "./people/resuming.tsx";
import { peopleRoutes } from "./people/routes.ts";
import { type AppEnv, isApi, LANGUAGE_COOKIE } from "./platform/http.ts";
import { newId } from "./platform/new-id.ts";
import { askedScope, plainScope } from "./platform/scoping.ts";
import { portfolioRoutes } from "./portfolio/routes.ts";
import { progressRoutes } from "./progress/routes.tsx";
import { runRoutes } from "./runs/routes.tsx";
import { searchRoutes } from "./search/routes.tsx";
import { standingRoutes } from "./standing/routes/override.tsx";
import { overviewRoutes } from "./standing/routes/overview.tsx";
import { workRoutes } from "./work/routes.tsx";
import { workbookRoutes } from "./workbooks/routes.tsx";

const YEAR_SECONDS = 31_536_000;
const LARGEST_BODY = 1024 * 1024;

/** Forms that bring files, files sent ahead of their form, and long lists of entries. */
const TAKES_MUCH =
  /^(\/api\/v1)?\/projects\/[^/]+\/(files|values|entries\/import|milestones\/[^/]+\/update|budget\/versions\/[^/]+)$|^\/verify$|^\/api\/v1\/verifications$/;

export const app = new Hono<AppEnv>();

app.onError((error, c) => failing(error, c));
app.notFound(missing);

// 1. Who asks, when, in which language: the request's whole world.
app.use(async (c, next) => {
  c.set("scope", plainScope(c, { now: new Date().toISOString(), requestId: newId() }));
  await next();
  c.header("x-request-id", c.var.scope.requestId);
});

// A file has stricter headers than a page: they are put on last.
app.use(paths.evidence(), async (c, next) => {
  await next();
  const policy = filePolicy(c.res);
  if (policy) c.header("content-security-policy", policy);
});

// A form whose session ended comes back with what was typed, drawn by the app itself for who signed in again.
app.use(
  paths.signIn,
  resuming((request, c) => app.fetch(request, c.env, c.executionCtx)),
);

// A shared page stays out of search engines, and its address is told to nobody.
app.use("/shared/*", async (c, next) => {
  await next();
  c.header("x-robots-tag", "noindex, nofollow");
  c.header("referrer-policy", "no-referrer");
});

// 2. Headers: nothing runs or loads but our own.
app.use(
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: [NONCE, "'strict-dynamic'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", "data:"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: "same-origin",
    xFrameOptions: "DENY",
  }),
);
app.use(async (c, next) => {
  await next();
  if (!c.res.headers.has("cache-control")) c.header("cache-control", "private, no-store");
});

// 3. Forms come from our own pages, and are of a reasonable size. The API takes no cookie, so nothing can be forged there.
const fromOwnPages = csrf();
app.use((c, next) => (isApi(c) ? next() : fromOwnPages(c, next)));
const ofFields = bodyLimit({ maxSize: LARGEST_BODY });
const ofFiles = bodyLimit({ maxSize: LARGEST_UPLOAD, onError: refusedUnread });
app.use((c, next) => (TAKES_MUCH.test(c.req.path) ? ofFiles(c, next) : ofFields(c, next)));

// 4. A language that was asked for is remembered; `on` and `known` are read or refused.
app.use(async (c, next) => {
  const language = c.req.query("lang");
  if (language && isLanguage(language))
    setCookie(c, LANGUAGE_COOKIE, language, { path: "/", httpOnly: true, sameSite: "Lax", maxAge: YEAR_SECONDS });
  c.set("scope", askedScope(c, c.var.scope, shell));
  await next();
});

app.get(paths.health, async (c) => {
  const { head } = await lookIn(c.var.scope);
  return c.json({ status: "ok", journal: head.seq });
});

app.route("/", peopleRoutes);
app.route("/", dashboardRoutes);
app.route("/", portfolioRoutes);
app.route("/", budgetRoutes);
app.route("/", versionRoutes);
app.route("/", revisionRoutes);
app.route("/", gridRoutes);
app.route("/", fundingRoutes);
app.route("/", forecastRoutes);
app.route("/", reportedRoutes);
app.route("/", entryRoutes);
app.route("/", entryGridRoutes);
app.route("/", entryCorrectionRoutes);
app.route("/", entryStepRoutes);
app.route("/", periodRoutes);
app.route("/", rateRoutes);
app.route("/", evidenceRoutes);
app.route("/", milestoneRoutes);
app.route("/", indicatorRoutes);
app.route("/", declarationRoutes);
app.route("/", overviewRoutes);
app.route("/", standingRoutes);
app.route("/", progressRoutes);
app.route("/", searchRoutes);
app.route("/", workRoutes);
app.route("/", apiRoutes);
app.route("/", runRoutes);
// Before the workbooks: R09, the journal's own, has an address among theirs.
app.route("/", historyRoutes);
app.route("/", workbookRoutes);
