import { enter } from "../../people/entering.ts";
import { seesPublishedOnly } from "../../people/rules.ts";
import type { AppContext } from "../../platform/http.ts";
import { rolledUp } from "../rules/roll-up.ts";
import { sharedIndicators, sharedValues } from "../store/roll-ups.ts";

/** The shared indicators of the asking person’s portfolio as they stand for that person. */
export async function sharedPortfolio(c: AppContext) {
  const { visit, found } = await enter(c, "portfolio.read", (scope) => ({
    indicators: sharedIndicators(scope),
    values: sharedValues(scope),
  }));
  return { visit, all: rolledUp(found, { on: visit.on, isPublishedOnly: seesPublishedOnly(visit.actor) }) };
}
