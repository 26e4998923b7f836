import { SIZES, type SizeName } from "./data/sizes.ts";
import { type Counts, pageCounts } from "./measure/counts.ts";
import { inProcess } from "./measure/floors.ts";
import { type Imported, imported } from "./measure/imports.ts";
import { type Latency, latencies, type Pace } from "./measure/latency.ts";
import { differences, untrueTotals } from "./measure/ledger.ts";
import { type OpenLoad, openLoad, type Throughput, throughputs } from "./measure/loads.ts";
import { coldStarts, started } from "./measure/starts.ts";
import { type UpdateTime, updateTimed, writeCounts } from "./measure/writes.ts";
import { PAGES } from "./pages.ts";
import { cleared, preparedFile, rssMb } from "./serve/workerd.ts";

/** How long to measure; undefined parts are left out. */
export interface Plan {
  readonly size: SizeName;
  readonly latency: Pace | undefined;
  readonly load: { readonly seconds: number; readonly rounds: number } | undefined;
  readonly starts: number;
}

export interface Timing {
  readonly latencies: readonly Latency[];
  readonly throughputs: readonly Throughput[];
  readonly open: OpenLoad | undefined;
}

export interface SizeResult {
  readonly size: SizeName;
  /** Where the targets' answers differ: then nothing else was measured. */
  readonly differences: readonly string[];
  readonly counts: readonly Counts[];
  readonly writes: readonly Counts[];
  readonly startsMs: readonly number[];
  readonly rssMb: { readonly idle: number; readonly after: number };
  readonly timing: Timing | undefined;
  readonly updateTime: UpdateTime | undefined;
  readonly imported: Imported | undefined;
  readonly untrueTotals: readonly string[];
}

/** Everything about one size: answers first, then what is counted, then what is timed, then the books. */
export async function measured(plan: Plan): Promise<SizeResult> {
  const size = SIZES[plan.size];
  const file = preparedFile(size);
  const startsMs = await coldStarts(file, plan.starts - 1);
  const server = await started(file);
  const sqlite = inProcess(file);
  const targets = { served: server, size, sqlite };
  try {
    const found = await differences(targets);
    const base = { size: plan.size, differences: found, startsMs: [...startsMs, server.ms] };
    if (found.length > 0) return { ...base, ...NOTHING, rssMb: { idle: server.rssMb, after: server.rssMb } };
    const counts = await pageCounts(server);
    const timing = await timed(server, plan, sqlite);
    return {
      ...base,
      counts,
      timing,
      writes: await writeCounts(server),
      updateTime: plan.latency && (await updateTimed(server)),
      imported: plan.latency && (await imported(server)),
      rssMb: { idle: server.rssMb, after: rssMb(server.pid) },
      untrueTotals: await untrueTotals(targets),
    };
  } finally {
    sqlite.close();
    await server.stop();
    cleared();
  }
}

const NOTHING = {
  counts: [],
  writes: [],
  timing: undefined,
  updateTime: undefined,
  imported: undefined,
  untrueTotals: [],
} as const;

async function timed(
  server: Awaited<ReturnType<typeof started>>,
  { latency, load }: Plan,
  sqlite: ReturnType<typeof inProcess>,
): Promise<Timing | undefined> {
  if (!latency) return undefined;
  const pages = PAGES.filter(({ isTimed }) => isTimed);
  return {
    latencies: await latencies(server, pages, { sqlite, pace: latency }),
    throughputs: load ? await throughputs(server, load.seconds, load.rounds) : [],
    open: load ? await openLoad(server, load.seconds) : undefined,
  };
}
