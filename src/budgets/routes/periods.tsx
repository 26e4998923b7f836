import { Hono } from "hono";
import type { Problem } from "../../kernel/outcome.ts";
import { paths, withQuery } from "../../kernel/paths.ts";
import { isQuarter, type Quarter } from "../../kernel/period.ts";
import { enter } from "../../people/entering.ts";
import { type ListForm, ListLinks, listHanded } from "../../people/listing.tsx";
import { pageOf } from "../../people/page.tsx";
import { can, isSomeoneElse } from "../../people/rules.ts";
import { formKeyOf, plainText, revisionOf, typedOf } from "../../people/typed.ts";
import { Missing } from "../../platform/errors.ts";
import { type AppContext, type AppEnv, pathParam } from "../../platform/http.ts";
import { journalEnd } from "../../platform/journal-end.ts";
import { newId } from "../../platform/new-id.ts";
import type { Scope } from "../../platform/scope.ts";
import type { Typed } from "../../ui/form-state.ts";
import { blockersOf, livesIn, quarterReads, STEP_ACTION, stepPeriod } from "../actions/periods.ts";
import { periods as m } from "../messages/periods.ts";
import {
  addedWorkingDays,
  openQuarterFrom,
  type PeriodStep,
  REOPENED_WORKING_DAYS,
  statusOn,
} from "../rules/periods.ts";
import { pendingCounts, periodAgreements, periodsOf } from "../store/periods.ts";
import { periodsForExcel } from "../views/lists.ts";
import { PeriodPage } from "../views/period-page.tsx";
import { PeriodChip, PeriodsPage } from "../views/periods-page.tsx";

export const periodRoutes = new Hono<AppEnv>();

const listReads = (scope: Scope) => ({
  agreements: periodAgreements(scope),
  periods: periodsOf(scope),
  pending: pendingCounts(scope),
});

periodRoutes.get(paths.periods, async (c) => {
  const { visit, found } = await enter(c, "period.read", listReads);
  const { words, scope } = visit;
  return pageOf(c, visit, {
    title: words.t(m.title),
    hasFigures: false,
    actions: (
      <ListLinks
        words={words}
        paths={[paths.periodsWorkbook, paths.periodsTable]}
        query={{ known: c.req.query("known") }}
      />
    ),
    children: <PeriodsPage words={words} today={scope.today} {...found} />,
  });
});

periodRoutes.get(paths.periodsWorkbook, (c) => periodsHanded(c, "xlsx"));

periodRoutes.get(paths.periodsTable, (c) => periodsHanded(c, "csv"));

async function periodsHanded(c: AppContext, form: ListForm): Promise<Response> {
  const { visit, found } = await enter(c, "period.read", (scope) => ({
    ...listReads(scope),
    known: journalEnd(scope),
  }));
  const { words, scope } = visit;
  return listHanded(visit, form, periodsForExcel({ words, today: scope.today, ...found }));
}

periodRoutes.get(paths.period(), (c) => periodPage(c));

const DONE: Readonly<Record<PeriodStep, string>> = {
  review: "changed",
  resume: "changed",
  close: "periodClosed",
  askReopening: "reopeningAsked",
  approveReopening: "periodReopened",
  declineReopening: "changed",
};

const isStep = (text: string): text is PeriodStep => Object.hasOwn(STEP_ACTION, text);

periodRoutes.post(paths.period(), async (c) => {
  const typed = await typedOf(c);
  const step = c.req.query("step") ?? "";
  if (!isStep(step)) return nowhere(c);
  const at = quarterAsked(c);
  const [revision, formKey, reason] = [revisionOf(typed), formKeyOf(typed), plainText(typed, "reason")];
  const stepped = await stepPeriod(c, at, { step, revision, formKey, reason });
  if (stepped.kind === "refused") return periodPage(c, { typed, problems: stepped.problems });
  return c.redirect(withQuery(paths.period(at.code, at.quarter), { done: DONE[step] }), 303);
});

/** No such step: said to those only who may know of periods. */
async function nowhere(c: AppContext): Promise<never> {
  await enter(c, "period.read", () => ({}));
  throw new Missing();
}

/** The agreement's code and the quarter of the address; throws Missing for what is no quarter. */
function quarterAsked(c: AppContext): { readonly code: string; readonly quarter: Quarter } {
  const quarter = pathParam(c, "quarter");
  if (!isQuarter(quarter)) throw new Missing();
  return { code: pathParam(c, "code"), quarter };
}

interface Sent {
  readonly typed: Typed;
  readonly problems: readonly Problem[];
}

async function periodPage(c: AppContext, sent: Sent = { typed: {}, problems: [] }) {
  const { code, quarter } = quarterAsked(c);
  const { visit, found } = await enter(c, "period.read", (scope) => ({
    ...quarterReads(scope, code, quarter),
    periods: periodsOf(scope, code),
  }));
  const { words, actor, scope } = visit;
  const { agreements, periods, ...facts } = found;
  const [agreement] = agreements;
  if (!agreement || !livesIn(agreement, quarter, visit)) throw new Missing();
  const period = periods.find((one) => one.quarter === quarter);
  const status = statusOn(period, scope.today);
  const isOthers = !period?.reopeningAskedBy || isSomeoneElse(actor, period.reopeningAskedBy);
  const subject = { agreementId: agreement.id };
  const isWrong = sent.problems.length > 0;
  return pageOf(c, visit, {
    title: `${code} · ${words.quarter(quarter)}`,
    aside: <PeriodChip words={words} status={status} />,
    crumbs: [{ href: paths.periods, label: words.t(m.title) }],
    hasFigures: false,
    hasErrors: isWrong,
    status: isWrong ? 422 : 200,
    children: (
      <PeriodPage
        form={{ words, ...sent }}
        {...{ code, quarter, status, period }}
        blockers={can(actor, "portfolio.read") ? blockersOf(agreement, quarter, facts) : undefined}
        next={openQuarterFrom(periods, quarter, scope.today)}
        until={addedWorkingDays(scope.today, REOPENED_WORKING_DAYS)}
        formKey={newId()}
        may={{
          close: can(actor, "period.close", subject),
          ask: can(actor, "period.askReopening"),
          decide: isOthers && can(actor, "period.approveReopening", subject),
        }}
      />
    ),
  });
}
