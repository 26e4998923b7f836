import { ASKED_CODES, type Page } from "../pages.ts";
import { asked, quantile } from "../serve/requests.ts";
import { cpuMs, type Served } from "../serve/workerd.ts";
import { type Floor, floorsOf, type InProcess } from "./floors.ts";

export const TARGETS = ["floor-sqlite", "floor-d1", "hello", "app"] as const;

export type Target = (typeof TARGETS)[number];

export interface Pace {
  readonly rounds: number;
  readonly requests: number;
  /** The longest that one target is asked in one round. */
  readonly mostMs: number;
}

export interface Latency {
  readonly page: string;
  readonly target: Target;
  readonly p50: number;
  readonly p10: number;
  /** Processor time of the server for one request. */
  readonly cpuMs: number;
  /** Median over the rounds of this target's median in proportion to the floor's of the same round. */
  readonly toFloor: number;
}

interface Slot {
  readonly ms: readonly number[];
  readonly cpuMs: number;
}

/** One asker, no other load: every round asks every target of every page in turn, so that noise falls on all alike. */
export async function latencies(
  served: Served,
  pages: readonly Page[],
  { sqlite, pace }: { sqlite: InProcess; pace: Pace },
) {
  const found: Latency[] = [];
  for (const page of pages) {
    const floors = await floorsOf(served, page);
    if (floors.length === 0) continue;
    const asks = asksOf(served, floors, sqlite);
    const rounds: Readonly<Record<Target, Slot>>[] = [];
    for (let round = 0; round < pace.rounds; round += 1) rounds.push(await roundOf(asks, served.pid, pace));
    found.push(...TARGETS.map((target) => latencyOf(page.name, target, rounds)));
  }
  return found;
}

/** Asks for the n-th time; which project it is about goes round. */
type Asking = (n: number) => Promise<unknown> | unknown;

function asksOf(served: Served, floors: readonly Floor[], sqlite: InProcess): Readonly<Record<Target, Asking>> {
  const turn = (n: number): Floor => floors[n % floors.length] ?? none();
  return {
    "floor-sqlite": (n) => JSON.stringify(sqlite.answers(turn(n).statements)),
    "floor-d1": (n) => asked(turn(n).d1Url),
    hello: () => asked(served.base.hello),
    app: (n) => asked(turn(n).appUrl),
  };
}

function none(): never {
  throw new RangeError(`no project among ${ASKED_CODES}`);
}

async function roundOf(asks: Readonly<Record<Target, Asking>>, pid: number, pace: Pace) {
  const slots: Partial<Record<Target, Slot>> = {};
  for (const target of TARGETS)
    slots[target] = await slotOf(asks[target], target === "floor-sqlite" ? process.pid : pid, pace);
  return slots as Readonly<Record<Target, Slot>>;
}

const WARM = 3;

async function slotOf(ask: Asking, pid: number, { requests, mostMs }: Pace): Promise<Slot> {
  for (let n = 0; n < WARM; n += 1) await ask(n);
  const [cpu, start] = [cpuMs(pid), performance.now()];
  const ms: number[] = [];
  while (ms.length < requests && performance.now() - start < mostMs) {
    const sent = performance.now();
    await ask(ms.length);
    ms.push(performance.now() - sent);
  }
  return { ms, cpuMs: (cpuMs(pid) - cpu) / ms.length };
}

function latencyOf(page: string, target: Target, rounds: readonly Readonly<Record<Target, Slot>>[]): Latency {
  const median = (numbers: readonly number[]) => quantile(numbers, 0.5);
  const all = rounds.flatMap((round) => round[target].ms);
  return {
    page,
    target,
    p50: median(all),
    p10: quantile(all, 0.1),
    cpuMs: median(rounds.map((round) => round[target].cpuMs)),
    toFloor: median(rounds.map((round) => median(round[target].ms) / median(round["floor-d1"].ms))),
  };
}
