import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { loadDemo } from "../src/demo/load.ts";
import { DEMO_PEOPLE } from "../src/demo/people.ts";
import { inviteFirstAdministrator } from "../src/people/first.ts";
import { isFresh, migrate, openLocal, ROOT, STATE } from "./local.ts";

const port = process.env["PORT"] ?? "8787";
const address = `http://localhost:${port}`;

async function prepared(): Promise<string[]> {
  const { db, close } = await openLocal();
  try {
    await migrate(db);
    if (!(await isFresh(db))) return ["What was entered before is still there."];
    if (process.argv.includes("--empty")) {
      const link = await inviteFirstAdministrator(db, new Date().toISOString());
      return ["An empty portfolio. The first administrator chooses a password at", `  ${address}${link}`];
    }
    await loadDemo(db);
    return ["The demo portfolio is loaded."];
  } finally {
    await close();
  }
}

const isDemo = !process.argv.includes("--empty");
const story = await prepared();
const flags = [
  "--port",
  port,
  "--inspector-port",
  "0",
  "--persist-to",
  STATE,
  "--show-interactive-dev-session=false",
  "--log-level",
  "error",
];
const server = spawn(process.execPath, [resolve(ROOT, "node_modules/wrangler/bin/wrangler.js"), "dev", ...flags], {
  stdio: "inherit",
  cwd: ROOT,
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => server.kill(signal));
server.on("exit", (code) => process.exit(code ?? 0));

const waiting = setInterval(async () => {
  const answer = await fetch(`${address}/healthz`).catch(() => undefined);
  if (!answer?.ok) return;
  clearInterval(waiting);
  console.log(`\nMizan: ${address}\n${story.join("\n")}`);
  if (isDemo) console.log(`Demo people (password mizan-demo): ${DEMO_PEOPLE.map(({ email }) => email).join(", ")}`);
}, 200);
