import { Hono } from "hono";
import { paths } from "../../kernel/paths.ts";
import { enter, type Visit } from "../../people/entering.ts";
import { pageOf } from "../../people/page.tsx";
import { can } from "../../people/rules.ts";
import { organisations } from "../../people/store/organisations.ts";
import { Missing } from "../../platform/errors.ts";
import { type AppEnv, pathParam } from "../../platform/http.ts";
import { changed, held } from "../../ui/address.ts";
import { Code, UserText } from "../../ui/figures.tsx";
import { ActionLink } from "../../ui/parts.tsx";
import { form as t } from "../messages/forms.ts";
import { page as m } from "../messages/pages.ts";
import { isAmendable } from "../rules/amendment.ts";
import { AGREEMENT_STATUSES, PROJECT_STATUSES } from "../rules/statuses.ts";
import { type Agreement, agreementByCode, agreementsFound } from "../store/agreements.ts";
import { amendmentsOf } from "../store/parts.ts";
import { PAGE_SIZE, projectsListed } from "../store/project-list.ts";
import { AgreementList } from "../views/agreement-list.tsx";
import { AgreementContent } from "../views/agreement-page.tsx";
import { AgreementChip } from "../views/agreement-parts.tsx";
import { organisationOptions } from "../views/list-parts.tsx";
import { agreementAsked } from "./filters.ts";

export const agreementRoutes = new Hono<AppEnv>();

agreementRoutes.get(paths.agreements, async (c) => {
  const asked = agreementAsked((name) => c.req.query(name));
  const after = c.req.query("after") ?? "";
  const { visit, found } = await enter(c, "portfolio.read", (scope) => ({
    rows: agreementsFound(scope, asked.filter, { after, limit: PAGE_SIZE }),
    all: agreementsFound(scope, { q: "", donor: "", statuses: AGREEMENT_STATUSES }, { after: "", limit: 500 }),
    organisations: organisations(scope),
  }));
  const { words, on, actor } = visit;
  const query = new URL(c.req.url).searchParams;
  const donors = found.all.map(({ donor }) => donor.code);
  const last = found.rows.length === PAGE_SIZE ? found.rows.at(-1)?.code : undefined;
  return pageOf(c, visit, {
    title: words.t(m.agreements),
    hasFigures: false,
    actions: can(actor, "portfolio.write") && actor.reach.kind === "all" && (
      <ActionLink href={paths.newAgreement} kind="main">
        {words.t(m.newAgreement)}
      </ActionLink>
    ),
    children: (
      <AgreementList
        words={words}
        query={query}
        rows={found.rows}
        donors={organisationOptions(words, { organisations: found.organisations, codes: donors, on })}
        nextHref={last && changed(paths.agreements, query, { after: last })}
      />
    ),
  });
});

agreementRoutes.get(paths.agreement(), async (c) => {
  const code = pathParam(c, "code");
  const mine = { q: "", donor: "", lead: "", agreement: code, statuses: PROJECT_STATUSES };
  const { visit, found } = await enter(c, "portfolio.read", (scope) => ({
    agreement: agreementByCode(scope, code),
    amendments: amendmentsOf(scope, code),
    projects: projectsListed(scope, mine, { sort: "code", isDescending: false, number: 1 }),
  }));
  const { agreement, amendments, projects } = found;
  if (!agreement) throw new Missing();
  const { words } = visit;
  const query = new URL(c.req.url).searchParams;
  return pageOf(c, visit, {
    title: `${agreement.code} · ${words.text(agreement.title).text}`,
    heading: (
      <>
        <Code>{agreement.code}</Code> · <UserText words={words} texts={agreement.title} />
      </>
    ),
    aside: <AgreementChip words={words} status={agreement.status} />,
    crumbs: [{ href: held(query, paths.agreements), label: words.t(m.agreements) }],
    hasFigures: false,
    actions: (
      <>
        <ActionLink href={held(query, paths.agreementFunding(agreement.code))}>{words.t(m.receipts)}</ActionLink>
        <AgreementActions visit={visit} agreement={agreement} />
      </>
    ),
    children: (
      <AgreementContent
        words={words}
        query={query}
        agreement={agreement}
        amendments={amendments}
        projects={projects.map((project) => ({ ...project, donor: agreement.donor }))}
      />
    ),
  });
});

function AgreementActions({ visit, agreement }: { visit: Visit; agreement: Agreement }) {
  const { words, actor, scope } = visit;
  const { id, code, status } = agreement;
  const mayWrite = can(actor, "portfolio.write", { agreementId: id });
  const isOpen = status !== "closed";
  if (!mayWrite || status === "cancelled" || scope.known) return null;
  return (
    <>
      <ActionLink href={paths.shares(code)}>{words.t(m.shareLinks)}</ActionLink>
      {isAmendable(status) && <ActionLink href={paths.amendments(code)}>{words.t(t.amend)}</ActionLink>}
      <ActionLink href={paths.editAgreement(code)}>{words.t(m.edit)}</ActionLink>
      {isOpen && <ActionLink href={paths.cancelAgreement(code)}>{words.t(m.cancel)}</ActionLink>}
    </>
  );
}
