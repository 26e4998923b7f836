import { describe, expect, it } from "vitest";
import { previewOf } from "../../../reports/kit/preview.ts";
import { portfolioDashboard } from "../../../reports/portfolio-dashboard/report.ts";
import { quarterlyFinancial } from "../../../reports/quarterly-financial/report.ts";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { quarter } from "../../../src/kernel/period.ts";
import { dashboardData } from "../../../src/workbooks/dashboard-report.ts";
import { quarterData } from "../../../src/workbooks/quarter-report.ts";
import { type GapGround, gapsOf } from "../../../src/workbooks/rules/gaps.ts";
import { ASKED, dashboardFound, narrowed, quarterFound } from "./demo-reads.ts";
import { VISIT, WORDS } from "./reading-back.ts";

const NONE = new Map<string, number>();
const PROJECT = {
  ...{ id: "p1", code: "P1", agreementId: "a1", agreementCode: "AG-DE-01" },
  span: { start: calendarDate("2025-01-15"), end: calendarDate("2026-12-31") },
};
const CLOSED = { agreementId: "a1", quarter: quarter("2025-Q1"), status: "closed" } as GapGround["periods"][number];

const ground = (what: Partial<GapGround> = {}, counts: Partial<GapGround["counts"]> = {}): GapGround => ({
  ...{ on: calendarDate("2025-03-31"), projects: [PROJECT], periods: [CLOSED], forecasts: new Map([["p1", 4]]) },
  counts: {
    ...{ entries: NONE, unrated: NONE, openForecasts: NONE, values: NONE, unreported: NONE },
    ...{ overdue: NONE, revisions: NONE, ...counts },
  },
  ...what,
});

const told = (report: string, of: GapGround) => gapsOf(report, of).map(({ said }) => WORDS.say(said));

describe("What is missing for a clean report", () => {
  it("is nothing when every quarter is closed and nothing waits", () => {
    for (const report of ["R01", "R02", "R03", "R04", "R05", "R06", "R07", "R08", "R10"])
      expect([report, told(report, ground())]).toEqual([report, []]);
  });

  it("names the quarters of an agreement that are not closed, and a day within a quarter", () => {
    expect(told("R01", ground({ on: calendarDate("2025-08-15") }))).toEqual([
      "La date d’arrêté ne termine pas un trimestre.",
      "AG-DE-01 : 2 trimestres ne sont pas clôturés (de T2 2025 à T3 2025).",
    ]);
    expect(told("R01", ground({ periods: [] }))).toEqual(["AG-DE-01 : 1 trimestre n’est pas clôturé (T1 2025)."]);
  });

  it("takes a reopened quarter for open until its last day (PER-02)", () => {
    const reopened = { ...CLOSED, status: "reopened", reopenedUntil: calendarDate("2025-04-05") } as typeof CLOSED;
    expect(told("R05", ground({ periods: [reopened] }))).toHaveLength(1);
    const past = { ...reopened, reopenedUntil: calendarDate("2025-03-30") };
    expect(told("R05", ground({ periods: [past] }))).toEqual([]);
  });

  it("is what the report is made of, with the page where it is put right", () => {
    const counts = { entries: new Map([["p1", 2]]), values: new Map([["p1", 1]]), overdue: new Map([["p1", 1]]) };
    expect(gapsOf("R01", ground({}, counts))).toMatchObject([
      { href: "/projects/P1/entries/waiting", action: "entry.await" },
    ]);
    expect(told("R06", ground({}, counts))).toEqual(["P1 : 1 valeur d’indicateur n’est pas approuvée."]);
    expect(told("R05", ground({}, counts))).toEqual(["P1 : 1 jalon échu n’a ni nouvelle date ni cause."]);
    expect(told("R02", ground({ forecasts: NONE }))).toEqual([
      "P1 : aucune prévision à cette date, les colonnes de prévision sont n.d.",
    ]);
  });
});

describe("The preview of a report", () => {
  it("has the first lines of its own table, and the total of all", async () => {
    const data = await quarterData(VISIT, { ...ASKED, project: "P1" }, narrowed(quarterFound(), { project: "P1" }));
    const preview = await previewOf(await quarterlyFinancial(data, WORDS), 2);
    expect(preview?.columns[0]?.key).toBe("code");
    expect(preview?.lines.map(({ cells }) => cells[0]?.value)).toEqual(["C1", "C2"]);
    expect(preview).toMatchObject({ rowCount: 4, isCut: true });
    expect(preview?.total?.cells[3]?.value).toEqual({ minor: 300_000_000, currency: "EUR" });
  });

  it("is the whole of a short table, and of an empty one nothing", async () => {
    const data = await dashboardData(VISIT, ASKED, dashboardFound());
    const preview = await previewOf(await portfolioDashboard(data, WORDS), 12);
    expect([preview?.lines.length, preview?.isCut]).toEqual([data.rows.length, false]);
    const none = await previewOf(await portfolioDashboard({ ...data, rows: [] }, WORDS), 12);
    expect([none?.lines, none?.rowCount]).toEqual([[], 0]);
  });
});
