import type { Child } from "hono/jsx";
import { isCalendarDate } from "../../kernel/calendar-date.ts";
import type { Json } from "../../kernel/canonical.ts";
import type { Message } from "../../kernel/messages.ts";
import { type Currency, money } from "../../kernel/money.ts";
import type { Words } from "../../kernel/words.ts";
import { type ConflictField, ConflictView } from "../../ui/second-look.tsx";
import { form as t } from "../messages/forms.ts";
import { AGREEMENT_STATUS, EXCHANGE_METHOD, PROJECT_STATUS, REFERENCE_VERSION, ROLE } from "../messages/names.ts";
import { rateTyped } from "../rules/agreement-form.ts";
import type { Meeting } from "../rules/meeting.ts";
import { fieldName } from "../rules/messages/field.ts";
import { shareOf } from "../rules/sectors.ts";
import type { Author } from "../store/editing.ts";
import { Free } from "./list-parts.tsx";

interface ConflictProps {
  readonly words: Words;
  readonly meetings: readonly Meeting[];
  readonly currency: Currency;
  readonly author: Author | undefined;
  readonly children?: Child;
}

/** Both versions of a project or an agreement, field by field, above the form that is to be saved again. */
export function Conflict({ words, meetings, currency, author, children }: ConflictProps) {
  const show = (field: string, value: Json) => shownValue({ words, currency }, field, value);
  const fields: ConflictField[] = meetings.map(({ field, base, theirs, yours, changedBy }) => ({
    label: labelOf(words, field),
    base: show(field, base),
    theirs: show(field, theirs),
    yours: show(field, yours),
    changedBy,
  }));
  return (
    <ConflictView words={words} name={author?.name ?? ""} at={author?.at ?? ""} fields={fields}>
      {children}
    </ConflictView>
  );
}

/** How the fields that merge are called: those of texts and parts by their first word and what they are of. */
const LABEL: Readonly<Record<string, Message>> = {
  ...fieldName,
  amountMinor: fieldName.amount,
  ceilingMinor: fieldName.ceiling,
  fixedRateMicro: fieldName.fixedRate,
  notifyBps: fieldName.notify,
  amendBps: fieldName.amend,
  overspendBps: fieldName.overspend,
  justifiedBps: fieldName.justified,
  explainedBps: fieldName.explained,
};

function labelOf(words: Words, field: string): string {
  const [first = "", second, third] = field.split(".");
  const name = words.t(LABEL[first] ?? fieldName.code);
  if (first === "participants" && second && second in ROLE) return words.t(ROLE[second as keyof typeof ROLE]);
  if (first === "components")
    return [name, second, third === "isCancelled" ? words.t(fieldName.isCancelled) : third].join(" · ");
  return second ? `${name} (${second})` : name;
}

interface Showing {
  readonly words: Words;
  readonly currency: Currency;
}

const STATUS: Readonly<Record<string, Message>> = { ...PROJECT_STATUS, ...AGREEMENT_STATUS };

/** A stored value as a person reads it. */
function shownValue(showing: Showing, field: string, value: Json): Child {
  const { words } = showing;
  if (value === null || value === "" || (Array.isArray(value) && value.length === 0))
    return <span class="quiet">{words.t(t.nothing)}</span>;
  if (typeof value === "boolean") return words.t(value ? t.yes : t.no);
  if (typeof value === "number") return numberShown(showing, field, value);
  if (typeof value === "string") return <Free>{textShown(words, field, value)}</Free>;
  return <Free>{(value as readonly Json[]).map((item) => itemShown(words, item)).join(" · ")}</Free>;
}

function numberShown({ words, currency }: Showing, field: string, value: number): string {
  if (field === "fixedRateMicro") return rateTyped(value);
  if (field.endsWith("Minor")) return words.money(money(value, currency));
  return field.endsWith("Bps") ? words.percent(shareOf(value)) : words.number(value, 0);
}

function textShown(words: Words, field: string, value: string): string {
  if (isCalendarDate(value)) return words.day(value);
  if (field === "status") return words.t(STATUS[value] ?? t.nothing);
  if (field === "exchangeMethod")
    return words.t((EXCHANGE_METHOD as Readonly<Record<string, Message>>)[value] ?? t.nothing);
  if (field === "referenceVersion")
    return words.t((REFERENCE_VERSION as Readonly<Record<string, Message>>)[value] ?? t.nothing);
  return value;
}

/** One sector, identifier, tag or organisation of a list. */
function itemShown(words: Words, item: Json): string {
  if (typeof item !== "object" || item === null) return String(item);
  const { code, shareBps, system, value } = item as Readonly<Record<string, string | number>>;
  return code === undefined ? `${system} : ${value}` : `${code} ${words.percent(shareOf(Number(shareBps)))}`;
}
