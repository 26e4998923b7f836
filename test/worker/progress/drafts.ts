import { env } from "cloudflare:workers";
import { rows } from "../people/visiting.ts";

/** Figures that nobody has approved, each unlike every other number of the demo. */
export const DRAFTS = ["987 654", "777", "555", "24/12/2029"];

/** A draft and a submitted entry, an approved but unpublished value and a submitted one, an update that waits. */
export async function draftsAreEntered(): Promise<void> {
  const [entry] = await rows<Record<string, unknown>>(
    "SELECT * FROM entry WHERE project_id = 'p1' AND kind = 'expenditure' LIMIT 1",
  );
  const copied = async (table: string, from: Record<string, unknown>, changed: Record<string, unknown>) => {
    const row = { ...from, ...changed };
    const marks = Object.keys(row).map(() => "?");
    const query = `INSERT INTO ${table} (${Object.keys(row).join()}) VALUES (${marks.join()})`;
    await env.DB.prepare(query)
      .bind(...Object.values(row))
      .run();
  };
  const secret = { amount_minor: 98_765_400, agreement_minor: 98_765_400, revision: 1 };
  await copied("entry", entry ?? {}, { ...secret, id: "draft-1", status: "draft", reference: "" });
  await copied("entry", entry ?? {}, { ...secret, id: "draft-2", status: "submitted", reference: "" });
  const [value] = await rows<Record<string, unknown>>(
    "SELECT * FROM indicator_value WHERE indicator_id = (SELECT id FROM indicator WHERE project_id = 'p1' AND code = 'I1.1') ORDER BY period_end DESC LIMIT 1",
  );
  const later = { period_start: "2025-06-01", period_end: "2025-06-30", revision: 1 };
  await copied("indicator_value", value ?? {}, { ...later, id: "v-1", status: "approved", value_milli: 777_000 });
  await copied("indicator_value", value ?? {}, { ...later, id: "v-2", status: "submitted", value_milli: 555_000 });
  await env.DB.prepare(
    `INSERT INTO milestone_update (id, project_id, milestone_id, number, forecast_on, is_undone, told_on, status, entered_by, decision_reason, revision, since_seq)
     SELECT 'u-1', project_id, id, 1, '2029-12-24', 0, '2025-06-30', 'submitted', 'person-officer', '', 1, 1 FROM milestone WHERE project_id = 'p1' AND code = 'J1.4'`,
  ).run();
}
