import { Hono } from "hono";
import { said } from "../kernel/messages.ts";
import { paths, withQuery } from "../kernel/paths.ts";
import { enter } from "../people/entering.ts";
import { plainText, revisionOf, typedOf } from "../people/typed.ts";
import { commit } from "../platform/commit.ts";
import { Held, Missing, Stale, Unreadable } from "../platform/errors.ts";
import { Altered, fileStore } from "../platform/file-store.ts";
import { type AppContext, type AppEnv, pathParam } from "../platform/http.ts";
import { problemAnswer } from "../platform/problem.ts";
import { further } from "../platform/read.ts";
import { asOfNow } from "../portfolio/store/editing.ts";
import { reportedProjects } from "../portfolio/store/reporting.ts";
import { bodyFile, keptFile } from "./actions/receiving.ts";
import { evidence as m } from "./messages.ts";
import { fileChecked } from "./rules/file.ts";
import { hasPreview, heldText } from "./rules/proof.ts";
import { changingEvidence, type Evidence, evidenceById } from "./store.ts";

export const evidenceRoutes = new Hono<AppEnv>();

evidenceRoutes.get(paths.evidence(), async (c) => {
  const { found } = await enter(c, "portfolio.read", (scope) => ({ one: evidenceById(scope, pathParam(c, "id")) }));
  const { one } = found;
  if (one?.kind !== "file") throw new Missing();
  const bytes = await bytesOf(c, one);
  if (!bytes) throw new Missing();
  return c.body(bytes, 200, headersOf(one, c.req.query("download") !== undefined));
});

async function bytesOf(c: AppContext, { objectKey, sha256 }: Evidence) {
  try {
    return await fileStore(c.env.FILES).bytes(objectKey, sha256);
  } catch (error) {
    if (error instanceof Altered) throw new Unreadable(said(m.altered));
    throw error;
  }
}

/**
 * The policy of an answer that is a file: nothing in it may run or reach out. A PDF's own viewer does not open in a
 * sandbox. Undefined for pages.
 */
export function filePolicy({ headers }: Response): string | undefined {
  if (!headers.has("content-disposition")) return undefined;
  return headers.get("content-type") === "application/pdf"
    ? "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'none'"
    : "default-src 'none'; sandbox; frame-ancestors 'none'";
}

function headersOf(one: Evidence, isDownload: boolean): Record<string, string> {
  const disposition = hasPreview(one) && !isDownload ? "inline" : "attachment";
  const plain = one.fileName.replace(/[^\w .-]/g, "_");
  return {
    "content-type": one.mediaType,
    "content-disposition": `${disposition}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(one.fileName)}`,
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
    etag: `"${one.sha256}"`,
  };
}

/** Shows a document to donors or hides it, or withdraws one that proves nothing yet. */
evidenceRoutes.post(paths.evidence(), async (c) => {
  const typed = await typedOf(c);
  const id = pathParam(c, "id");
  const { visit, found } = await enter(c, "evidence.add", (scope) => ({ one: evidenceById(asOfNow(scope), id) }));
  const { one } = found;
  if (!one) throw new Missing();
  if (one.revision !== revisionOf(typed)) throw new Stale();
  const step = plainText(typed, "step");
  const change = step === "withdraw" ? { isWithdrawn: true } : { isForDonors: step === "show" };
  try {
    const writes = [changingEvidence(one, change)];
    await commit(visit, {
      action: `evidence.${step === "withdraw" ? "withdraw" : "show"}`,
      writes,
      projectId: one.projectId,
    });
  } catch (error) {
    if (error instanceof Held) throw new Unreadable(said(m.proven));
    throw error;
  }
  const back = plainText(typed, "back");
  return c.redirect(withQuery(/^\/projects\/[\w./%-]+$/.test(back) ? back : paths.projects, { done: "changed" }), 303);
});

evidenceRoutes.post(paths.projectFiles(), receiveFile);

/** Takes one file ahead of its form and says under which name the form may hold it. */
export async function receiveFile(c: AppContext): Promise<Response> {
  const code = pathParam(c, "code");
  const { visit, found } = await enter(c, "evidence.add", (scope) => ({
    project: further(reportedProjects(asOfNow(scope), { code }), ([one]) => one),
  }));
  if (!found.project) throw new Missing();
  const { name, bytes } = await bodyFile(c);
  const outcome = fileChecked(name, bytes);
  const { words } = visit;
  if (!outcome.ok)
    return problemAnswer(c, words, { code: "refused", title: words.t(m.refused), problems: outcome.problems });
  const proof = await keptFile(c, found.project.id, outcome.value);
  const { sha256, fileName, mediaType, sizeBytes } = proof;
  return c.json({ held: heldText(proof), sha256, fileName, mediaType, sizeBytes }, 201);
}
