import { Hono } from "hono";
import type { Problem } from "../../kernel/outcome.ts";
import { paths, withQuery } from "../../kernel/paths.ts";
import { enter, type Visit } from "../../people/entering.ts";
import { pageOf } from "../../people/page.tsx";
import { can, isSomeoneElse, seesPublishedOnly } from "../../people/rules.ts";
import { formKeyOf, plainText, typedOf } from "../../people/typed.ts";
import { Missing } from "../../platform/errors.ts";
import { type AppContext, type AppEnv, pathParam } from "../../platform/http.ts";
import { newId } from "../../platform/new-id.ts";
import { metOr, onceOr } from "../../portfolio/routes/sent.ts";
import type { ProjectFacts } from "../../portfolio/rules/facts.ts";
import { asOfNow } from "../../portfolio/store/editing.ts";
import { projectPage } from "../../portfolio/views/project-shell.tsx";
import type { Typed } from "../../ui/form-state.ts";
import { decideEntries, type EntryDecision, type SentDecision } from "../actions/decide-entries.ts";
import { isChangeable } from "../actions/enter-entry.ts";
import { waitingWords as w } from "../messages/entries-waiting.ts";
import { entryPages as m } from "../messages/entry-pages.ts";
import { commitmentsOf } from "../store/entry-ground.ts";
import { type KnownEntry, kinOf, waitingCounts, waitingEntries } from "../store/entry-rows.ts";
import { oneProject } from "../store/pages.ts";
import { WaitingEntries, WaitingProjects } from "../views/entries-waiting.tsx";
import { EntryView } from "../views/entry-page.tsx";
import type { EntryPowers } from "../views/entry-shown.ts";
import type { MetStep } from "../views/step-conflict.tsx";
import { metEntries } from "./entry-met.ts";

export const entryStepRoutes = new Hono<AppEnv>();

entryStepRoutes.get(paths.entriesWaiting, async (c) => {
  const { visit, found } = await enter(c, "entry.await", (scope) => ({ counts: waitingCounts(asOfNow(scope)) }));
  const { words } = visit;
  return pageOf(c, visit, {
    title: words.t(w.title),
    hasFigures: false,
    children: <WaitingProjects words={words} counts={found.counts} />,
  });
});

entryStepRoutes.get(paths.waitingEntries(), (c) => waitingPage(c));

interface Refused {
  readonly typed: Typed;
  readonly problems: readonly Problem[];
  /** The page that the step was taken from was no longer true. */
  readonly met?: MetStep | undefined;
}

async function waitingPage(c: AppContext, refused?: Refused) {
  const code = pathParam(c, "code");
  const { visit, found } = await enter(c, "entry.await", (scope) => ({
    project: oneProject(scope, code),
    waiting: waitingEntries(asOfNow(scope), code),
  }));
  const { project, waiting } = found;
  if (!project) throw new Missing();
  const { words, actor } = visit;
  return projectPage(c, visit, {
    project,
    tab: "budget",
    title: `${project.code} · ${words.t(w.title)}`,
    hasFigures: false,
    ...statusOf(refused),
    children: (
      <WaitingEntries
        form={{ words, typed: refused?.typed ?? {}, problems: refused?.problems ?? [] }}
        met={refused?.met}
        {...{ project, waiting, personId: actor.personId, formKey: newId() }}
        canSubmit={can(actor, "entry.submit")}
        canApprove={can(actor, "entry.approve")}
      />
    ),
  });
}

entryStepRoutes.post(paths.entrySteps(), (c) => decided(c, () => "submit"));

entryStepRoutes.post(paths.entryDecisions(), (c) =>
  decided(c, (typed) => (plainText(typed, "decision") === "approve" ? "approve" : "return")),
);

entryStepRoutes.post(paths.withdrawEntry(), (c) => decided(c, () => "withdraw"));

const DONE: Readonly<Record<EntryDecision, string>> = {
  submit: "awaitsOther",
  approve: "approved",
  return: "returned",
  withdraw: "withdrawn",
};

/** A decision goes back to where it was taken: the entry's own page, or the list of what waits. */
async function decided(c: AppContext, decisionOf: (typed: Typed) => EntryDecision): Promise<Response> {
  const code = pathParam(c, "code");
  const typed = await typedOf(c);
  const from = plainText(typed, "from");
  const back = from === "" ? paths.waitingEntries(code) : paths.entry(code, from);
  const decision = decisionOf(typed);
  const sent = sentOf(typed, decision);
  const decideOnce = async () => {
    const answer = await decideEntries(c, code, sent);
    if (answer.kind === "done") return c.redirect(withQuery(back, { done: DONE[decision] }), 303);
    return refusedPage(c, { typed, problems: answer.problems }, from);
  };
  return metOr(
    () => onceOr(c, back, decideOnce),
    async () => refusedPage(c, { typed, problems: [], met: await metEntries(c, code, sent) }, from),
  );
}

function statusOf(refused: Refused | undefined) {
  const hasErrors = refused !== undefined && refused.problems.length > 0;
  if (refused?.met) return { hasErrors, status: 409 } as const;
  return { hasErrors, status: refused ? 422 : 200 } as const;
}

function sentOf(typed: Typed, decision: EntryDecision): SentDecision {
  const ids = typed["id"] ?? [];
  const items = (typeof ids === "string" ? [ids] : ids).map((text) => {
    const [id = "", revision = ""] = text.split("~");
    return { id, revision: /^\d{1,9}$/.test(revision) ? Number(revision) : 0 };
  });
  return { decision, reason: plainText(typed, "reason").trim().slice(0, 500), items, formKey: formKeyOf(typed) };
}

const refusedPage = (c: AppContext, refused: Refused, from: string) =>
  from === "" ? waitingPage(c, refused) : entryPage(c, { id: from, refused });

entryStepRoutes.get(paths.entry(), (c) => entryPage(c, { id: pathParam(c, "entry") }));

async function entryPage(c: AppContext, { id, refused }: { id: string; refused?: Refused }) {
  const code = pathParam(c, "code");
  const { visit, found } = await enter(c, "portfolio.read", (asked) => {
    const scope = refused ? asOfNow(asked) : asked;
    return {
      project: oneProject(scope, code),
      kin: kinOf(scope, code, [id]),
      commitments: commitmentsOf(scope, code, id),
    };
  });
  const { project, kin, commitments } = found;
  const entry = kin.find((one) => one.id === id);
  if (!project || !entry) throw new Missing();
  return shownEntry(c, visit, {
    project,
    entry,
    kin: kin.filter((one) => one !== entry),
    commitment: commitments[0],
    refused,
  });
}

interface Shown {
  readonly project: ProjectFacts;
  readonly entry: KnownEntry;
  readonly kin: readonly KnownEntry[];
  readonly commitment: Parameters<typeof EntryView>[0]["commitment"];
  readonly refused: Refused | undefined;
}

function shownEntry(c: AppContext, visit: Visit, { refused, ...shown }: Shown) {
  const { words } = visit;
  const { project, entry } = shown;
  // The reasons stand on one entry: its own page says them at its head.
  const problems = (refused?.problems ?? []).map((problem) => ({
    ...problem,
    field: problem.field === "reason" ? "reason" : "",
  }));
  return projectPage(c, visit, {
    project,
    tab: "budget",
    title: `${project.code} · ${words.t(m.entryTitle)} ${entry.reference}`.trim(),
    ...statusOf(refused),
    children: (
      <EntryView
        form={{ words, typed: refused?.typed ?? {}, problems }}
        {...shown}
        met={refused?.met}
        powers={powersOf(visit, entry)}
        formKey={newId()}
      />
    ),
  });
}

function powersOf({ actor, scope }: Visit, entry: KnownEntry): EntryPowers {
  const isNow = scope.known === undefined;
  const isOwn = !isSomeoneElse(actor, entry.enteredBy);
  const canWrite = isNow && can(actor, "entry.write");
  return {
    ...{ isOwn, canWrite, canChange: canWrite && isOwn && isChangeable(entry) },
    canSubmit: isNow && can(actor, "entry.submit"),
    canApprove: isNow && can(actor, "entry.approve"),
    seesPeople: !seesPublishedOnly(actor),
    seesHistory: can(actor, "history.read"),
  };
}
