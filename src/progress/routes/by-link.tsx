import { Hono } from "hono";
import type { Child } from "hono/jsx";
import { dayInMorocco } from "../../kernel/calendar-date.ts";
import { paths } from "../../kernel/paths.ts";
import { openPageOf } from "../../people/page.tsx";
import { Missing } from "../../platform/errors.ts";
import { type AppContext, type AppEnv, pathParam } from "../../platform/http.ts";
import type { ReadValues } from "../../platform/read.ts";
import type { Scope } from "../../platform/scope.ts";
import { ActionLink, Banner } from "../../ui/parts.tsx";
import { countVisit, enterShared, type SharedVisit } from "../actions/by-link.ts";
import { overviewRows } from "../actions/overview.ts";
import { besideReads, documentsOf, fileFrom, groundReads, overviewReads } from "../actions/reading.ts";
import { shares as m } from "../messages/shares.ts";
import { progress } from "../messages.ts";
import { Overview } from "../views/overview.tsx";
import { SharedProgress } from "../views/project-page.tsx";

export const sharedRoutes = new Hono<AppEnv>();

/** A link to one project goes straight to it; one to an agreement shows its projects. */
sharedRoutes.get(paths.shared(), async (c) => {
  const { visit, found } = await enterShared(c, overviewReads);
  const { words, on, link, secret } = visit;
  if (link.projectCode !== null) return c.redirect(paths.sharedProject(secret, link.projectCode), 302);
  return sharedPage(c, visit, {
    title: words.t(progress.ofAgreement, { code: link.agreementCode }),
    children: (
      <Overview words={words} rows={overviewRows(found, on)} wayTo={(code) => paths.sharedProject(secret, code)} />
    ),
  });
});

const sharedProjectReads = (code: string) => (scope: Scope) => ({
  ...groundReads(scope, code),
  ...besideReads(scope, code),
});

type Found = ReadValues<ReturnType<ReturnType<typeof sharedProjectReads>>>;

sharedRoutes.get(paths.sharedProject(), async (c) => {
  const code = pathParam(c, "code");
  const { visit, found } = await enterShared(c, sharedProjectReads(code));
  const { words, link, secret } = visit;
  const shown = shownOf(visit, found);
  return sharedPage(c, visit, {
    title: `${code} · ${words.text(shown.file.project.title).text}`,
    actions: (
      <>
        {link.projectCode === null && <ActionLink href={paths.shared(secret)}>{words.t(m.back)}</ActionLink>}
        <ActionLink kind="main" href={paths.sharedReport(secret, code)}>
          {words.t(progress.print)}
        </ActionLink>
      </>
    ),
    children: <SharedProgress words={words} {...shown} />,
  });
});

/** What of a project the link shows; throws Missing for a project that it was not made for. */
function shownOf({ on }: SharedVisit, found: Found) {
  const file = fileFrom(found, on);
  if (!file) throw new Missing();
  const { milestonesSince, valuesSince } = found;
  return { file, milestonesSince, valuesSince, approvals: found.approvals[0], documents: documentsOf(found) };
}

interface SharedProps {
  readonly title: string;
  readonly actions?: Child;
  readonly children: Child;
}

function sharedPage(c: AppContext, visit: SharedVisit, { title, actions, children }: SharedProps) {
  const { words, on, link, seen } = visit;
  countVisit(c, visit);
  const until = { day: dayInMorocco(link.expiresAt) };
  return openPageOf(c, seen, {
    title,
    actions,
    isUnlisted: true,
    children: (
      <>
        <Banner kind="info">{words.t(m.sharedUntil, { until, on: { day: on } })}</Banner>
        {children}
      </>
    ),
  });
}
