import { setTimeout as wait } from "node:timers/promises";
import { type Answer, asked } from "../serve/requests.ts";
import type { Served } from "../serve/workerd.ts";

/** A statement as it reached the D1 service. */
export interface Statement {
  readonly sql: string;
  readonly params: readonly (string | number | null)[];
  readonly rowsRead: number;
  readonly rowsWritten: number;
}

export interface Recorded {
  readonly answer: Answer;
  /** One list of statements per round trip. */
  readonly trips: readonly (readonly Statement[])[];
}

const AFTERMATH_MS = 30;

/**
 * Asks once and gives what reached D1, work after the answer included. `askedBefore` warms the page and lets the
 * session's once-a-minute touch pass by, which belongs to no page.
 */
export async function recorded(served: Served, ask: () => Promise<Answer>, askedBefore = true): Promise<Recorded> {
  if (askedBefore) {
    await ask();
    await wait(AFTERMATH_MS);
  }
  await asked(served.base.counter, { method: "POST" });
  const answer = await ask();
  await wait(AFTERMATH_MS);
  const { text } = await asked(served.base.counter);
  return { answer, trips: JSON.parse(text) as Recorded["trips"] };
}
