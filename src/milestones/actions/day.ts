import type { AppContext } from "../../platform/http.ts";

/**
 * What is entered is of now, at the installation’s own date d’arrêté: neither a day nor a moment of the address moves
 * the rules.
 */
export function dayOfNow(c: AppContext): void {
  c.set("scope", { ...c.get("scope"), askedOn: undefined, known: undefined });
}
