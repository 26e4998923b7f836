import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keptForm, keptRead, keptText } from "../../../src/people/rules/kept-form.ts";

const at = { page: "/projects/P1/entries/new?kind=expenditure", action: "/projects/P1/entries/new" };

describe("a form whose session ended", () => {
  it("keeps what was typed, whatever the texts are, in their order", () => {
    const typed = fc.dictionary(
      fc.string({ minLength: 1 }).map((name) => `f.${name}`),
      fc.oneof(fc.string(), fc.array(fc.string(), { minLength: 1 })),
    );
    fc.assert(
      fc.property(typed, (fields) => {
        const kept = keptForm(at, fields);
        expect(keptRead(keptText(kept))).toEqual(kept);
        const named = Object.keys(fields).filter((name) => !/pass(word|phrase)|secret|token/i.test(name));
        expect(new Set(kept?.fields.map(([name]) => name))).toEqual(new Set(named));
      }),
    );
  });

  it("never keeps a password, nor anything of a form that has one, nor the form’s key", () => {
    expect(keptForm(at, { email: "a@b.ma", password: "x" })).toBeUndefined();
    expect(keptForm(at, { secret: "x", formKey: "k", token: "t" })).toBeUndefined();
    expect(keptForm(at, { reason: "x", formKey: "k" })?.fields).toEqual([["reason", "x"]]);
  });

  it.each([
    ["nothing", ""],
    ["no JSON", "{"],
    ["no record", "[]"],
    ["another site’s page", JSON.stringify({ ...at, page: "//evil.example", fields: [] })],
    ["another site’s address", JSON.stringify({ ...at, action: "https://evil.example/", fields: [] })],
    ["fields that are no texts", JSON.stringify({ ...at, fields: [["a", 1]] })],
    ["fields that are no pairs", JSON.stringify({ ...at, fields: ["ab"] })],
  ])("is not made of %s", (_, text) => {
    expect(keptRead(text)).toBeUndefined();
  });

  it("gives no password back, were it forged into it", () => {
    const forged = JSON.stringify({
      ...at,
      fields: [
        ["password", "x"],
        ["reason", "y"],
      ],
    });
    expect(keptRead(forged)?.fields).toEqual([["reason", "y"]]);
  });
});
