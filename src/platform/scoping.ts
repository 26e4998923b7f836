import { getCookie } from "hono/cookie";
import { type CalendarDate, dayInMorocco, isCalendarDate } from "../kernel/calendar-date.ts";
import { DEFAULT_LANGUAGE, isLanguage, type Language } from "../kernel/language.ts";
import type { Message } from "../kernel/messages.ts";
import { said } from "../kernel/messages.ts";
import { remembered } from "../kernel/remembered.ts";
import { sha256 } from "./chain.ts";
import { database } from "./database.ts";
import { Unreadable } from "./errors.ts";
import { type AppContext, isApi, LANGUAGE_COOKIE, SESSION_COOKIE } from "./http.ts";
import type { Known, Scope } from "./scope.ts";

/** What the door knows of a request besides its address: the clock's reading and a fresh id. */
export interface Door {
  readonly now: string;
  readonly requestId: string;
}

/** The scope without the parameters that may be malformed, so that even their refusal has a language. */
export function plainScope(c: AppContext, { now, requestId }: Door): Scope {
  return {
    db: database(c.env.DB),
    now,
    today: dayInMorocco(now),
    credential: credentialOf(c),
    language: languageOf(c),
    askedOn: undefined,
    known: undefined,
    origin: isApi(c) ? "api" : "screen",
    requestId,
  };
}

/** Adds `on` and `known`; throws Unreadable, with the words given, when one is malformed. */
export function askedScope(c: AppContext, scope: Scope, words: { badDay: Message; badKnown: Message }): Scope {
  return {
    ...scope,
    askedOn: dayAsked(c.req.query("on"), words.badDay),
    known: knownAsked(c.req.query("known"), words.badKnown),
  };
}

function dayAsked(value: string | undefined, message: Message): CalendarDate | undefined {
  if (!value) return undefined;
  if (!isCalendarDate(value)) throw new Unreadable(said(message, { value: value.slice(0, 40) }));
  return value;
}

function knownAsked(value: string | undefined, message: Message): Known | undefined {
  if (!value) return undefined;
  if (/^\d{1,12}$/.test(value)) return { seq: Number(value) };
  const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/.test(value)
    ? Date.parse(value)
    : Number.NaN;
  if (Number.isNaN(instant)) throw new Unreadable(said(message, { value: value.slice(0, 40) }));
  return { instant: new Date(instant).toISOString() };
}

const LONGEST_SECRET = 200;

/** One person asks for many pages in a row; an isolate that holds the secret of a request may hold its last ones. */
const hashOf = remembered(50, sha256);

/** The API takes tokens only; pages take the session cookie, and files a token as well. */
function credentialOf(c: AppContext): string {
  const bearer = /^Bearer ([\w.~+/=-]+)$/i.exec(c.req.header("authorization") ?? "")?.[1];
  const secret = bearer ?? (isApi(c) ? undefined : getCookie(c, SESSION_COOKIE));
  return secret && secret.length <= LONGEST_SECRET ? hashOf(secret) : "";
}

function languageOf(c: AppContext): Language {
  const asked = [c.req.query("lang"), getCookie(c, LANGUAGE_COOKIE), ...accepted(c.req.header("accept-language"))];
  return (asked.find((text) => text !== undefined && isLanguage(text)) as Language | undefined) ?? DEFAULT_LANGUAGE;
}

const accepted = (header = ""): string[] => header.split(",").map((part) => part.trim().slice(0, 2).toLowerCase());
