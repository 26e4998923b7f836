import { withQuery } from "../../kernel/paths.ts";
import { formKeyOf, plainText, revisionOf, typedOf } from "../../people/typed.ts";
import { Repeated, Stale } from "../../platform/errors.ts";
import type { AppContext } from "../../platform/http.ts";
import type { Typed } from "../../ui/form-state.ts";

const LONGEST_REASON = 1_000;

/** A form as it was sent, with what every form carries. */
export interface SentForm {
  readonly typed: Typed;
  readonly typedOver: () => Typed;
  readonly revision: number;
  readonly formKey: string | undefined;
  readonly reason: string;
}

export async function sentForm(c: AppContext): Promise<SentForm> {
  const typed = await typedOf(c);
  return {
    typed,
    typedOver: () => typed,
    revision: revisionOf(typed),
    formKey: formKeyOf(typed),
    reason: plainText(typed, "reason").trim().slice(0, LONGEST_REASON),
  };
}

/** Answers a form that was sent before with the page of its first sending. */
export async function onceOr(c: AppContext, result: string, answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof Repeated)) throw error;
    return c.redirect(withQuery(result, { done: "repeated" }), 303);
  }
}

/** Answers a form drawn from what is no longer so with both versions, and with what was typed (409). */
export async function metOr(answer: () => Promise<Response>, met: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof Stale)) throw error;
    return met();
  }
}
