import type { CalendarDate } from "../../kernel/calendar-date.ts";
import { said } from "../../kernel/messages.ts";
import { blocked, done, type Outcome, refused } from "../../kernel/outcome.ts";
import { questionRule as m } from "./messages.ts";

/** Who speaks in a thread. */
export const SIDES = ["donor", "ministry"] as const;

export type Side = (typeof SIDES)[number];

export interface Message {
  readonly side: Side;
  readonly text: string;
  /** Who wrote it; the name of the organisation for the other side. */
  readonly by: string;
  readonly writtenAt: string;
}

/** A question with its thread, first message first. */
export interface Question {
  readonly id: string;
  readonly projectId: string;
  readonly projectCode: string;
  readonly about: string;
  readonly figure: string;
  readonly onDate: CalendarDate;
  readonly askedBy: string;
  readonly messages: readonly Message[];
}

/** It waits for the ministry while the donor spoke last. */
export const isOpen = ({ messages }: Pick<Question, "messages">): boolean => messages.at(-1)?.side === "donor";

/** The longest message. */
export const LONGEST_TEXT = 2_000;

/** What somebody wrote, without the blanks around it; empty or too long is refused beside the field. */
export function textTyped(typed: string): Outcome<string> {
  const text = typed.replaceAll("\r\n", "\n").trim();
  if (text === "") return refused([blocked("required", "text", said(m.empty))]);
  const extra = text.length - LONGEST_TEXT;
  return extra > 0 ? refused([blocked("length", "text", said(m.long, { most: LONGEST_TEXT, extra }))]) : done(text);
}
