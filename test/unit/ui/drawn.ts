import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import type { Language } from "../../../src/kernel/language.ts";
import { wordsIn } from "../../../src/kernel/words.ts";
import type { Frame } from "../../../src/ui/frame.ts";

/** The markup of a component, as it would be sent. */
export const drawn = (node: unknown): string => String(node);

/** The markup without its tags, with spaces of every kind made plain. */
export const seen = (node: unknown): string =>
  drawn(node)
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();

/** What a strict Content-Security-Policy forbids in markup: style attributes, handlers, scripts without nonce. */
export const inlined = (html: string): string[] =>
  html.match(/\s(?:style|on[a-z]+|hx-on[^=]*)=|javascript:|<style|<script(?![^>]*nonce=)/g) ?? [];

/** A frame as the platform makes it. */
export function frameIn(language: Language, address = "/projects", more: Partial<Frame> = {}): Frame {
  const { pathname, searchParams } = new URL(address, "https://mizan.example");
  return {
    words: wordsIn(language),
    nonce: "n0nce",
    path: pathname,
    query: searchParams,
    isDemo: true,
    nav: [{ href: "/projects", label: "Projets", isCurrent: true }],
    person: { name: "Naïma Berrada", role: "Service financier" },
    on: { day: calendarDate("2025-06-30"), isAsked: searchParams.has("on") },
    ...more,
  };
}
