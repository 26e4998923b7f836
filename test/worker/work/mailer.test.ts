/// <reference path="../provided.d.ts" />
import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { type MailBindings, mailerOf } from "../../../src/work/actions/mailer.ts";
import { jobScope, remind } from "../../../src/work/actions/reminders.ts";
import { loadDemo } from "../demo.ts";
import { rows } from "../people/visiting.ts";
import type { Taken } from "../relays.ts";

beforeAll(() => loadDemo(env.DB));

const MAIL_FROM = "Mizan – ميزان <mizan@mtnra.example>";
const smtp = (host = "127.0.0.1", more = ""): MailBindings => ({
  MAIL_FROM,
  MAIL_SMTP: `smtp://${more}${host}:${inject("smtpPort")}`,
});

const taken = async (): Promise<readonly Taken[]> => (await fetch(inject("relayAddress"))).json();

const letter = {
  ...{
    id: "mail-1",
    at: "2025-08-25T05:00:00.000Z",
    to: "officer@mizan.example",
    stop: "https://mizan.example/stop/x",
  },
  ...{ subject: "Jalons : 2 en retard, 1 à échéance dans les 14 jours — ميزان", text: "Bonjour,\n.\nJ1.4 · اعتماد" },
};

/** The text of a taken message, as its reader sees it. */
const textOf = ({ data }: Taken): string =>
  Buffer.from(data.split("\r\n\r\n")[1]?.replaceAll("\r\n", "") ?? "", "base64").toString();

describe("Mail that leaves", () => {
  it("is handed to an SMTP relay: envelope, headers in ASCII, a text that keeps its signs and a dot alone", async () => {
    await mailerOf(smtp())?.send(letter);
    const [one, ...more] = await taken();
    expect(more).toEqual([]);
    if (!one) throw new Error("nothing was taken");
    expect([one.from, one.to]).toEqual(["MAIL FROM:<mizan@mtnra.example>", "RCPT TO:<officer@mizan.example>"]);
    expect(one.data).toMatch(/^[\r\n\x20-\x7E]+$/);
    for (const header of [
      "To: officer@mizan.example",
      "Date: Mon, 25 Aug 2025 05:00:00 +0000",
      "Message-ID: <mail-1@mtnra.example>",
      "List-Unsubscribe: <https://mizan.example/stop/x>",
    ])
      expect(one.data.split("\r\n")).toContain(header);
    expect(textOf(one)).toBe(letter.text.replaceAll("\n", "\r\n"));
  });

  it("tells no secret without TLS, no address that is none, and what a relay refused", async () => {
    const failing = async (bindings: MailBindings, what: Partial<typeof letter> = {}) => {
      const sent = mailerOf(bindings)?.send({ ...letter, ...what });
      return sent?.then(
        () => "sent",
        (error: unknown) => String(error),
      );
    };
    expect(await failing(smtp("127.0.0.1", "name:secret@"))).toContain("the relay offers no TLS");
    expect(await failing(smtp(), { to: "a@b.example>\r\nRCPT TO:<c@d.example" })).toContain("not an e-mail address");
    expect(await failing(smtp(), { to: "nobody@mizan.example" })).toContain("550 5.1.1 no such mailbox");
    expect(await failing({ MAIL_FROM, MAIL_SMTP: "smtp://127.0.0.1:9" })).not.toBe("sent");
    expect(await failing({ MAIL_FROM, MAIL_RELAY: inject("relayAddress"), MAIL_TOKEN: "wrong" })).toContain("401");
    expect(await taken()).toEqual([]);
    expect(mailerOf({ MAIL_SMTP: "smtp://127.0.0.1:1" })).toBeUndefined();
  });

  it("is the day’s digest, by the relay that the installation has", async () => {
    await env.DB.prepare("UPDATE installation SET is_demo = 0").run();
    const run = (day: string, bindings: MailBindings) =>
      remind(jobScope(env.DB, letter.at, calendarDate(day)), "https://mizan.example", mailerOf(bindings));
    await run("2025-08-25", smtp());
    const digests = await taken();
    expect(digests.map(({ to }) => to).toSorted()).toEqual([
      "RCPT TO:<manager@mizan.example>",
      "RCPT TO:<officer@mizan.example>",
    ]);
    for (const one of digests)
      expect(textOf(one)).toContain("https://mizan.example/projects/P1/milestones/J1.4/update");
    await run("2025-08-26", { MAIL_FROM, MAIL_RELAY: inject("relayAddress"), MAIL_TOKEN: "relay-token" });
    const told = (await taken()).map(({ data }) => JSON.parse(data) as { from: string; to: string });
    expect(told.map(({ from, to }) => [from, to]).toSorted()).toEqual([
      [MAIL_FROM, "manager@mizan.example"],
      [MAIL_FROM, "officer@mizan.example"],
    ]);
    await run("2025-08-27", {
      MAIL_FROM: "mizan@mtnra.example",
      MAIL: env.MAIL as unknown as NonNullable<MailBindings["MAIL"]>,
    });
    expect(await rows("SELECT DISTINCT status FROM mail")).toEqual([{ status: "sent" }]);
  });
});
