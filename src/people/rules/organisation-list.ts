import { searchText } from "../../kernel/search-text.ts";
import type { Organisation } from "./organisations.ts";

/** What a list of organisations is asked for; empty asks for all. */
export interface OrganisationsAsked {
  readonly search: string;
  readonly kind: string;
}

/** The organisations that were asked for; the search looks into codes and all names, past ones too. */
export function organisationsFound(
  all: readonly Organisation[],
  { search, kind }: OrganisationsAsked,
): readonly Organisation[] {
  const words = searchText(search).split(" ");
  return all.filter((one) => {
    const texts = one.names.flatMap(({ name, shortName }) => [...Object.values(name), ...Object.values(shortName)]);
    const text = searchText(one.code, ...texts);
    return (kind === "" || one.kind === kind) && words.every((word) => text.includes(word));
  });
}
