import { raw, rows } from "./writing.ts";

/** One row for each table that the demo portfolio leaves empty; a new table of things or facts has its line here. */
const SAMPLES: Readonly<Record<string, string>> = {
  amendment: `(id, agreement_id, number, signed_on, ceiling_before_minor, ceiling_minor, execution_end_before,
    execution_end, document, revision, since_seq) SELECT 'sample', id, 1, '2025-01-01', ceiling_minor, ceiling_minor,
    execution_end, execution_end, 'Avenant 1', 1, 1 FROM agreement LIMIT 1`,
  forecast_version: `(id, project_id, quarter, version, made_on, status, cells, explanations, note, entered_by,
    decision_reason, revision, since_seq) SELECT 'sample', id, '2024-Q1', 1, '2024-03-31', 'draft', '[]', '{}', '',
    'person-officer', '', 1, 1 FROM project LIMIT 1`,
  funding: `(id, project_id, kind, amount_minor, currency, agreement_minor, received_on, booked_on, quarter,
    is_regularisation, reference, document, note, is_illustrative, status, entered_by, decision_reason, revision,
    since_seq) SELECT 'sample', id, 'receipt', 100, 'EUR', 100, '2024-01-31', '2024-01-31', '2024-Q1', 0, 'T1', 'Avis',
    '', 1, 'submitted', 'person-finance', '', 1, 1 FROM project LIMIT 1`,
  reconciliation: `(id, project_id, reported_id, reported_minor, entered_minor, explanation, status, entered_by,
    decision_reason, revision, since_seq) SELECT 'sample', project_id, id, amount_minor, 0, 'Décalage', 'submitted',
    'person-finance', '', 1, 1 FROM reported_amount LIMIT 1`,
  reported_amount: `(id, project_id, component_id, period, amount_minor, document, place, reported_on, reason,
    entered_by, is_illustrative, since_seq) SELECT 'sample', project_id, id, '2024-Q1', 100, 'Rapport', '', '2024-04-15',
    '', 'person-finance', 1, 1 FROM component LIMIT 1`,
  milestone_update: `(id, project_id, milestone_id, number, is_undone, told_on, status, entered_by, decision_reason,
    revision, since_seq) SELECT 'sample', project_id, id, 1, 0, '2025-06-30', 'draft', 'person-officer', '', 1, 1
    FROM milestone LIMIT 1`,
  schedule_revision: `(id, project_id, milestone_id, from_on, to_on, reason, document, decision, status, requested_by,
    decision_reason, revision, since_seq) SELECT 'sample', project_id, id, baseline_on, baseline_on, 'Copil', '', '',
    'proposed', 'person-officer', '', 1, 1 FROM milestone LIMIT 1`,
  milestone_setting: `(id, project_id, at_risk_after_days, late_after_days, revision, since_seq)
    SELECT 'sample', id, 15, 60, 1, 1 FROM project LIMIT 1`,
  evidence: `(id, project_id, entity, entity_id, kind, title, url, file_name, media_type, size_bytes, sha256,
    object_key, is_for_donors, is_withdrawn, entered_by, revision, since_seq) SELECT 'sample', project_id,
    'milestone_update', 'none', 'link', 'PV', 'https://mizan.example/pv', '', '', 0, '', '', 0, 0, 'person-officer', 1,
    1 FROM milestone LIMIT 1`,
  proposal_answer: `(id, project_id, milestone_id, kind, proposal, answer, reason, answered_by, since_seq)
    SELECT 'sample', project_id, id, 'date', '2025-12-31', 'dismissed', '', 'person-officer', 1 FROM milestone LIMIT 1`,
  period: `(id, agreement_id, quarter, status, revision, since_seq)
    SELECT 'sample', id, '2024-Q1', 'open', 1, 1 FROM agreement LIMIT 1`,
  rate_proposal: `(id, quote, micro, rated_on, kind, source, status, entered_by, revision, since_seq)
    VALUES ('sample', 'MAD', 10800000, '2025-07-01', 'inforeuro', 'InforEuro', 'proposed', 'person-finance', 1, 1)`,
  report_run: `(id, report, year, serial, asked, on_date, known_seq, head_hash, language, status, is_for_donors,
    project_ids, row_count, totals, data_sha256, files, issued_by, issued_at, since_seq) SELECT 'sample', 'R01', 2025, 1,
    '{}', '2025-06-30', 1, 'hash', 'fr', 'provisional', 1, json_array(id), 1, '{}', printf('%064d', 1), '{}',
    'person-finance', '2025-07-01T00:00:00.000Z', 1 FROM project LIMIT 1`,
  donor_question: `(id, project_id, about, figure, on_date, asked_by, since_seq)
    SELECT 'sample', id, 'project', '', '2025-06-30', 'person-bmz', 1 FROM project LIMIT 1`,
  question_message: `(id, project_id, question_id, side, text, written_by, written_at, since_seq) SELECT 'sample',
    project_id, id, 'donor', 'Pourquoi ?', asked_by, '2025-07-01T00:00:00.000Z', 1 FROM donor_question LIMIT 1`,
  run_acknowledgement: `(id, run_id, person_id, acknowledged_at, since_seq) SELECT 'sample', id, 'person-bmz',
    '2025-07-01T00:00:00.000Z', 1 FROM report_run WHERE is_for_donors = 1 LIMIT 1`,
  share_link: `(id, agreement_id, secret_hash, label, created_by, created_at, expires_at, revision, since_seq)
    SELECT 'sample', id, printf('%064d', 2), 'Copil', 'person-manager', '2025-07-01T00:00:00.000Z',
    '2025-08-01T00:00:00.000Z', 1, 1 FROM agreement LIMIT 1`,
  status_override: `(id, project_id, quarter, pace, reason, is_withdrawn, decided_by, revision, since_seq)
    SELECT 'sample', id, '2024-Q1', 'watch', 'Copil', 0, 'person-manager', 1, 1 FROM project LIMIT 1`,
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
