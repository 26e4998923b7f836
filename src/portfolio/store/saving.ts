import { searchText } from "../../kernel/search-text.ts";
import type { Fields, Write } from "../../platform/write.ts";
import { saving } from "../../platform/write.ts";
import { agreement, amendment, component, participation, project } from "../schema.ts";
import type { AgreementRow, ComponentRow, ParticipationRow, ProjectRow } from "./editing.ts";

/** A record without what is made from it. */
type Unfolded<T extends { search: string }> = Omit<T, "search">;

/** A project of its agreement; its search text is made here, from code, titles and identifiers. */
export function savingProject(before: ProjectRow | undefined, after: Unfolded<Fields<typeof project>>): Write {
  const { code, title, identifiers } = after;
  const search = searchText(code, title.fr, title.ar, title.en, ...identifiers.map(({ value }) => value));
  return saving(project, before, { ...after, search });
}

export function savingAgreement(before: AgreementRow | undefined, after: Unfolded<Fields<typeof agreement>>): Write {
  const { code, title } = after;
  return saving(agreement, before, { ...after, search: searchText(code, title.fr, title.ar, title.en) });
}

export const savingComponent = (before: ComponentRow | undefined, after: Fields<typeof component>): Write =>
  saving(component, before, after);

export const savingParticipation = (before: ParticipationRow | undefined, after: Fields<typeof participation>): Write =>
  saving(participation, before, after);

export const savingAmendment = (after: Fields<typeof amendment>): Write => saving(amendment, undefined, after);
