import type { Language } from "../../kernel/language.ts";
import { paths, withQuery } from "../../kernel/paths.ts";

/** R05 of a project, or of all within reach, of the page’s day and moment. */
export const milestonesBook = (query: URLSearchParams, lang: Language, project?: string): string =>
  withQuery(paths.workbook("R05.xlsx"), {
    ...{ project, lang },
    ...{ on: query.get("on") ?? undefined, known: query.get("known") ?? undefined },
  });
