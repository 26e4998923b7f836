import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addedDays, type CalendarDate, calendarDate } from "../../../src/kernel/calendar-date.ts";
import { wordsIn } from "../../../src/kernel/words.ts";
import { organisationsFound } from "../../../src/people/rules/organisation-list.ts";
import {
  endedBefore,
  nameOn,
  nameTyped,
  newOrganisationTyped,
  type OrganisationName,
  organisationTyped,
} from "../../../src/people/rules/organisations.ts";

const day = (text: string | null): CalendarDate | null => (text === null ? null : calendarDate(text));
const named = (short: string, from: string | null, to: string | null): OrganisationName => ({
  ...{ id: short, name: { fr: `Ministère ${short}` }, shortName: { fr: short } },
  ...{ validFrom: day(from), validTo: day(to) },
});

const MINISTRY = [named("MTNRA", "2021-10-07", null), named("MRAFP", null, "2021-10-06")];

describe("the name on a day", () => {
  it.each([
    ["1999-01-01", "MRAFP"],
    ["2021-10-06", "MRAFP"],
    ["2021-10-07", "MTNRA"],
    ["2100-01-01", "MTNRA"],
  ])("%s: %s", (on, short) => {
    expect(nameOn(MINISTRY, calendarDate(on))?.id).toBe(short);
  });

  it("is the last one before a gap, and the first one before the beginning", () => {
    const gap = [named("A", "2000-01-01", "2000-12-31"), named("B", "2002-01-01", null)];
    expect(nameOn(gap, calendarDate("2001-06-01"))?.id).toBe("A");
    expect(nameOn(gap, calendarDate("1999-12-31"))?.id).toBe("A");
    expect(nameOn([], calendarDate("2001-06-01"))).toBeUndefined();
  });

  it("is the one whose period holds, in whatever order the names come", () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(lengths, fc.integer({ min: 0, max: 5000 }), fc.boolean(), (all, at, isReversed) => {
        let start = calendarDate("2000-01-01");
        const names = all.map((days, index) => {
          const name = named(String(index), start, addedDays(start, days - 1));
          start = addedDays(start, days);
          return name;
        });
        const on = addedDays(calendarDate("2000-01-01"), at);
        const holding = names.find(({ validFrom, validTo }) => `${validFrom}` <= on && on <= `${validTo}`);
        const found = nameOn(isReversed ? names.toReversed() : names, on);
        expect(found?.id).toBe(holding?.id ?? names.at(-1)?.id);
      }),
    );
  });
});

const typedName = { "name.fr": "Ministère X", "shortName.fr": "MX", "name.ar": " ", "name.en": "Ministry X" };
const words = wordsIn("fr");
const refusals = (read: ReturnType<typeof nameTyped>): string[] =>
  read.ok ? [] : read.problems.map(({ field, said }) => `${field}: ${words.say(said).replace(/\s/g, " ")}`);

describe("a name to be", () => {
  it("keeps the languages that were given", () => {
    const read = nameTyped({ ...typedName, validFrom: "2030-01-01" }, []);
    expect(read.ok && read.value).toEqual({
      name: { fr: "Ministère X", en: "Ministry X" },
      shortName: { fr: "MX" },
      validFrom: "2030-01-01",
      validTo: null,
    });
  });

  it.each([
    [
      "2021-10-01",
      "2021-10-10",
      ["de 6 jours : du 01/10/2021 au 06/10/2021", "de 4 jours : du 07/10/2021 au 10/10/2021"],
    ],
    ["2021-10-06", "2021-10-06", ["de 1 jour : du 06/10/2021 au 06/10/2021"]],
    ["2027-01-01", "", ["à partir du 01/01/2027, sans fin"]],
    ["", "2010-12-31", ["jusqu’au 31/12/2010"]],
  ])("from %s to %s overlaps %s", (validFrom, validTo, texts) => {
    const found = refusals(nameTyped({ ...typedName, validFrom, validTo }, MINISTRY.toReversed()));
    expect(found).toHaveLength(texts.length);
    for (const [at, text] of texts.entries()) expect(found[at]).toContain(text);
  });

  it("overlaps entirely where neither has an end", () => {
    expect(refusals(nameTyped(typedName, [named("A", null, null)]))[0]).toContain("se chevauchent entièrement");
  });

  it("follows the day after, or fills a gap, without a word", () => {
    const names = [named("A", null, "2000-12-31"), named("B", "2002-01-01", null)];
    expect(refusals(nameTyped({ ...typedName, validFrom: "2001-01-01", validTo: "2001-12-31" }, names))).toEqual([]);
  });

  it("must not end before it starts, by how much", () => {
    expect(refusals(nameTyped({ ...typedName, validFrom: "2025-01-10", validTo: "2025-01-07" }, []))).toEqual([
      "validTo: La fin (07/01/2025) précède le début (10/01/2025) de 3 jours.",
    ]);
  });

  it("needs French names and real days", () => {
    const wrong = { "name.ar": "وزارة", validFrom: "2025-02-30", validTo: "31/12/2025" };
    expect(refusals(nameTyped(wrong, [])).map((text) => text.split(":")[0])).toEqual([
      "name.fr",
      "shortName.fr",
      "validFrom",
      "validTo",
    ]);
    expect(refusals(nameTyped({ ...typedName, "name.ar": "م".repeat(301) }, []))[0]).toContain("301 caractères");
  });

  it("ends the open name before it the day before, and no other", () => {
    expect(endedBefore(MINISTRY, calendarDate("2027-01-01"))).toEqual({ ...MINISTRY[0], validTo: "2026-12-31" });
    expect(endedBefore(MINISTRY, calendarDate("2021-10-07"))).toBeUndefined();
    expect(endedBefore([named("A", null, "2000-12-31")], calendarDate("2027-01-01"))).toBeUndefined();
  });
});

describe("an organisation to be", () => {
  it.each(["mef-db", "UE", "ONU2"])("takes the code %s in capitals", (code) => {
    const read = organisationTyped({ code, kind: "40" }, []);
    expect(read).toEqual({ ok: true, value: { code: code.toUpperCase(), kind: "40" } });
  });

  it.each(["", "X", "-AB", "AB-", "É1", "A B", "A".repeat(21), "وزارة", "A/B"])("refuses the code %j", (code) => {
    const read = organisationTyped({ code, kind: "10" }, []);
    expect(!read.ok && read.problems.map(({ field }) => field)).toEqual(["code"]);
  });

  it("refuses a code that is taken, in small letters too, and a type outside the codelist", () => {
    const read = newOrganisationTyped({ code: "giz", kind: "99", ...typedName }, ["GIZ"]);
    expect(!read.ok && read.problems.map(({ rule }) => rule)).toEqual(["codeTaken", "unknownChoice"]);
  });
});

describe("a search for organisations", () => {
  const all = [
    { id: "1", code: "MTNRA", kind: "10", isCancelled: false, names: MINISTRY },
    { id: "2", code: "GIZ", kind: "15", isCancelled: false, names: [named("Coopération", null, null)] },
  ];

  it.each([
    ["mtnra", "", ["1"]],
    ["mrafp", "", ["1"]],
    ["COOPERATION", "", ["2"]],
    ["ministere mtnra", "", ["1"]],
    ["", "15", ["2"]],
    ["mtnra", "15", []],
    ["", "", ["1", "2"]],
  ])("%j of type %j", (search, kind, ids) => {
    expect(organisationsFound(all, { search, kind }).map(({ id }) => id)).toEqual(ids);
  });
});
