import { createScheduledController } from "cloudflare:test";
import { env } from "cloudflare:workers";
import ICAL from "ical.js";
import { beforeAll, describe, expect, it } from "vitest";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { jobScope, type Mailer, remind } from "../../../src/work/actions/reminders.ts";
import worker from "../../../src/worker.ts";
import { ask, textOf } from "../asking.ts";
import { loadDemo } from "../demo.ts";
import { rows, SLOW, send, signedInAs, visit } from "../people/visiting.ts";

beforeAll(() => loadDemo(env.DB));

const ON = calendarDate("2025-08-21");
const NOW = "2025-08-21T05:00:00.000Z";

const addressIn = (html: string): string => {
  const path = /value="https:\/\/mizan\.example(\/calendar\/[\w-]+\.ics)"/.exec(html)?.[1];
  if (!path) throw new Error("no address shown");
  return path;
};

describe("The calendar of a person", SLOW, () => {
  it("is read at its secret address by who knows it, within the person’s reach, and never kept", async () => {
    const cookie = await signedInAs("officer");
    const made = await send("/account/calendar", {}, { cookie });
    const address = addressIn(await made.text());
    const file = await visit(address);
    expect([file.status, file.headers.get("content-type"), file.headers.get("cache-control")]).toEqual([
      200,
      "text/calendar; charset=utf-8",
      "private, no-store",
    ]);
    const read = new ICAL.Component(ICAL.parse(await file.text()));
    const events = read.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
    const ofJ14 = events.filter(({ summary }) => summary.startsWith("P1 · J1.4 · "));
    expect(ofJ14.map(({ startDate }) => String(startDate))).toEqual(["2025-08-15"]);
    expect(events.filter(({ summary }) => summary.includes("P4"))).toEqual([]);
    const secret = address.slice("/calendar/".length, -".ics".length);
    expect(JSON.stringify(await rows("SELECT * FROM calendar_feed"))).not.toContain(secret);
  });

  it("leads nowhere once it is renewed, or revoked", async () => {
    const cookie = await signedInAs("manager");
    const first = addressIn(await (await send("/account/calendar", {}, { cookie })).text());
    const second = addressIn(await (await send("/account/calendar", {}, { cookie })).text());
    expect([(await visit(first)).status, (await visit(second)).status]).toEqual([404, 200]);
    await send("/account/calendar", { step: "end" }, { cookie });
    expect((await visit(second)).status).toBe(404);
    expect((await visit("/calendar/none-of-these-addresses.ics")).status).toBe(404);
  });
});

describe("The day’s reminders", SLOW, () => {
  it("are one digest a person, however often the job runs; in the demo nothing leaves", async () => {
    const left: string[] = [];
    const mailer: Mailer = { send: async ({ to }) => void left.push(to) };
    const scope = jobScope(env.DB, NOW, ON);
    expect(await remind(scope, "https://mizan.example", mailer)).toBe(2);
    await remind(scope, "https://mizan.example", mailer);
    expect(await rows("SELECT email, day, status FROM mail ORDER BY email")).toEqual([
      { email: "manager@mizan.example", day: ON, status: "held" },
      { email: "officer@mizan.example", day: ON, status: "held" },
    ]);
    expect(left).toEqual([]);
  });

  it("are read by the administrator, and by nobody else", async () => {
    const page = await textOf(await ask("/admin/outbox", { as: "admin" }));
    for (const words of ["officer@mizan.example", "J1.4", "Retenu (rien ne part)"]) expect(page).toContain(words);
    expect((await ask("/admin/outbox", { as: "manager" })).status).toBe(403);
  });

  it("stop by the link of a mail, without signing in, and come again by choice", async () => {
    const [mail] = await rows<{ body: string }>("SELECT body FROM mail WHERE email = 'officer@mizan.example'");
    const path = /\/reminders\/\S+$/.exec(mail?.body ?? "")?.[0] ?? "";
    expect(await textOf(await visit(path))).toContain("Arrêter les rappels");
    expect(await textOf(await send(path, {}))).toContain("Les rappels sont arrêtés");
    expect((await send("/reminders/unknown", {})).status).toBe(404);
    const next = calendarDate("2025-08-22");
    expect(await remind(jobScope(env.DB, NOW, next), "", undefined)).toBe(1);
    const cookie = await signedInAs("officer");
    await send("/account/reminders", { wanted: "yes", language: "ar" }, { cookie });
    await send("/admin/outbox", { on: "2025-08-23" }, { cookie: await signedInAs("admin") });
    const [arabic] = await rows<{ subject: string }>(
      "SELECT subject FROM mail WHERE email = 'officer@mizan.example' AND day = '2025-08-23'",
    );
    expect(arabic?.subject).toContain("ميزان");
  });

  it("are written by the daily job, for the day of the figures", async () => {
    await env.DB.prepare("UPDATE installation SET situation_on = '2025-08-24'").run();
    await worker.scheduled(createScheduledController(), env);
    const written = await rows("SELECT email, status FROM mail WHERE day = '2025-08-24' ORDER BY email");
    expect(written).toEqual([
      { email: "manager@mizan.example", status: "held" },
      { email: "officer@mizan.example", status: "held" },
    ]);
  });

  it("are sent outside the demo, and tried again where that failed", async () => {
    await env.DB.prepare("UPDATE installation SET is_demo = 0").run();
    const left: string[] = [];
    const failing: Mailer = { send: () => Promise.reject(new Error("no relay")) };
    const scope = jobScope(env.DB, NOW, calendarDate("2025-08-25"));
    await remind(scope, "https://mizan.example", failing);
    expect(await rows("SELECT DISTINCT status, tries, error FROM mail WHERE day = '2025-08-25'")).toEqual([
      { status: "waiting", tries: 1, error: "Error: no relay" },
    ]);
    await remind(scope, "https://mizan.example", { send: async ({ to }) => void left.push(to) });
    const page = await textOf(await ask("/admin/outbox", { as: "admin" }));
    expect([page.includes("officer@mizan.example"), page.includes("J1.4")]).toEqual([true, false]);
    expect(left.toSorted()).toEqual(["manager@mizan.example", "officer@mizan.example"]);
    await env.DB.prepare("UPDATE installation SET is_demo = 1").run();
  });
});
