import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freePort } from "../../../.ops/served.ts";
import { running } from "./running.ts";

const PATIENCE_MS = 240_000;
const READY = "npm run reset";

const home = mkdtempSync(join(tmpdir(), "mizan-start-"));
let port = 0;

beforeAll(async () => {
  port = await freePort();
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const start = (folder: string, ...args: string[]) =>
  running("start.ts", args, { env: { PORT: `${port}`, MIZAN_STATE: join(home, folder) } });

const journal = async () => {
  const answer = await fetch(`http://localhost:${port}/healthz`);
  return ((await answer.json()) as { journal: number }).journal;
};

describe("npm start", { timeout: PATIENCE_MS }, () => {
  test("gives a newcomer the demo, says who may come in, and keeps what was entered", async () => {
    const first = start("demo");
    await first.says(READY);
    expect(first.told()).toBe(`
Mizan: http://localhost:${port}

The demo portfolio is loaded.
Sign in as one of these; the password is mizan-demo:
  officer@mizan.example     Project officer
  manager@mizan.example     Programme manager
  finance@mizan.example     Finance officer
  finance2@mizan.example    Finance officer (second check)
  auditor@mizan.example     Auditor
  admin@mizan.example       Administrator
  bmz@mizan.example         Donor — BMZ
  belgium@mizan.example     Donor — Belgium

Stop with Ctrl-C: what was entered stays. Begin afresh with \`npm run reset\`.
`);
    const before = await journal();
    await entered();
    expect(await journal()).toBe(before + 1);

    const other = start("demo");
    expect(await other.ended).toBe(1);
    expect(other.told()).toBe(
      `Port ${port} is in use. Stop what uses it, or choose another: PORT=${port + 1} npm start\n`,
    );

    expect(await first.stop()).toBe(0);
    const again = start("demo");
    await again.says(READY);
    expect(again.told()).toContain("The demo portfolio, with what was entered before.");
    expect(await journal()).toBe(before + 1);
    expect(await again.stop()).toBe(0);
  });

  test("begins empty when asked to, with a link for the first administrator that works", async () => {
    const server = start("empty", "--empty");
    await server.says(READY);
    const link = new RegExp(`http://localhost:${port}/invitation/\\S+`).exec(server.told())?.[0] ?? "";
    expect((await fetch(link)).status).toBe(200);
    expect(server.told()).not.toContain("mizan.example");
    expect(await server.stop()).toBe(0);
  });

  test("refuses a port that is none, and --empty over the demo", async () => {
    const wrong = running("start.ts", [], { env: { PORT: "first", MIZAN_STATE: join(home, "none") } });
    expect(await wrong.ended).toBe(1);
    expect(wrong.told()).toBe("PORT is a number from 1 to 65535, not “first”.\n");
    const over = start("demo", "--empty");
    expect(await over.ended).toBe(1);
    expect(over.told()).toContain("The demo portfolio stands here");
  });
});

describe("npm run reset", () => {
  const reset = (input: string, ...args: string[]) =>
    running("reset.ts", args, { env: { MIZAN_STATE: join(home, "demo") }, input });

  test("removes nothing without a typed oui, everything with it", async () => {
    for (const input of ["", "non\n", "ouais\n"]) {
      const kept = reset(input);
      expect(await kept.ended).toBe(0);
      expect(kept.told()).toContain("Nothing was removed.");
    }
    const removed = reset("oui\n");
    await removed.ended;
    expect(removed.told()).toContain("Everything was removed.");
    const none = reset("");
    await none.ended;
    expect(none.told()).toBe("Nothing to reset: nothing was entered yet.\n");
  });
});

/** Something that the journal keeps: the manager signs in. */
async function entered(): Promise<void> {
  const answer = await fetch(`http://localhost:${port}/sign-in`, {
    method: "POST",
    redirect: "manual",
    headers: { origin: `http://localhost:${port}` },
    body: new URLSearchParams({ email: "manager@mizan.example", password: "mizan-demo" }),
  });
  expect(answer.status).toBe(303);
}
