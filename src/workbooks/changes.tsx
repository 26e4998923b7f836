import { readBook } from "../../reports/reading/cells.ts";
import { changedFigures } from "../../reports/reading/figures.ts";
import { said } from "../kernel/messages.ts";
import { paths, withQuery } from "../kernel/paths.ts";
import { enter } from "../people/entering.ts";
import { pageOf } from "../people/page.tsx";
import { can } from "../people/rules.ts";
import { Missing, Unreadable } from "../platform/errors.ts";
import { type AppContext, pathParam } from "../platform/http.ts";
import { runs as r } from "../runs/messages.ts";
import { keptBytes } from "../runs/routes.tsx";
import { deedsSince, type Run, runByNumber } from "../runs/store.ts";
import type { Asked } from "./asked.ts";
import { makerFor } from "./issues.ts";
import { editions as e } from "./messages/editions.ts";
import { ChangesPage } from "./views/changes-page.tsx";

/**
 * What changed since an edition was issued: the same report of the same day as it is known now, held against the kept
 * file, and the journal’s entries since then. The address names the edition’s day, as every page of figures does.
 */
export async function changesPage(c: AppContext): Promise<Response> {
  const number = pathParam(c, "number");
  const { visit, found } = await enter(c, "workbook.export", (scope) => ({
    run: runByNumber({ ...scope, known: undefined }, number),
    deeds: deedsSince(scope, number),
  }));
  const { run, deeds } = found;
  if (!run) throw new Missing();
  if (c.req.query("on") !== run.onDate) return c.redirect(withQuery(c.req.path, { on: run.onDate }), 302);
  const { words, actor } = visit;
  const figures = await figuresSince(c, run);
  const seesJournal = can(actor, "history.read");
  return pageOf(c, visit, {
    title: words.t(e.changesTitle, { number }),
    crumbs: [
      { href: paths.workbooks, label: words.t(r.workbooks) },
      { href: paths.edition(number), label: number },
    ],
    children: <ChangesPage words={words} figures={figures} deeds={seesJournal ? deeds : undefined} />,
  });
}

async function figuresSince(c: AppContext, run: Run) {
  const maker = makerFor(run.report);
  if (!maker) throw new Unreadable(said(r.lost));
  const { language } = c.var.scope;
  const asked = run.asked as unknown as Asked;
  const made = await maker(c, asked, { action: "workbook.export", isForDonors: run.isForDonors });
  const { book } = await made.told(language, null);
  const { xlsxOf } = await import("../../reports/kit/xlsx.ts");
  const now = new Uint8Array(await new Response(await xlsxOf(book)).arrayBuffer());
  return changedFigures(await readBook(await keptBytes(c, run.files[language])), await readBook(now));
}
