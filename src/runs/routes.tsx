import { Hono } from "hono";
import { said } from "../kernel/messages.ts";
import { paths, withQuery } from "../kernel/paths.ts";
import { enter } from "../people/entering.ts";
import { pageOf } from "../people/page.tsx";
import { can } from "../people/rules.ts";
import { formKeyOf, plainText, typedOf } from "../people/typed.ts";
import { commit } from "../platform/commit.ts";
import { Missing, Unreadable } from "../platform/errors.ts";
import { Altered, fileStore } from "../platform/file-store.ts";
import { fileHeaders, XLSX_TYPE } from "../platform/handing.ts";
import { type AppContext, type AppEnv, pathParam } from "../platform/http.ts";
import { newId } from "../platform/new-id.ts";
import { ActionLink } from "../ui/parts.tsx";
import { runs as m } from "./messages.ts";
import { receiveReport } from "./receiving.ts";
import { languageOfFile } from "./rules.ts";
import type { RunFile } from "./schema.ts";
import { acknowledgements, runByNumber } from "./store.ts";
import { verificationRoutes } from "./verification.tsx";
import { RunPage } from "./views/runs.tsx";

export const runRoutes = new Hono<AppEnv>();

runRoutes.route("/", verificationRoutes);

runRoutes.get(paths.edition(), async (c) => {
  const number = pathParam(c, "number");
  const { visit, found } = await enter(c, "workbook.export", (scope) => ({
    run: runByNumber(scope, number),
    receipts: acknowledgements(scope, number),
  }));
  if (!found.run) throw new Missing();
  const { words, actor, scope } = visit;
  const mayReceive = can(actor, "report.acknowledge") && !scope.known;
  return pageOf(c, visit, {
    title: number,
    crumbs: [{ href: paths.workbooks, label: words.t(m.workbooks) }],
    hasFigures: false,
    actions: (
      <>
        <ActionLink href={paths.editionChanges(number)}>{words.t(m.changes)}</ActionLink>
        <ActionLink href={paths.verify}>{words.t(m.verify)}</ActionLink>
      </>
    ),
    children: (
      <RunPage
        words={words}
        run={found.run}
        receipts={found.receipts}
        reader={mayReceive ? { personId: actor.personId, formKey: newId() } : undefined}
      />
    ),
  });
});

/** The bytes that were issued, at any later time; that they were fetched is journalled (AUD-02). */
runRoutes.get(paths.editionFile(), async (c) => {
  const number = pathParam(c, "number");
  const language = languageOfFile(pathParam(c, "file"));
  const { visit, found } = await enter(c, "workbook.export", (scope) => ({ run: runByNumber(scope, number) }));
  if (!found.run) throw new Missing();
  const file = found.run.files[language];
  const body = await orLost(fileStore(c.env.FILES).handed(file.key, file.sha256));
  await commit(visit, {
    ...{ action: "workbook.downloaded", writes: [], isEvent: true },
    reason: JSON.stringify({ edition: number, lang: language }),
  });
  return new Response(body, { headers: fileHeaders(file.name, XLSX_TYPE) });
});

runRoutes.post(paths.acknowledgement(), async (c) => {
  const typed = await typedOf(c);
  await receiveReport(c, formKeyOf(typed));
  const written = plainText(typed, "back");
  const back = /^\/progress(\/[\w.%-]+)?$/.test(written) ? written : paths.edition(pathParam(c, "number"));
  return c.redirect(withQuery(back, { done: "acknowledged" }), 303);
});

/** The kept bytes of a run’s file. Throws Unreadable when they are gone or no longer those that were issued. */
export const keptBytes = ({ env }: AppContext, { key, sha256 }: RunFile): Promise<Uint8Array<ArrayBuffer>> =>
  orLost(fileStore(env.FILES).bytes(key, sha256));

async function orLost<T>(kept: Promise<T | undefined>): Promise<T> {
  try {
    const found = await kept;
    if (found !== undefined) return found;
  } catch (error) {
    if (!(error instanceof Altered)) throw error;
  }
  throw new Unreadable(said(m.lost));
}
