import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ownPath } from "../../../src/people/rules/own-path.ts";
import { signInWait, THROTTLE } from "../../../src/people/rules.ts";

const NOW = "2025-07-01T12:00:00.000Z";
const ago = (minutes: number): string => new Date(Date.parse(NOW) - minutes * 60_000).toISOString();
const failures = (count: number, minutes: number): string[] => Array.from({ length: count }, () => ago(minutes));

describe("throttling", () => {
  it.each([
    ["nothing failed", [], [], 0],
    ["one try is left for the e-mail", failures(4, 1), [], 0],
    ["the e-mail failed five times", failures(5, 1), [], 14],
    ["the fifth failure of the e-mail is just now", failures(5, 0), [], 15],
    ["the oldest of five is about to count no more", [ago(14.5), ...failures(4, 1)], [], 1],
    ["the oldest of five counts no more", [ago(15), ...failures(4, 1)], [], 0],
    ["the address failed 29 times", [], failures(29, 1), 0],
    ["the address failed 30 times", [], failures(30, 5), 10],
    ["both failed: the longer wait holds", failures(5, 10), failures(30, 2), 13],
    ["six failures: the second oldest must go", [ago(12), ...failures(5, 2)], [], 13],
  ] as const)("%s", (...[, email, address, minutes]) => {
    expect(signInWait({ email, address }, NOW)).toBe(minutes);
  });

  it("counts e-mails and addresses each on their own", () => {
    expect(signInWait({ email: [], address: failures(THROTTLE.perEmail, 1) }, NOW)).toBe(0);
  });

  it("is over when it says so, and not a minute before", () => {
    const minutesAgo = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 5, maxLength: 12 });
    fc.assert(
      fc.property(minutesAgo, (all) => {
        const email = all.map(ago);
        const wait = signInWait({ email, address: [] }, NOW);
        const later = (minutes: number) => new Date(Date.parse(NOW) + minutes * 60_000).toISOString();
        expect(signInWait({ email, address: [] }, later(wait))).toBe(0);
        if (wait > 0) expect(signInWait({ email, address: [] }, later(wait - 1))).toBe(1);
      }),
    );
  });
});

describe("where one goes after signing in", () => {
  it.each([
    ["/projects/P1/budget?on=2025-06-30&lang=ar", "/projects/P1/budget?on=2025-06-30&lang=ar"],
    ["/", "/"],
    ["/history#x", "/history"],
    ["/projets/été", "/projets/%C3%A9t%C3%A9"],
  ])("%s stays within", (next, path) => {
    expect(ownPath(next)).toBe(path);
  });

  it.each([
    undefined,
    "",
    "projects",
    "https://evil.example/",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "/\t/evil.example",
    "/\n/evil.example",
    " //evil.example",
    "/.//evil.example",
    "/x/..//evil.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "http:evil.example",
    "//user@evil.example:80/path",
  ])("%j leads home", (next) => {
    expect(ownPath(next)).toBe("/");
  });

  it("never leaves the house, whatever is asked", () => {
    const part = fc.constantFrom("/", "\\", ".", "..", "\t", "evil.example", "@", ":", "https:", "?", "#", "a");
    fc.assert(
      fc.property(fc.array(part, { maxLength: 10 }), (parts) => {
        const path = ownPath(`/${parts.join("")}`);
        expect(new URL(path, "https://mizan.example").origin).toBe("https://mizan.example");
      }),
    );
  });
});
