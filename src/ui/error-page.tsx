import type { Child } from "hono/jsx";
import type { Message } from "../kernel/messages.ts";
import { paths, withQuery } from "../kernel/paths.ts";
import type { Words } from "../kernel/words.ts";
import { failure as m } from "./messages/failure.ts";
import { shell } from "./messages/shell.ts";
import { ActionLink } from "./parts.tsx";

export type Failure = "missing" | "forbidden" | "conflict" | "refused" | "tooMany" | "signIn" | "failed";

interface Telling {
  readonly status: number;
  readonly title: Message;
  readonly why: Message;
  readonly next?: Message;
}

const TELLING: Readonly<Record<Failure, Telling>> = {
  missing: { status: 404, title: m.missing, why: m.missingWhy },
  forbidden: { status: 403, title: m.forbidden, why: m.forbiddenWhy, next: m.forbiddenNext },
  conflict: { status: 409, title: m.conflict, why: m.conflictWhy, next: m.conflictNext },
  refused: { status: 422, title: m.refused, why: m.refusedWhy },
  tooMany: { status: 429, title: m.tooMany, why: m.tooManyWhy, next: m.tooManyNext },
  signIn: { status: 401, title: m.signIn, why: m.signInWhy },
  failed: { status: 500, title: m.failed, why: m.failedWhy, next: m.failedNext },
};

/** The HTTP status of a failure. */
export const statusOf = (failure: Failure): number => TELLING[failure].status;

/** The title for the page around it. */
export const failureTitle = (words: Words, failure: Failure): string => words.t(TELLING[failure].title);

interface ErrorContentProps {
  readonly words: Words;
  readonly failure: Failure;
  readonly requestId: string;
  /** What exactly was wrong, where it may be said. */
  readonly detail?: Child;
  /** For `tooMany`. */
  readonly retryMinutes?: number | undefined;
  /** For `signIn`: the address to return to; for `conflict`: the saved version's. */
  readonly href?: string | undefined;
}

/** What stands under the heading of an error page: why, what to do next, and the number to quote. */
export function ErrorContent(props: ErrorContentProps) {
  const { words, failure, requestId, detail, retryMinutes = 1 } = props;
  const { status, why, next } = TELLING[failure];
  return (
    <section class="sheet failure">
      <div class="body">
        <p class="lead">{words.t(why)}</p>
        {detail && <p>{detail}</p>}
        {next && <p>{words.t(next, { minutes: retryMinutes })}</p>}
        <p class="acts">
          <WayOn {...props} />
        </p>
        <p class="note">
          {words.t(m.request)} <bdi class="code">{requestId}</bdi> · <bdi>{status}</bdi>
        </p>
      </div>
    </section>
  );
}

function WayOn({ words, failure, href }: ErrorContentProps) {
  if (failure === "signIn")
    return (
      <ActionLink kind="main" href={withQuery(paths.signIn, { next: href })}>
        {words.t(shell.signIn)}
      </ActionLink>
    );
  if (failure === "conflict" && href)
    return (
      <ActionLink kind="main" href={href}>
        {words.t(m.openSaved)}
      </ActionLink>
    );
  return <ActionLink href={paths.home}>{words.t(m.home)}</ActionLink>;
}
