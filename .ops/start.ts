import { connect } from "node:net";
import { begin, hasState, migrate, openLocal } from "./local.ts";
import { served } from "./served.ts";

// `npm start [-- --empty]`: the database as it should be, then wrangler's own server over it.
const port = Number(process.env["PORT"] ?? 8787);
const address = `http://localhost:${port}`;
const FOUND = "SELECT is_demo AS isDemo, (SELECT count(*) FROM credential) AS doors FROM installation";
const isEmptyAsked = process.argv.includes("--empty");

if (!Number.isInteger(port) || port < 1 || port > 65_535)
  leave(`PORT is a number from 1 to 65535, not “${process.env["PORT"]}”.`);
if (await isTaken()) leave(`Port ${port} is in use. Stop what uses it, or choose another: PORT=${port + 1} npm start`);
const story = hasState() ? await continued() : await begun();
await serve(story);

function leave(why: string): never {
  console.error(why);
  process.exit(1);
}

function isTaken(): Promise<boolean> {
  return new Promise((told) => {
    const socket = connect(port, "localhost");
    socket.once("connect", () => told(true)).once("error", () => told(false));
    socket.once("connect", () => socket.destroy());
  });
}

async function begun(): Promise<string[]> {
  if (!isEmptyAsked) {
    const { loadDemo } = await import("../src/demo/load.ts");
    await begin(loadDemo);
    return ["The demo portfolio is loaded.", ...(await demoPeople())];
  }
  const { inviteFirstAdministrator } = await import("../src/people/first.ts");
  const link = await begin((db) => inviteFirstAdministrator(db, new Date().toISOString()));
  return [
    "An empty portfolio. The first administrator chooses a password here; the link works once:",
    `  ${address}${link}`,
  ];
}

async function continued(): Promise<string[]> {
  const { db, close } = openLocal();
  if ((await migrate(db)).length > 0) await indexed(db);
  const found = await db.prepare(FOUND).first<{ isDemo: number; doors: number }>();
  close();
  if (!found?.doors) return ["Nobody chose a password yet: open the link of the first start, or `npm run reset`."];
  if (!found.isDemo) return ["What was entered before is still there."];
  if (isEmptyAsked) leave("The demo portfolio stands here; `npm run reset` removes it, then `npm start -- --empty`.");
  return ["The demo portfolio, with what was entered before.", ...(await demoPeople())];
}

/** What was written before there was a search becomes findable. */
async function indexed(db: D1Database): Promise<void> {
  const { database } = await import("../src/platform/database.ts");
  const { fillIndex } = await import("../src/search/actions/filling.ts");
  await fillIndex(database(db));
}

async function demoPeople(): Promise<string[]> {
  const { DEMO_PASSWORD, DEMO_PEOPLE } = await import("../src/demo/people.ts");
  const people = DEMO_PEOPLE.map(({ email, job }) => `  ${email.padEnd(26)}${job.en}`);
  return [`Sign in as one of these; the password is ${DEMO_PASSWORD}:`, ...people];
}

async function serve(lines: readonly string[]): Promise<void> {
  const server = served(port);
  let isStopping = false;
  const stop = () => {
    isStopping = true;
    void server.stop();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  void server.ended.then((code) => process.exit(isStopping ? 0 : (code ?? 1)));
  // Whoever ends npm ends its shell, which tells nobody: an orphan stops by itself.
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || stop(), 1_000);
  if (!(await server.ready)) return;
  console.log(`\nMizan: ${address}\n\n${lines.join("\n")}`);
  console.log("\nStop with Ctrl-C: what was entered stays. Begin afresh with `npm run reset`.");
}
