import { type Message, said } from "../../kernel/messages.ts";
import { Unreadable } from "../../platform/errors.ts";
import { type Sorting, sortingRead } from "../../ui/sorting.ts";
import { page as m } from "../messages/pages.ts";
import { fieldName } from "../rules/messages/field.ts";
import {
  AGREEMENT_STATUSES,
  type AgreementStatus,
  isOneOf,
  OPEN_STATUSES,
  PROJECT_STATUSES,
  type ProjectStatus,
} from "../rules/statuses.ts";
import type { AgreementFilter } from "../store/agreements.ts";
import { PROJECT_SORTS, type ProjectFilter, type ProjectSort } from "../store/project-list.ts";

const LONGEST = 100;

type Query = (name: string) => string | undefined;

const short = (query: Query, name: string): string => (query(name) ?? "").trim().slice(0, LONGEST);

/** What a list of projects was asked for; the status is one, `open` for all current ones, or nothing. */
export interface ProjectAsked {
  readonly filter: ProjectFilter;
  readonly status: ProjectStatus | "";
  readonly sort: Sorting & { readonly key: ProjectSort };
  readonly number: number;
}

/** Reads the filters of a list of projects; throws Unreadable for a status or a page that cannot be. */
export function projectAsked(query: Query): ProjectAsked {
  const status = statusRead(query, PROJECT_STATUSES);
  const sort = sortingRead(query("sort"), PROJECT_SORTS) as Sorting & { readonly key: ProjectSort };
  return {
    filter: {
      q: short(query, "q"),
      donor: short(query, "donor"),
      agreement: short(query, "agreement"),
      lead: short(query, "lead"),
      statuses: status === "" ? OPEN_STATUSES : [status],
    },
    status,
    sort,
    number: numberRead(query, "page", { least: 1, most: 10_000, usual: 1 }),
  };
}

export interface AgreementAsked {
  readonly filter: AgreementFilter;
  readonly status: AgreementStatus | "";
}

/** Reads the filters of a list of agreements; cancelled ones only when asked for. */
export function agreementAsked(query: Query): AgreementAsked {
  const status = statusRead(query, AGREEMENT_STATUSES);
  const alive = AGREEMENT_STATUSES.filter((each) => each !== "cancelled");
  const statuses = status === "" ? alive : [status];
  return { filter: { q: short(query, "q"), donor: short(query, "donor"), statuses }, status };
}

function statusRead<T extends string>(query: Query, statuses: readonly T[]): T | "" {
  const value = query("status") ?? "";
  if (value === "" || isOneOf(statuses, value)) return value;
  throw unknownFilter(fieldName.status, value);
}

/** A whole number of the address within its range; throws Unreadable otherwise. */
export function numberRead(query: Query, name: string, range: { least: number; most: number; usual: number }): number {
  const value = query(name) ?? "";
  if (value === "") return range.usual;
  const number = /^\d{1,6}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= range.least && number <= range.most) return number;
  throw unknownFilter(name, value);
}

const unknownFilter = (name: string | Message, value: string): Unreadable =>
  new Unreadable(said(m.unknownFilter, { name, value: value.slice(0, 40) }));
