import type { Child } from "hono/jsx";
import type { CalendarDate } from "../../kernel/calendar-date.ts";
import type { Texts } from "../../kernel/language.ts";
import { paths } from "../../kernel/paths.ts";
import type { Words } from "../../kernel/words.ts";
import { nameOn, type Organisation } from "../../people/rules/organisations.ts";
import { held } from "../../ui/address.ts";
import type { Option } from "../../ui/choices.tsx";
import { Code, UserText } from "../../ui/figures.tsx";
import type { Named } from "../store/names.ts";

/** The page that links are made for: its words and the parameters that are kept. */
export interface Here {
  readonly words: Words;
  readonly query: URLSearchParams;
}

/** A project by its code and title, as a link that keeps the date d'arrêté. */
export function ProjectLink({ words, query, project }: Here & { project: { code: string; title: Texts } }) {
  return (
    <a href={held(query, paths.project(project.code))}>
      <Code>{project.code}</Code> <UserText words={words} texts={project.title} />
    </a>
  );
}

export function AgreementLink({ words, query, agreement }: Here & { agreement: { code: string; title?: Texts } }) {
  return (
    <a href={held(query, paths.agreement(agreement.code))}>
      <Code>{agreement.code}</Code> {agreement.title && <UserText words={words} texts={agreement.title} />}
    </a>
  );
}

/** A text in one language, whichever it is; it wraps, unlike codes and amounts. */
export function Free({ children }: { children?: Child }) {
  return <span dir="auto">{children}</span>;
}

/** An organisation by its short name, its full one behind it. */
export function Org({ words, value }: { words: Words; value: Named | undefined }) {
  if (!value) return <span class="quiet">—</span>;
  return <abbr title={words.text(value.name).text}>{words.text(value.shortName).text}</abbr>;
}

/** Organisations to choose from, by their code and the name they have on a day. */
export const organisationOptions = (
  words: Words,
  { organisations, codes, on }: { organisations: readonly Organisation[]; codes: readonly string[]; on: CalendarDate },
): readonly Option[] =>
  organisations
    .filter(({ code }) => codes.includes(code))
    .map(({ code, names }) => {
      const name = nameOn(names, on);
      return { value: code, label: name ? `${code} — ${words.text(name.name).text}` : code };
    });

/** The rows of a list, each with its donor by the name of a day. */
export const named = <T extends { readonly donorId: string }>(
  rows: readonly T[],
  organisations: readonly Organisation[],
  on: CalendarDate,
): readonly (T & { readonly donor: Named | undefined })[] => {
  const byId = new Map(
    organisations.flatMap(({ id, code, names }) => {
      const name = nameOn(names, on);
      return name ? [[id, { id, code, name: name.name, shortName: name.shortName }]] : [];
    }),
  );
  return rows.map((row) => ({ ...row, donor: byId.get(row.donorId) }));
};
