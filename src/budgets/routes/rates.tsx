import { Hono } from "hono";
import type { Problem } from "../../kernel/outcome.ts";
import { paths, withQuery } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import { enter, type Visit } from "../../people/entering.ts";
import { type ListForm, ListLinks, listHanded, MOST_LISTED } from "../../people/listing.tsx";
import { pageOf } from "../../people/page.tsx";
import { can, isSomeoneElse } from "../../people/rules.ts";
import { formKeyOf, plainText, typedOf } from "../../people/typed.ts";
import { type AppContext, type AppEnv, pathParam } from "../../platform/http.ts";
import { journalEnd } from "../../platform/journal-end.ts";
import { newId } from "../../platform/new-id.ts";
import type { Typed } from "../../ui/form-state.ts";
import {
  decideRates,
  importRates,
  type Looked,
  proposeRate,
  type RateAgreements,
  rateFormReads,
} from "../actions/rates.ts";
import { rates as m } from "../messages/rates.ts";
import { datedRates, proposedRates, ratesListed } from "../store/exchange-rates.ts";
import { ratesForExcel } from "../views/lists.ts";
import { RateForm, RateImport } from "../views/rate-form.tsx";
import { NothingWaits, RateLot } from "../views/rate-lot.tsx";
import { RateActions, RatesPage } from "../views/rates-page.tsx";

export const rateRoutes = new Hono<AppEnv>();

const PAGE_SIZE = 50;

rateRoutes.get(paths.rates, async (c) => {
  const page = /^[1-9]\d{0,4}$/.test(c.req.query("page") ?? "") ? Number(c.req.query("page")) : 1;
  const from = (page - 1) * PAGE_SIZE;
  const { visit, found } = await enter(c, "rate.read", (scope) => ({
    listed: ratesListed(scope, { from, most: PAGE_SIZE + 1 }),
    waiting: proposedRates(scope),
  }));
  const { words } = visit;
  const href = (at: number) => withQuery(paths.rates, { page: at, known: c.req.query("known") });
  return pageOf(c, visit, {
    title: words.t(m.title),
    hasFigures: false,
    actions: (
      <>
        <ListLinks
          words={words}
          paths={[paths.ratesWorkbook, paths.ratesTable]}
          query={{ known: c.req.query("known") }}
        />
        {can(visit.actor, "rate.propose") && <RateActions words={words} />}
      </>
    ),
    children: (
      <RatesPage
        words={words}
        listed={found.listed.slice(0, PAGE_SIZE)}
        waiting={found.waiting}
        from={from + 1}
        previousHref={page > 1 ? href(page - 1) : undefined}
        nextHref={found.listed.length > PAGE_SIZE ? href(page + 1) : undefined}
      />
    ),
  });
});

rateRoutes.get(paths.ratesWorkbook, (c) => ratesHanded(c, "xlsx"));

rateRoutes.get(paths.ratesTable, (c) => ratesHanded(c, "csv"));

async function ratesHanded(c: AppContext, form: ListForm): Promise<Response> {
  const { visit, found } = await enter(c, "rate.read", (scope) => ({
    listed: ratesListed(scope, { from: 0, most: MOST_LISTED + 1 }),
    known: journalEnd(scope),
  }));
  const { words, scope } = visit;
  return listHanded(visit, form, ratesForExcel({ words, today: scope.today, ...found }));
}

const toRates = (words: Words) => [{ href: paths.rates, label: words.t(m.title) }];

interface Sent {
  readonly agreements: RateAgreements;
  readonly typed: Typed;
  readonly problems: readonly Problem[];
}

rateRoutes.get(paths.newRate, async (c) => {
  const { visit, found } = await enter(c, "rate.propose", rateFormReads);
  return ratePage(c, visit, { ...found, typed: { quote: "MAD", kind: "inforeuro" }, problems: [] });
});

rateRoutes.post(paths.rates, async (c) => {
  const typed = await typedOf(c);
  const proposed = await proposeRate(c, typed);
  if (proposed.kind === "refused") return ratePage(c, proposed.visit, { ...proposed, typed });
  return c.redirect(withQuery(paths.rateLot(String(proposed.lot)), { done: "rateProposed" }), 303);
});

function ratePage(c: AppContext, visit: Visit, { agreements, typed, problems }: Sent) {
  const { words } = visit;
  const isWrong = problems.length > 0;
  return pageOf(c, visit, {
    title: words.t(m.propose),
    crumbs: toRates(words),
    hasFigures: false,
    hasErrors: isWrong,
    status: isWrong ? 422 : 200,
    children: <RateForm form={{ words, typed, problems }} agreements={agreements} formKey={newId()} />,
  });
}

rateRoutes.get(paths.importRates, async (c) => {
  const { visit, found } = await enter(c, "rate.propose", rateFormReads);
  return importPage(c, visit, { ...found, typed: { quote: "MAD", kind: "inforeuro" }, problems: [] });
});

rateRoutes.post(paths.importRates, async (c) => {
  const typed = await withFile(c, await typedOf(c));
  const imported = await importRates(c, typed);
  if (imported.kind === "done")
    return c.redirect(withQuery(paths.rateLot(String(imported.lot)), { done: "rateProposed" }), 303);
  return importPage(c, imported.visit, { ...imported, typed });
});

/** A chosen file takes the place of what was pasted. */
async function withFile(c: AppContext, typed: Typed): Promise<Typed> {
  const { file } = await c.req.parseBody({ all: true });
  return file instanceof File && file.size > 0 ? { ...typed, csv: await file.text() } : typed;
}

function importPage(c: AppContext, visit: Visit, sent: Sent & Partial<Pick<Looked, "checked">>) {
  const { words } = visit;
  const { agreements, typed, problems, checked } = sent;
  const isWrong = problems.length > 0;
  return pageOf(c, visit, {
    title: words.t(m.import),
    crumbs: toRates(words),
    hasFigures: false,
    hasErrors: isWrong,
    status: isWrong ? 422 : 200,
    children: (
      <RateImport form={{ words, typed, problems }} agreements={agreements} formKey={newId()} checked={checked} />
    ),
  });
}

rateRoutes.get(paths.rateLot(), (c) => lotPage(c));

rateRoutes.post(paths.rateLot(), async (c) => {
  const typed = await typedOf(c);
  const decision = c.req.query("decision") === "confirm" ? "confirm" : "reject";
  const isConfirmed = decision === "confirm";
  const sent = { isConfirmed, reason: plainText(typed, "reason"), formKey: formKeyOf(typed) };
  const decided = await decideRates(c, Number(pathParam(c, "lot")), sent);
  if (decided.kind === "refused") return lotPage(c, { typed: { ...typed, decision }, problems: decided.problems });
  return c.redirect(withQuery(paths.rates, { done: isConfirmed ? "rateConfirmed" : "rateRejected" }), 303);
});

async function lotPage(c: AppContext, sent: Omit<Sent, "agreements"> = { typed: {}, problems: [] }) {
  const lot = pathParam(c, "lot");
  const { visit, found } = await enter(c, "rate.read", (scope) => ({
    rates: proposedRates(scope, Number(lot)),
    known: datedRates(scope),
  }));
  const { words, actor } = visit;
  const isWrong = sent.problems.length > 0;
  return pageOf(c, visit, {
    title: words.t(m.lotTitle, { lot }),
    crumbs: toRates(words),
    hasFigures: false,
    hasErrors: isWrong,
    status: isWrong ? 422 : 200,
    children:
      found.rates.length === 0 ? (
        <NothingWaits words={words} lot={lot} />
      ) : (
        <RateLot
          form={{ words, ...sent }}
          lot={lot}
          {...found}
          formKey={newId()}
          canDecide={can(actor, "rate.confirm")}
          isOwn={found.rates.some(({ proposedById }) => !isSomeoneElse(actor, proposedById))}
        />
      ),
  });
}
