import type { Child } from "hono/jsx";
import { type CalendarDate, isCalendarDate } from "../../kernel/calendar-date.ts";
import type { Json } from "../../kernel/canonical.ts";
import { directionOf, LANGUAGES, type Texts } from "../../kernel/language.ts";
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

/** A value of a change in words: amounts, percents, days, yes and no, users' texts in all their languages. */
export function Value({ place, value }: { place: Place; value: Json }): Child {
  if (value === null || value === "") return <span class="quiet">{place.words.t(m.nothing)}</span>;
  if (typeof value === "boolean") return place.words.t(value ? m.yes : m.no);
  if (typeof value === "number") return <bdi>{numberText(place, value)}</bdi>;
  if (typeof value === "string") return <bdi>{stringText(place, value)}</bdi>;
  if (isList(value)) return <ListValue place={place} items={value} />;
  if (isTexts(value)) return <TextsValue texts={value} />;
  return <bdi>{recordText(place, value)}</bdi>;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

const isTexts = (value: object): value is Texts => "fr" in value && typeof value.fr === "string";

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
  if (isCalendarDate(value)) return words.day(value as CalendarDate);
  if (isQuarter(value)) return words.quarter(value);
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value)) return words.instant(value);
  return labels.get(value) ?? value;
}

/** One user's text in each language that it was written in. */
function TextsValue({ texts }: { texts: Texts }) {
  const written = LANGUAGES.filter((language) => texts[language]);
  return (
    <>
      {written.map((language, at) => (
        <>
          {at > 0 && <br />}
          <bdi lang={language} dir={directionOf(language)}>
            {texts[language]}
          </bdi>
        </>
      ))}
    </>
  );
}

function ListValue({ place, items }: { place: Place; items: readonly Json[] }) {
  if (items.length === 0) return <span class="quiet">{place.words.t(m.nothing)}</span>;
  return (
    <ul>
      {items.map((item) => (
        <li>
          <Value place={place} value={item} />
        </li>
      ))}
    </ul>
  );
}

/** A part of a thing: a sector with its share, an identifier with its system. */
function recordText(place: Place, value: object): string {
  return Object.entries(value as Readonly<Record<string, Json>>)
    .map(([field, part]) => plainText({ ...place, field }, part))
    .join(" · ");
}

function plainText(place: Place, value: Json): string {
  if (typeof value === "number") return numberText(place, value);
  return typeof value === "string" ? stringText(place, value) : JSON.stringify(value);
}
