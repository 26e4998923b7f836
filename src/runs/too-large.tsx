import { withQuery } from "../kernel/paths.ts";
import type { Visit } from "../people/entering.ts";
import { pageOf } from "../people/page.tsx";
import type { AppContext } from "../platform/http.ts";
import { ActionLink, Banner } from "../ui/parts.tsx";
import { large as m } from "./messages.ts";

interface Large {
  readonly rows: number;
  /** The most that a sheet holds. */
  readonly most: number;
  /** The address of the same table as CSV; it is asked for what this page was asked for. */
  readonly csvPath: string;
}

/** More rows than a sheet of Excel has: nothing is cut, the CSV is offered. */
export function tooLarge(c: AppContext, visit: Visit, { rows, most, csvPath }: Large): Response | Promise<Response> {
  const { t } = visit.words;
  return pageOf(c, visit, {
    title: t(m.title),
    status: 422,
    children: (
      <Banner kind="warn">
        <p>{t(m.said, { rows, most })}</p>
        <p>
          <ActionLink kind="main" href={withQuery(csvPath, c.req.query())}>
            {t(m.csv)}
          </ActionLink>
        </p>
      </Banner>
    ),
  });
}
