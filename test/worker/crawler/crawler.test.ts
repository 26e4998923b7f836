import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { paths } from "../../../src/kernel/paths.ts";
import { jobScope, remind } from "../../../src/work/actions/reminders.ts";
import { rows, send } from "../people/visiting.ts";
import { ROUTES } from "../routes.ts";
import { cookies, issued, signedInDemo } from "../workbooks/editions.ts";
import { foreignAddresses, isForDonors, type Try } from "./foreign.ts";
import { type Donor, OWN, otherOf, plantSecrets, type Secrets, secretsOf } from "./secrets.ts";
import { type Answer, answerOf, ORIGIN, told, walked } from "./walking.ts";

const LONG = { timeout: 120_000 };
const DONORS = ["bmz", "belgium"] as const;

const secrets = new Map<Donor, Secrets>();
const editions = new Map<Donor, string>();

beforeAll(async () => {
  await signedInDemo();
  await plantSecrets();
  for (const donor of DONORS) {
    secrets.set(donor, await secretsOf(donor));
    editions.set(donor, await issued(`?project=${OWN[donor][1].toUpperCase()}`, { audience: "donor" }));
  }
});

const secretsFrom = (donor: Donor): Secrets => secrets.get(donor) ?? expect.fail("no secrets");
const codesOf = (donor: Donor): readonly string[] => OWN[donor].map((id) => id.toUpperCase());
const headersOf = (donor: Donor) => ({ cookie: cookies.get(donor) ?? "", origin: ORIGIN });
const tokenOf = (donor: Donor) => ({
  authorization: `Bearer mizan-demo-${donor}`,
  "content-type": "application/json",
});

const REPORTS = ["R01", "R02", "R03", "R04", "R05", "R06", "R07", "R08", "R10"].map((report) =>
  paths.workbook(`${report}.xlsx`),
);

/** The routes of GET that a donor may use, by the beginning of their patterns. */
const openRoutes = (start: string): readonly string[] =>
  Object.entries(ROUTES)
    .filter(([route, needs]) => route.startsWith(`GET ${start}`) && isForDonors(needs))
    .map(([route]) => route.slice("GET ".length));

async function all(addresses: readonly string[], headers: HeadersInit): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (const address of addresses) answers.push(await answerOf(address, headers));
  return answers;
}

const but = (answers: readonly Answer[], ...statuses: readonly number[]) =>
  answers.filter(({ status }) => !statuses.includes(status)).map(({ path, status }) => `${path} answers ${status}`);

describe.each(DONORS)("Signed in as %s", LONG, (donor) => {
  const other = otherOf(donor);
  const [ownCode = ""] = codesOf(donor);
  const [otherCode = ""] = codesOf(other);
  const leaks = (answers: readonly Answer[]) => answers.flatMap((answer) => told(answer, secretsFrom(other)));

  it("every link of every page leads to its own, in pages, workbooks and tables, and to nothing of the other", async () => {
    const books = REPORTS.map((path) => (path.includes("R02") ? `${path}?project=${ownCode}` : path));
    const answers = await walked(headersOf(donor), [paths.home, paths.progress, paths.calendar, ...books]);
    expect(leaks(answers)).toEqual([]);
    expect(but(answers, 200, 302, 303)).toEqual([]);
    const own = answers.flatMap((answer) => told(answer, secretsFrom(donor)));
    for (const secret of [...secretsFrom(donor).amounts, `REF-SECRET-${OWN[donor][0]}`])
      expect([secret, own.some((line) => line.endsWith(secret))]).toEqual([secret, true]);
    expect(answers.filter(({ path, status }) => path.includes(".xlsx") && status === 200).length).toBeGreaterThan(6);
    expect(answers.some(({ path }) => path === paths.edition(editions.get(donor)))).toBe(true);
    expect(answers.length).toBeGreaterThan(60);
  });

  it("the API answers with its own, and search finds nothing of the other", async () => {
    const own = openRoutes(paths.api).flatMap((path) =>
      codesOf(donor).map((code) => path.replace("/projects/:code", `/projects/${code}`)),
    );
    const answers = await all([...new Set(own.filter((path) => !path.includes(":")))], tokenOf(donor));
    const { codes, texts } = secretsFrom(other);
    const asked = [...codes.filter((code) => !code.includes(".")), ...texts.filter((_, at) => at % 9 === 0), "zitoune"];
    const found = await all(
      asked.map((q) => `${paths.api}/search?q=${encodeURIComponent(q)}`),
      tokenOf(donor),
    );
    expect(leaks([...answers, ...found])).toEqual([]);
    // A closed project has no standing.
    expect(but([...answers, ...found], 200, 404)).toEqual([]);
    const isForeign = (text: string) => codesOf(other).some((code) => text.includes(`"project":"${code}"`));
    expect(found.filter(({ text }) => isForeign(text)).map(({ path }) => path)).toEqual([]);
    expect(found.at(-1)?.text).toContain(`"project":"${ownCode}"`);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(15);
  });

  it("no code or id of the other opens anything, in no route", async () => {
    const things = await foreignAddresses(OWN[other][1], ownCode);
    const runs = [paths.edition, paths.editionChanges].map((path) => path(editions.get(other)));
    const files = ["fr", "ar", "en"].map((lang) => paths.editionFile(editions.get(other), `${lang}.xlsx`));
    const receipts = ["", paths.api].map((api) =>
      (api + paths.acknowledgement(editions.get(other))).replace("v1/workbooks/runs", "v1/report-runs"),
    );
    const tries = [
      ...things,
      ...[...runs, ...files].map((path) => ({ method: "GET", path, isOpen: true })),
      ...receipts.map((path) => ({ method: "POST", path, isOpen: true })),
    ];
    const answers = await Promise.all(tries.map((one) => tried(one, donor)));
    expect(answers.flatMap(({ flaw }) => flaw ?? [])).toEqual([]);
    expect(leaks(answers)).toEqual([]);
    expect(tries.length).toBeGreaterThan(100);
  });

  it("no letter to it tells of the other, and a link to its project shows that project alone", async () => {
    await remind(jobScope(env.DB, new Date(Date.now() + 60_000).toISOString()), ORIGIN, undefined);
    const mails = await rows<{ body: string }>(
      "SELECT subject || body AS body FROM mail WHERE email LIKE ?",
      `${donor}@%`,
    );
    expect(leaks(mails.map(({ body }) => ({ path: "", status: 200, text: body, location: "" })))).toEqual([]);
    const [agreement = ""] = secretsFrom(donor).codes.filter((code) => code.startsWith("AG-"));
    const form = { label: "Copil", scope: "agreement", days: "30" };
    const made = await send(paths.shares(agreement), form, { cookie: cookies.get("manager") ?? "" });
    const [link = ""] = /\/shared\/[\w-]{43}/.exec(await made.text()) ?? [];
    const answers = await walked({}, [link]);
    expect(leaks(answers)).toEqual([]);
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(1);
    expect(
      but(
        await all(
          codesOf(other).map((code) => `${link}/${code}`),
          {},
        ),
        404,
      ),
    ).toEqual([]);
  });

  it("no parameter lets the other’s figures out, of pages, lists and workbooks", async () => {
    const agreement = secretsFrom(other).codes.find((code) => code.startsWith("AG-")) ?? "";
    const asked = [`project=${otherCode}`, `agreement=${agreement}`, `donor=${other}&q=${otherCode}`];
    const lists = openRoutes("/").filter((path) => !path.includes(":") && !path.startsWith(paths.api));
    const pages = [...lists, paths.projectEntries(ownCode), ...REPORTS, "/workbooks/R10.csv"];
    const answers = await all(
      pages.flatMap((path) => asked.slice(0, path.includes(".") ? 2 : 3).map((query) => `${path}?${query}`)),
      headersOf(donor),
    );
    expect(leaks(answers)).toEqual([]);
    expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
  });
});

/** What an address of the other donor’s things answers: nothing is there, unless no donor may ask it at all. */
async function tried({ method, path, isOpen }: Try, donor: Donor): Promise<Answer & { readonly flaw?: string }> {
  const isApi = path.startsWith(paths.api);
  const question = path.endsWith("/questions") ? { about: "project", text: "?" } : { text: "?" };
  const body = isApi ? JSON.stringify(question) : "";
  const headers = isApi ? tokenOf(donor) : headersOf(donor);
  const answer = await answerOf(path, headers, { method, ...(method !== "GET" && { body }) });
  const isDenied = answer.status === 404 || (!isOpen && answer.status === 403);
  return isDenied ? answer : { ...answer, flaw: `${method} ${path} answers ${answer.status}` };
}
