import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { loadDemo } from "../demo.ts";
import { ask, textOf } from "../history/asking.ts";

beforeAll(() => loadDemo(env.DB));

const LANGUAGES = [
  ["fr", "n’est pas une date du calendrier", "n’est ni un numéro du journal ni un instant", "ltr"],
  ["ar", "ليس تاريخا صحيحا", "ليس رقما في السجل ولا لحظة زمنية", "rtl"],
  ["en", "is not a calendar date", "is neither a journal number nor an instant", "ltr"],
] as const;

const BAD_DAYS = ["2025-02-30", "2025-13-01", "30/06/2025", "1989-12-31", "2101-01-01", "x", "2025-06-30T00:00:00Z"];

const BAD_MOMENTS = [
  "x",
  "-1",
  "1.5",
  "2025-06-30",
  "2025-06-30T25:00:00Z",
  "2025-06-30T10:00",
  "1234567890123",
  "0x1F",
];

describe.each(LANGUAGES)("a malformed day or moment, in %s", (...[language, badDay, badKnown, direction]) => {
  it.each(BAD_DAYS)("on=%s is refused on a page (400), with the reason", async (value) => {
    const response = await ask(`/history?on=${encodeURIComponent(value)}`, "auditor", language);
    expect(response.status).toBe(400);
    const html = await response.clone().text();
    expect(html).toContain(`<html lang="${language}" dir="${direction}"`);
    const text = await textOf(response);
    expect(text).toContain(badDay);
    expect(text).toContain(value);
  });

  it.each(BAD_MOMENTS)("known=%s is refused on a page (400), with the reason", async (value) => {
    const response = await ask(`/projects?known=${encodeURIComponent(value)}`, "manager", language);
    expect(response.status).toBe(400);
    const text = await textOf(response);
    expect(text).toContain(badKnown);
    expect(text).toContain(value);
  });

  it("is a problem in the API (RFC 9457)", async () => {
    const response = await ask("/api/v1/projects?on=2025-02-30", "manager", language);
    expect(response.status).toBe(400);
    expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/);
    const problem = (await response.json()) as Readonly<Record<string, unknown>>;
    expect(problem).toMatchObject({ type: "urn:mizan:problem:unreadable", status: 400 });
    expect(problem["detail"]).toContain(badDay);
    expect(problem["instance"]).toBe(`urn:mizan:request:${response.headers.get("x-request-id")}`);
  });
});

it.each(["1", "0", "999999999999", "2025-07-01T12:00:00Z", "2025-07-01T13:00+01:00", "2025-07-01T12:00:00.5Z"])(
  "known=%s is taken",
  async (value) => {
    expect((await ask(`/projects?known=${encodeURIComponent(value)}`, "manager")).status).toBe(200);
  },
);

it("a value is cut short in the answer, and never becomes markup", async () => {
  const response = await ask(`/projects?on=${encodeURIComponent(`<b>${"x".repeat(500)}`)}`, "manager");
  expect(response.status).toBe(400);
  expect(await response.clone().text()).not.toContain("<b>");
  expect(await textOf(response)).not.toContain("x".repeat(41));
});

describe("problems of the API", () => {
  it.each([
    ["/api/v1/projects/NO-SUCH", "manager", 404, "missing"],
    ["/api/v1/no-such", "manager", 404, "missing"],
    ["/api/v1/projects", undefined, 401, "sign-in-needed"],
    ["/api/v1/projects", "admin", 403, "forbidden"],
  ] as const)("%s for %s: %d", async (...[path, name, status, code]) => {
    const response = await ask(path, name);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/);
    expect(await response.json()).toMatchObject({ type: `urn:mizan:problem:${code}`, status });
  });
});
