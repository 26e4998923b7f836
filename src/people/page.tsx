import type { Child } from "hono/jsx";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Actor } from "../kernel/actor.ts";
import { paths } from "../kernel/paths.ts";
import { type Words, wordsIn } from "../kernel/words.ts";
import type { AppContext } from "../platform/http.ts";
import type { Frame, NavItem } from "../ui/frame.ts";
import { Page } from "../ui/page.tsx";
import type { Crumb } from "../ui/parts.tsx";
import type { Visit } from "./entering.ts";
import { DONE, shell as m, ROLE_NAME } from "./messages/shell.ts";
import { type Action, can, isFocalPoint } from "./rules.ts";
import type { Context } from "./store/context.ts";

/** What a slice says of its page; the shell adds the rest. */
export interface PageOf {
  readonly title: string;
  readonly heading?: Child;
  readonly aside?: Child;
  readonly actions?: Child;
  readonly crumbs?: readonly Crumb[];
  readonly tabs?: Child;
  readonly hasErrors?: boolean;
  readonly isLandscape?: boolean;
  /** A further sheet of styles, by its name among the assets. */
  readonly stylesheet?: "report";
  /** Kept from search engines: a page that is found by its secret address alone. */
  readonly isUnlisted?: boolean;
  /** Pages without figures don't show a date d'arrêté. */
  readonly hasFigures?: boolean;
  /** How much waits for the person, counted where it was read anyway. */
  readonly waiting?: number;
  readonly status?: ContentfulStatusCode;
  readonly children?: Child;
}

/** Answers with a page for a signed-in person. */
export function pageOf(c: AppContext, visit: Visit, { status = 200, hasFigures = true, waiting, ...props }: PageOf) {
  const on = hasFigures ? { day: visit.on, isAsked: visit.scope.askedOn !== undefined } : undefined;
  const frame = { ...frameOf(c, { ...visit, sessionId: visit.sessionId }), ...(on && { on }) };
  const nav = waiting ? frame.nav.map((item) => (item.href === paths.work ? { ...item, waiting } : item)) : frame.nav;
  return c.html(<Page frame={{ ...frame, nav }} {...props} />, status);
}

/** Answers with a page for anybody, signed in or not: without figures. */
export function openPageOf(c: AppContext, seen: Seen, { status = 200, hasFigures: _, ...props }: PageOf) {
  return c.html(<Page frame={frameOf(c, seen)} {...props} />, status);
}

type Seen = Pick<Context, "isDemo"> & { readonly actor: Actor | undefined } & {
  readonly sessionId: string | undefined;
};

/** The shell around a page, for whoever looks. */
export function frameOf(c: AppContext, seen: Seen): Frame {
  const { scope, secureHeadersNonce } = c.var;
  const words = wordsIn(scope.language);
  const { actor } = seen;
  const done = DONE[c.req.query("done") ?? ""];
  return {
    words,
    nonce: secureHeadersNonce,
    path: c.req.path,
    query: new URL(c.req.url).searchParams,
    isDemo: seen.isDemo,
    ...(actor ? navigation(c, actor) : { nav: [] }),
    ...(actor && { person: { name: actor.name, role: words.t(ROLE_NAME[actor.role]) } }),
    ...(actor && { hasSearch: can(actor, "search.read") }),
    ...(scope.known && { known: knownBanner(scope.known) }),
    ...(done && { flash: words.t(done) }),
  };
}

const knownBanner = (known: { seq: number } | { instant: string }): NonNullable<Frame["known"]> =>
  "seq" in known ? { entry: known.seq } : { at: known.instant };

const PLACES = [
  { href: paths.work, label: m.work, action: "work.read" },
  { href: paths.home, label: m.dashboard, action: "portfolio.read" },
  { href: paths.progress, label: m.progress, action: "progress.read" },
  { href: paths.projects, label: m.projects, action: "portfolio.read" },
  { href: paths.agreements, label: m.agreements, action: "portfolio.read" },
  { href: paths.workbooks, label: m.workbooks, action: "workbook.export" },
  { href: paths.history, label: m.history, action: "history.read" },
  { href: paths.entriesWaiting, label: m.entriesWaiting, action: "entry.await" },
  { href: paths.periods, label: m.periods, action: "period.read" },
  { href: paths.rates, label: m.rates, action: "rate.read" },
  { href: paths.organisations, label: m.organisations, action: "organisation.read" },
  { href: paths.users, label: m.users, action: "people.manage" },
  { href: paths.outbox, label: m.outbox, action: "people.manage" },
] as const satisfies readonly { href: string; label: object; action: Action }[];

/** Places of keeping house stand in the account's menu, unless there is nothing else to go to. */
const KEEPING: readonly string[] = [
  paths.entriesWaiting,
  paths.periods,
  paths.rates,
  paths.organisations,
  paths.users,
  paths.outbox,
];

function navigation(c: AppContext, actor: Actor): Pick<Frame, "nav" | "keeping"> {
  const words = wordsIn(c.var.scope.language);
  if (isFocalPoint(actor))
    return { nav: [{ href: paths.report, label: words.t(m.report), isCurrent: true }], keeping: [] };
  const here = (href: string) => c.req.path === href || (href !== paths.home && c.req.path.startsWith(`${href}/`));
  const all = PLACES.filter(({ action }) => can(actor, action)).map(
    ({ href, label }): NavItem => ({ href, label: words.t(label), isCurrent: here(href) }),
  );
  // What donors see first, others look at now and then.
  const isDonor = actor.role === "donor";
  if (!can(actor, "portfolio.read")) return { nav: all, keeping: [] };
  const isKeeping = ({ href }: NavItem) => KEEPING.includes(href) || (href === paths.progress && !isDonor);
  const keeping = all.filter(isKeeping).map((item) => (item.href === paths.progress ? donorView(words, item) : item));
  return { nav: all.filter((item) => !isKeeping(item)), keeping };
}

const donorView = (words: Words, item: NavItem): NavItem => ({ ...item, label: words.t(m.donorView) });
