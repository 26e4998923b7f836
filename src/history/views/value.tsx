import type { Child } from "hono/jsx";
import { isCalendarDate } from "../../kernel/calendar-date.ts";
import { canonicalJson, type Json } from "../../kernel/canonical.ts";
import { money } from "../../kernel/money.ts";
import { isQuarter } from "../../kernel/period.ts";
import { ratio } from "../../kernel/ratio.ts";
import type { Words } from "../../kernel/words.ts";
import { FIELD_NAME } from "../messages/fields.ts";
import { page as m } from "../messages/page.ts";
import { VALUE_NAME } from "../messages/values.ts";

/** Where a value stands, and the codes of the things that it may name by id. */
export interface Place {
  readonly words: Words;
  readonly entity: string;
  readonly field: string;
  readonly labels: ReadonlyMap<string, string>;
}

export const fieldLabel = (words: Words, field: string): string => {
  const name = FIELD_NAME[field];
  return name ? words.t(name) : field;
};

/** What was first set shows what it is; what was changed shows what it was as well, a list item by item. */
export function FromTo({ place, pair: [from, to] }: { place: Place; pair: readonly [Json, Json] }): Child {
  if (isList(from ?? []) && isList(to ?? [])) return <ListChange place={place} from={listOf(from)} to={listOf(to)} />;
  if (from === null) return <Value place={place} value={to} />;
  return (
    <>
      <del>
        <Value place={place} value={from} />
      </del>{" "}
      <span aria-hidden="true">{place.words.direction === "rtl" ? "←" : "→"}</span>{" "}
      <ins>
        <Value place={place} value={to} />
      </ins>
    </>
  );
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

const listOf = (value: Json): readonly Json[] => (value !== null && isList(value) ? value : []);

/** The list as it became, with what came and what went. */
function ListChange({ place, from, to }: { place: Place; from: readonly Json[]; to: readonly Json[] }) {
  const [before, after] = [from, to].map((items) => new Set(items.map(canonicalJson)));
  const gone = from.filter((item) => !after?.has(canonicalJson(item)));
  if (gone.length + to.length === 0) return <Nothing words={place.words} />;
  const isNew = (item: Json) => from.length > 0 && !before?.has(canonicalJson(item));
  return (
    <ul>
      {gone.map((item) => (
        <li>
          <del>
            <Value place={place} value={item} />
          </del>
        </li>
      ))}
      {to.map((item) => (
        <li>{isNew(item) ? <ins>{shown(place, item)}</ins> : shown(place, item)}</li>
      ))}
    </ul>
  );
}

const shown = (place: Place, value: Json): Child => <Value place={place} value={value} />;

/** A value in words: amounts, percents, days, yes and no, codes, and what a user wrote in whatever language. */
function Value({ place, value }: { place: Place; value: Json }): Child {
  if (value === null || value === "") return <Nothing words={place.words} />;
  return <span dir="auto">{plainText(place, value)}</span>;
}

const Nothing = ({ words }: { words: Words }) => <span class="quiet">{words.t(m.nothing)}</span>;

/** The same as plain text; the parts of a record (a sector with its share) one after the other. */
export function plainText(place: Place, value: Json): string {
  if (typeof value === "boolean") return place.words.t(value ? m.yes : m.no);
  if (typeof value === "number") return numberText(place, value);
  if (typeof value === "string") return stringText(place, value);
  const parts = Object.entries(value ?? {}) as readonly [string, Json][];
  return parts.map(([field, part]) => plainText({ ...place, field }, part)).join(" · ");
}

/** Fields by the end of their names: units come last. */
const UNITS: readonly { readonly end: string; readonly text: (words: Words, value: number) => string }[] = [
  { end: "Minor", text: (words, value) => words.amount(money(value, "EUR")) },
  { end: "Bps", text: (words, value) => words.percent(ratio(value, 10_000)) },
  { end: "icro", text: (words, value) => words.number(value / 1_000_000, 6) },
  { end: "Milli", text: (words, value) => words.number(value / 1_000, 3) },
];

/** Years and numbers of things are written without grouping. */
const UNGROUPED = 10_000;

function numberText({ words, field }: Place, value: number): string {
  const unit = UNITS.find(({ end }) => field.endsWith(end));
  if (unit) return unit.text(words, value);
  return Math.abs(value) < UNGROUPED ? String(value) : words.number(value);
}

function stringText({ words, entity, field, labels }: Place, value: string): string {
  const names = VALUE_NAME[`${entity}.${field}`] ?? VALUE_NAME[field];
  const name = names && Object.hasOwn(names, value) ? names[value] : undefined;
  if (name) return words.t(name);
  if (isCalendarDate(value)) return words.day(value);
  if (isQuarter(value)) return words.quarter(value);
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value)) return words.instant(value);
  return labels.get(value) ?? value;
}
