import { Agent, request } from "node:http";
import { TOKEN } from "../data/house.ts";

export interface Answer {
  readonly status: number;
  readonly bytes: number;
  readonly text: string;
  /** From sending to the last byte. */
  readonly ms: number;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

export interface Sending {
  readonly method?: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as a browser sends a form of the same place. */
  readonly form?: URLSearchParams;
  /** Whose token; the manager's unless said. */
  readonly token?: string;
}

/** One request over a kept-alive connection, as the bench's manager unless another token is given. */
export const asked = (url: string, sending: Sending = {}): Promise<Answer> =>
  new Promise((answered, failed) => {
    const start = performance.now();
    const { body, headers } = carried(url, sending);
    const outgoing = request(url, { agent, method: sending.method ?? "GET", headers }, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
      incoming.on("error", failed);
      incoming.on("end", () => {
        const all = Buffer.concat(chunks);
        const ms = performance.now() - start;
        answered({ status: incoming.statusCode ?? 0, bytes: all.length, ms, text: all.toString() });
      });
    });
    outgoing.on("error", failed);
    outgoing.end(body);
  });

function carried(url: string, { body, form, token = TOKEN }: Sending) {
  const authorization = `Bearer ${token}`;
  if (form) {
    const headers = { authorization, origin: new URL(url).origin, "content-type": "application/x-www-form-urlencoded" };
    return { body: form.toString(), headers };
  }
  if (body === undefined) return { body, headers: { authorization } };
  return { body: JSON.stringify(body), headers: { authorization, "content-type": "application/json" } };
}

export interface Load {
  readonly requests: number;
  readonly failures: number;
  readonly ms: readonly number[];
  readonly seconds: number;
}

/** As many as are answered: `connections` askers, each asking again as soon as it has its answer. */
export async function closedLoop(url: string, connections: number, seconds: number): Promise<Load> {
  const start = performance.now();
  const until = start + seconds * 1_000;
  const answers: Answer[] = [];
  const asker = async () => {
    while (performance.now() < until) answers.push(await asked(url));
  };
  await Promise.all(Array.from({ length: connections }, asker));
  return loadOf(
    answers,
    answers.map(({ ms }) => ms),
    start,
  );
}

/** A fixed rate of arrivals whatever the answers take; each is timed from when it was due. */
export async function openLoop(url: string, perSecond: number, seconds: number): Promise<Load> {
  const start = performance.now();
  const arrivals = Array.from({ length: perSecond * seconds }, async (_, at) => {
    const due = start + (at * 1_000) / perSecond;
    await new Promise((wake) => setTimeout(wake, due - performance.now()));
    const answer = await asked(url);
    return { answer, ms: performance.now() - due };
  });
  const done = await Promise.all(arrivals);
  return loadOf(
    done.map(({ answer }) => answer),
    done.map(({ ms }) => ms),
    start,
  );
}

const loadOf = (answers: readonly Answer[], ms: readonly number[], start: number): Load => ({
  requests: answers.length,
  failures: answers.filter(({ status }) => status !== 200).length,
  ms,
  seconds: (performance.now() - start) / 1_000,
});

/** The q-th quantile of some numbers (0.5: the median); NaN of none. */
export function quantile(numbers: readonly number[], q: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;
}
