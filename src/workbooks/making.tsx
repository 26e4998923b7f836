import { paths } from "../kernel/paths.ts";
import { enter } from "../people/entering.ts";
import { pageOf } from "../people/page.tsx";
import { Repeated, Unreadable } from "../platform/errors.ts";
import type { AppContext } from "../platform/http.ts";
import { issueRun, type ToIssue } from "./issuing.ts";
import type { Progress } from "./keeping.ts";
import { making as m } from "./messages/making.ts";
import { workbooks as w } from "./messages.ts";
import { BegunLine, DoneLine, FailedLine, LINES_HERE, MakingPage, ProgressLine } from "./views/making-page.tsx";

/** How much a report holds: rows of its longest sheet, and projects behind it. */
export interface Extent {
  readonly longest: number;
  readonly projects: number;
}

/** Reports of more rows, or of more projects, take seconds to issue: a page tells how far they are. */
export const isWaitedFor = ({ longest, projects }: Extent): boolean => longest > 5_000 || projects > 40;

/**
 * Issues a large report behind a page that is sent while it is made: each line says how far it is, the last one leads
 * to the edition. Whoever leaves the page stops it, and nothing is issued.
 */
export async function issuedWhileWaiting(c: AppContext, toIssue: ToIssue, rows: number): Promise<Response> {
  const { visit } = await enter(c, "workbook.issue", () => ({}));
  const { words } = visit;
  const page = await pageOf(c, visit, {
    title: words.t(m.title, { report: toIssue.report }),
    crumbs: [{ href: paths.workbooks, label: words.t(w.title) }],
    children: <MakingPage words={words} report={toIssue.report} />,
  });
  const [head = "", tail = ""] = (await page.text()).split(LINES_HERE);
  const lines = openLines();
  const isWorthSaying = steps(rows / STEPS);
  const told = async () => {
    lines.send(head + LINES_HERE + BegunLine({ words }));
    try {
      const number = await issueRun(c, {
        ...toIssue,
        stillWanted: lines.throwIfGone,
        onProgress: (at) => {
          lines.throwIfGone();
          if (isWorthSaying(at)) lines.send(String(<ProgressLine words={words} at={at} of={rows} />));
        },
      });
      lines.send(String(<DoneLine words={words} number={number} />));
    } catch (error) {
      if (!(error instanceof Unreadable || error instanceof Repeated || lines.isGone()))
        console.error(c.var.scope.requestId, error);
      const said = error instanceof Unreadable ? words.say(error.said) : undefined;
      lines.send(String(<FailedLine words={words} said={said} />));
    }
    lines.end(tail);
  };
  c.executionCtx.waitUntil(told());
  return new Response(lines.readable, { headers: page.headers, status: 200 });
}

/** So many lines for each language. */
const STEPS = 50;

/** True when so many rows were written since it was last true, and for the first of a language. */
function steps(rows: number): (at: Progress) => boolean {
  let last: Progress | undefined;
  return (at) => {
    if (last?.language === at.language && at.rows - last.rows < rows) return false;
    last = at;
    return true;
  };
}

/** Lines that are sent one by one to somebody who may leave. */
function openLines() {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>(undefined, undefined, {
    highWaterMark: Number.MAX_SAFE_INTEGER,
  });
  const writer = writable.getWriter();
  const encoder = new TextEncoder();
  let isGone = false;
  const leave = () => {
    isGone = true;
  };
  writer.closed.catch(leave);
  return {
    readable,
    send: (html: string) => void writer.write(encoder.encode(html)).catch(leave),
    end: (html: string) => {
      writer.write(encoder.encode(html)).catch(leave);
      writer.close().catch(leave);
    },
    isGone: () => isGone,
    throwIfGone: () => {
      if (isGone) throw new Error("whoever waited has left");
    },
  };
}
