import { raw, rows } from "./writing.ts";

/** One row for each table that the demo portfolio leaves empty; a new table of things or facts has its line here. */
const SAMPLES: Readonly<Record<string, string>> = {
  amendment: `(id, agreement_id, number, signed_on, ceiling_before_minor, ceiling_minor, execution_end_before,
    execution_end, document, revision, since_seq) SELECT 'sample', id, 1, '2025-01-01', ceiling_minor, ceiling_minor,
    execution_end, execution_end, 'Avenant 1', 1, 1 FROM agreement LIMIT 1`,
  period: `(id, agreement_id, quarter, status, revision, since_seq)
    SELECT 'sample', id, '2024-Q1', 'open', 1, 1 FROM agreement LIMIT 1`,
  rate_proposal: `(id, quote, micro, rated_on, kind, source, status, entered_by, revision, since_seq)
    VALUES ('sample', 'MAD', 10800000, '2025-07-01', 'inforeuro', 'InforEuro', 'proposed', 'person-finance', 1, 1)`,
  target_revision: `(id, project_id, indicator_id, from_milli, from_year, to_milli, to_year, decided_on, decision,
    since_seq) SELECT 'sample', project_id, id, 1, 2025, 2, 2025, '2025-01-01', 'PV', 1 FROM indicator LIMIT 1`,
};

/** Puts a sample into each empty table; throws for one that has none, so that no test passes for want of rows. */
export async function sampled(tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    const [found] = await rows(`SELECT 1 FROM ${table} LIMIT 1`);
    if (found) continue;
    const sample = SAMPLES[table];
    if (!sample) throw new Error(`${table} is empty: give it a sample in test/worker/platform/samples.ts`);
    await raw(`INSERT INTO ${table} ${sample}`);
  }
}
