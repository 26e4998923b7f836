import { COUNTED_CODE, MAIN_PAGE } from "../pages.ts";
import { closedLoop, openLoop, quantile } from "../serve/requests.ts";
import { cpuMs, type Served } from "../serve/workerd.ts";
import { floorsOf } from "./floors.ts";

const CONNECTIONS = 16;
const PER_SECOND = 50;

/** Many at once, all of the same page: how many are answered, and what each costs the processor. */
export interface Throughput {
  readonly target: "floor-d1" | "app";
  readonly perSecond: number;
  readonly cpuMs: number;
  readonly failures: number;
}

export interface OpenLoad {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly failures: number;
}

/** Closed loop: each of the askers asks again at once; rounds go back and forth between the targets. */
export async function throughputs(served: Served, seconds: number, rounds: number): Promise<readonly Throughput[]> {
  const [floor] = await floorsOf(served, MAIN_PAGE);
  if (!floor) throw new Error(`${MAIN_PAGE.name} of ${COUNTED_CODE} is missing`);
  const targets = [["floor-d1", floor.d1Url] as const, ["app", floor.appUrl] as const];
  const found: Throughput[] = [];
  for (let round = 0; round < rounds; round += 1)
    for (const [target, url] of targets) {
      const cpu = cpuMs(served.pid);
      const load = await closedLoop(url, CONNECTIONS, seconds);
      found.push({
        target,
        perSecond: load.requests / load.seconds,
        cpuMs: (cpuMs(served.pid) - cpu) / load.requests,
        failures: load.failures,
      });
    }
  return targets.map(([target]) => best(found.filter((each) => each.target === target)));
}

/** The round least disturbed by neighbours. */
function best(rounds: readonly Throughput[]): Throughput {
  const [first] = [...rounds].sort((a, b) => b.perSecond - a.perSecond);
  if (!first) throw new RangeError("no round");
  return { ...first, failures: rounds.reduce((sum, { failures }) => sum + failures, 0) };
}

/** Open loop: arrivals at a fixed rate, each timed from when it was due. Reported, never gated. */
export async function openLoad(served: Served, seconds: number): Promise<OpenLoad> {
  const { ms, failures } = await openLoop(served.base.app + MAIN_PAGE.path(COUNTED_CODE), PER_SECOND, seconds);
  return { perSecond: PER_SECOND, p50: quantile(ms, 0.5), p99: quantile(ms, 0.99), failures };
}
