import { Hono } from "hono";
import { UnreadFile, type UnreadKind } from "../../reports/reading/unzip.ts";
import { said } from "../kernel/messages.ts";
import { blocked, type Problem } from "../kernel/outcome.ts";
import { paths } from "../kernel/paths.ts";
import { wordsIn } from "../kernel/words.ts";
import { lookIn } from "../people/entering.ts";
import { openPageOf } from "../people/page.tsx";
import { can } from "../people/rules.ts";
import { sha256 } from "../platform/chain.ts";
import type { AppContext, AppEnv } from "../platform/http.ts";
import { freshForm } from "../ui/form-state.ts";
import { ActionLink } from "../ui/parts.tsx";
import { verify as m } from "./messages.ts";
import { VERIFYING } from "./rules.ts";
import { claimedTry } from "./store.ts";
import { LARGEST_WORKBOOK, type Verdict, verified } from "./verifying.ts";
import { VerifyPage } from "./views/verify-page.tsx";

export const verificationRoutes = new Hono<AppEnv>();

verificationRoutes.get(paths.verify, (c) => verifyPage(c, {}));

verificationRoutes.post(paths.verify, async (c) => {
  const file = await sentFile(c);
  if (!file || file.size === 0) return verifyPage(c, { problem: problemOf("noFile"), status: 422 });
  return verifyPage(c, await answerFor(c, file));
});

/** The verdict on a file, or why there is none. */
export interface Answer {
  readonly name?: string;
  readonly verdict?: Verdict;
  readonly problem?: Problem;
  readonly status?: 200 | 422 | 429;
}

/** Looks at a file from anybody: counted per network address, and never larger than a workbook may be. */
export async function answerFor(c: AppContext, file: Blob & { readonly name: string }): Promise<Answer> {
  const { scope } = c.var;
  const address = c.req.header("cf-connecting-ip") ?? "local";
  if (!(await claimedTry(scope, sha256(`verify ${address}`)))) return { problem: problemOf("tooMany"), status: 429 };
  if (file.size > LARGEST_WORKBOOK) return { problem: problemOf("tooLarge"), status: 422 };
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return { name: file.name, verdict: await verified(c, bytes) };
  } catch (error) {
    if (error instanceof UnreadFile) return { problem: problemOf(error.kind), status: 422 };
    throw error;
  }
}

const problemOf = (kind: UnreadKind | "noFile" | "tooMany"): Problem =>
  blocked("VERIFY", "file", said(m[kind], { most: LARGEST_WORKBOOK / 1024 / 1024, minutes: VERIFYING.windowMinutes }));

async function sentFile(c: AppContext): Promise<File | undefined> {
  try {
    const { file } = await c.req.parseBody();
    return file instanceof File ? file : undefined;
  } catch {
    return undefined;
  }
}

async function verifyPage(c: AppContext, { status = 200, problem, ...answer }: Answer): Promise<Response> {
  const context = await lookIn(c.var.scope);
  const words = wordsIn(c.var.scope.language);
  const seesJournal = context.actor !== undefined && can(context.actor, "history.read");
  const form = { ...freshForm(words), problems: problem ? [problem] : [] };
  return openPageOf(c, context, {
    title: words.t(m.title),
    hasErrors: problem !== undefined,
    status,
    actions: seesJournal && <ActionLink href={paths.verifyJournal}>{words.t(m.journal)}</ActionLink>,
    children: <VerifyPage form={form} {...answer} />,
  });
}
