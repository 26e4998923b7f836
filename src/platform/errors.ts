import type { Said } from "../kernel/messages.ts";

/** Nothing there, or not for this actor: the same answer, so that nothing leaks (404). */
export class Missing extends Error {
  override readonly name = "Missing";
}

/** The actor is known but may not do this (403). `said` tells who can. */
export class Forbidden extends Error {
  override readonly name = "Forbidden";
  readonly said: Said | undefined;
  constructor(said?: Said) {
    super("forbidden");
    this.said = said;
  }
}

/** Nobody is signed in, or the session has ended (401; a page goes to the sign-in form and comes back). */
export class SignInNeeded extends Error {
  override readonly name = "SignInNeeded";
}

/** Someone else changed the same thing first (409). */
export class Stale extends Error {
  override readonly name = "Stale";
}

/** This very form was already sent: its first sending counts (the answer repeats that one's). */
export class Repeated extends Error {
  override readonly name = "Repeated";
}

/** The database itself held a rule that a concurrent write would have broken; `rule` is its id. */
export class Held extends Error {
  override readonly name = "Held";
  readonly rule: string;
  constructor(rule: string) {
    super(`held by ${rule}`);
    this.rule = rule;
  }
}

/** Bad input that no form can show beside a field: an unreadable address parameter or body (400). */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
  readonly said: Said;
  constructor(said: Said) {
    super("unreadable");
    this.said = said;
  }
}
