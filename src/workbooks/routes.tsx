import { Hono } from "hono";
import { MOST_LINES } from "../../reports/kit/layout.ts";
import { paths, withQuery } from "../kernel/paths.ts";
import { enter } from "../people/entering.ts";
import { pageOf } from "../people/page.tsx";
import { can } from "../people/rules.ts";
import { formKeyOf, plainText, typedOf } from "../people/typed.ts";
import { Missing, Repeated } from "../platform/errors.ts";
import { type AppContext, type AppEnv, pathParam } from "../platform/http.ts";
import { newId } from "../platform/new-id.ts";
import { runsOf } from "../runs/store.ts";
import { freshForm } from "../ui/form-state.ts";
import { askedOf, fromPeriod } from "./asked.ts";
import { changesPage } from "./changes.tsx";
import { dataTable, refused, workingCopy } from "./copy.ts";
import { makerFor } from "./issues.ts";
import { issueRun } from "./issuing.ts";
import type { Maker } from "./made.ts";
import { issuedWhileWaiting, isWaitedFor } from "./making.tsx";
import { editions as e } from "./messages/editions.ts";
import { workbooks as m } from "./messages.ts";
import { previewPage } from "./preview.tsx";
import { catalogueReads } from "./store.ts";
import { IssuePage } from "./views/issue-page.tsx";
import { Catalogue } from "./views.tsx";

export const workbookRoutes = new Hono<AppEnv>();

workbookRoutes.get(paths.workbooks, async (c) => {
  const reads = (scope: AppEnv["Variables"]["scope"]) => ({ ...catalogueReads(scope), runs: runsOf(scope) });
  const { visit, found } = await enter(c, "workbook.export", reads);
  const { words, on, actor } = visit;
  const chosen = { currency: "EUR", lang: words.language };
  const props = { words, on, known: c.req.query("known"), ...found, chosen, mayIssue: can(actor, "workbook.issue") };
  return pageOf(c, visit, { title: words.t(m.title), children: <Catalogue {...props} /> });
});

workbookRoutes.get(paths.workbook(), (c) => answered(c, pathParam(c, "report"), workingCopy));

workbookRoutes.get(paths.workbookTable(), (c) => answered(c, pathParam(c, "table"), dataTable));

workbookRoutes.get(paths.workbookPreview(), previewPage);

type Answering = (c: AppContext, maker: Maker, asked: ReturnType<typeof askedOf>) => Promise<Response>;

async function answered(c: AppContext, file: string, answering: Answering): Promise<Response> {
  const maker = makerFor(file.slice(0, 3));
  if (!maker) throw new Missing();
  const elsewhere = fromPeriod(c);
  return elsewhere ? c.redirect(elsewhere, 302) : answering(c, maker, askedOf(c));
}

workbookRoutes.get(paths.editionChanges(), changesPage);

workbookRoutes.get(paths.issueWorkbook(), async (c) => {
  const report = pathParam(c, "code");
  const maker = makerFor(report);
  if (!maker) throw new Missing();
  const made = await maker(c, askedOf(c), { action: "workbook.issue" });
  const { visit, edition, rows, longest, projects } = made;
  const extent = { longest, projects: projects.length };
  if (longest > MOST_LINES) return refused(c, made);
  const { words } = visit;
  const form = freshForm(words, { audience: "internal" });
  const action = withQuery(paths.issueWorkbook(report), { ...c.req.query(), on: visit.on });
  return pageOf(c, visit, {
    title: words.t(e.issueTitle, { report }),
    crumbs: [{ href: paths.workbooks, label: words.t(m.title) }],
    children: <IssuePage form={form} formKey={newId()} action={action} edition={edition} rows={rows} extent={extent} />,
  });
});

workbookRoutes.post(paths.issueWorkbook(), async (c) => {
  const report = pathParam(c, "code");
  const maker = makerFor(report);
  if (!maker) throw new Missing();
  const typed = await typedOf(c);
  const isForDonors = plainText(typed, "audience") === "donor";
  const toIssue = { report, maker, asked: askedOf(c), isForDonors, formKey: formKeyOf(typed) };
  const extent = { longest: Number(plainText(typed, "rows")), projects: Number(plainText(typed, "projects")) };
  if (isWaitedFor(extent)) return issuedWhileWaiting(c, toIssue, extent.longest);
  try {
    const number = await issueRun(c, toIssue);
    return c.redirect(withQuery(paths.edition(number), { done: "issued" }), 303);
  } catch (error) {
    if (error instanceof Repeated) return c.redirect(withQuery(paths.workbooks, { done: "repeated" }), 303);
    throw error;
  }
});
