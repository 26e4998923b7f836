import { said } from "../../kernel/messages.ts";
import { blocked, type Problem } from "../../kernel/outcome.ts";
import { enter, type Visit } from "../../people/entering.ts";
import { type Meeting, meeting } from "../../people/rules/meeting.ts";
import { lastSaved, type Saved, versionOf } from "../../people/store/versions.ts";
import { formKeyOf, plainText, revisionOf } from "../../people/typed.ts";
import { commit } from "../../platform/commit.ts";
import { Missing, Stale } from "../../platform/errors.ts";
import type { AppContext } from "../../platform/http.ts";
import type { Typed } from "../../ui/form-state.ts";
import {
  cellName,
  explanationName,
  explanationsTyped,
  forecastsIn,
  type Grid,
  gridTyped,
} from "../rules/forecast-grid.ts";
import { type Pasted, pastedRead, withPasted } from "../rules/forecast-paste.ts";
import { FORECAST_STATUS_NAME, forecastWords as m } from "../rules/messages/forecast.ts";
import { forecastVersion } from "../schema/forecast.ts";
import { type ForecastRow, forecastRow, savingForecast } from "../store/forecasts.ts";
import { type ForecastAt, type ForecastScene, forecastReads, gridOfRow, sceneOf } from "./forecasts.ts";

/** What a draft says: one flat record, so that two people's changes merge field by field. */
export type FlatForecast = Readonly<Record<string, string | number>>;

/** Where two drafts met: as it was, as somebody saved it, as it was typed. */
export interface MetForecast {
  readonly base: FlatForecast;
  readonly theirs: FlatForecast;
  readonly yours: FlatForecast;
  readonly saved: Saved | undefined;
}

interface Seen {
  readonly visit: Visit;
  readonly scene: ForecastScene;
  readonly row: ForecastRow;
}

export type SavedForecast =
  | { readonly kind: "done"; readonly visit: Visit; readonly isMerged: boolean; readonly revision: number }
  | (Seen & { readonly kind: "refused"; readonly problems: readonly Problem[] })
  | (Seen & { readonly kind: "looked"; readonly pasted: Pasted })
  | (Seen & { readonly kind: "conflict"; readonly met: MetForecast });

/** Reads, merges and saves a draft's grid, whole or only the fields that were sent. */
export async function saveForecast(c: AppContext, at: ForecastAt, sent: SentForecast): Promise<SavedForecast> {
  const seen = await opened(c, at, sent.typed);
  const { scene, row } = seen;
  const problems = writable(row);
  if (problems.length > 0) return { ...seen, kind: "refused", problems };
  const { ground } = scene;
  const stored = gridOfRow(seen.base, ground);
  const { lines, currency } = ground.ledger;
  const read = gridTyped(sent.typed, { lines, reporting: at.quarter, currency, stored });
  if (!read.ok) return { ...seen, kind: "refused", problems: read.problems };
  const explanations = explanationsTyped(sent.typed, lines, seen.base.explanations);
  const note = "note" in sent.typed ? plainText(sent.typed, "note").trim().slice(0, 1_000) : seen.base.note;
  return settled(seen, { grid: read.value, explanations, note }, sent.formKey);
}

/** A draft as it was sent: by a form, or by the API. */
export interface SentForecast {
  readonly typed: Typed;
  readonly formKey: string | undefined;
}

/** Looks at rows pasted from a spreadsheet; saves the good ones only when the form says so (`confirmed`). */
export async function pasteForecast(c: AppContext, at: ForecastAt, typed: Typed): Promise<SavedForecast> {
  const seen = await opened(c, at, typed);
  const { scene, row, base } = seen;
  const problems = writable(row);
  if (problems.length > 0) return { ...seen, kind: "refused", problems };
  const { lines, currency } = scene.ground.ledger;
  const stored = gridOfRow(base, scene.ground);
  const text = plainText(typed, "pasted").slice(0, LONGEST);
  const read = pastedRead(text, { lines, reporting: at.quarter, currency, stored });
  if (!read.ok) return { ...seen, kind: "refused", problems: read.problems };
  if (plainText(typed, "confirmed") !== "yes" || read.value.good.length === 0)
    return { ...seen, kind: "looked", pasted: read.value };
  const { explanations, note } = base;
  return settled(seen, { grid: withPasted(stored, read.value), explanations, note }, formKeyOf(typed));
}

const LONGEST = 100_000;

/** The draft as it stands, and as the form was drawn from it. Throws Missing where there is none. */
async function opened(c: AppContext, at: ForecastAt, typed: Typed) {
  const asked = { id: plainText(typed, "id"), revision: revisionOf(typed) };
  const { visit, found } = await enter(c, "forecast.write", (scope) => ({
    ...forecastReads(scope, at),
    row: forecastRow(scope, at),
    drawn: versionOf(scope, forecastVersion, asked),
    saved: lastSaved(scope, forecastVersion, asked.id),
  }));
  const { row, drawn, saved } = found;
  if (!row) throw new Missing();
  if (!drawn || drawn.id !== row.id) throw new Stale();
  return { visit, scene: sceneOf(found, at.quarter), row, base: drawn, saved };
}

function writable({ status }: ForecastRow): readonly Problem[] {
  if (status === "draft" || status === "returned") return [];
  return [blocked("FORECAST", "", said(m.wrongStep, { status: FORECAST_STATUS_NAME[status] }))];
}

interface Draft {
  readonly grid: Grid;
  readonly explanations: Readonly<Record<string, string>>;
  readonly note: string;
}

type Opened = Awaited<ReturnType<typeof opened>>;

async function settled(seen: Opened, draft: Draft, formKey: string | undefined): Promise<SavedForecast> {
  const { visit, scene, row, base, saved } = seen;
  const flat = (of: Draft) => flattened(of, scene);
  const drafted = (of: ForecastRow): Draft => ({ ...of, grid: gridOfRow(of, scene.ground) });
  const versions = { base: flat(drafted(base)), theirs: flat(drafted(row)), yours: flat(draft) };
  const met: Meeting<FlatForecast> = meeting(versions);
  if (met.toDecide) return { ...seen, kind: "conflict", met: { ...versions, saved } };
  const after = {
    ...row,
    ...unflattened(met.merged, scene, row),
    status: "draft" as const,
    enteredBy: visit.actor.personId,
  };
  const write = savingForecast(row, after);
  await commit(visit, { action: "forecast.save", writes: [write], projectId: scene.project.id, formKey });
  const isChanged = Object.keys(write.change.fields).length > 0;
  const revision = isChanged ? write.change.revision : row.revision;
  return { kind: "done", visit, isMerged: base.revision !== row.revision, revision };
}

function flattened({ grid, explanations, note }: Draft, { ground }: ForecastScene): FlatForecast {
  const pairs = ground.ledger.lines.flatMap(({ id, code }) => [
    ...(grid.get(id) ?? []).map((minor, at) => [cellName(code, at), minor] as const),
    [explanationName(code), explanations[id] ?? ""] as const,
  ]);
  return { ...Object.fromEntries(pairs), note };
}

function unflattened(flat: FlatForecast, { ground }: ForecastScene, { quarter }: ForecastRow) {
  const { lines } = ground.ledger;
  const grid = new Map(
    lines.map(({ id, code }) => [id, Array.from({ length: 9 }, (_, at) => Number(flat[cellName(code, at)] ?? 0))]),
  );
  const said = lines.map(({ id, code }) => [id, String(flat[explanationName(code)] ?? "")] as const);
  return {
    cells: forecastsIn(grid, quarter),
    explanations: Object.fromEntries(said.filter(([, text]) => text !== "")),
    note: String(flat["note"] ?? ""),
  };
}
