import { describe, expect, it } from "vitest";
import { exchangeRate } from "../../../src/budgets/schema.ts";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { organisation, organisationName } from "../../../src/people/schema.ts";
import { recording, saving } from "../../../src/platform/write.ts";

const NAME = {
  id: "n1",
  organisationId: "o1",
  name: { fr: "Ministère", ar: "الوزارة" },
  shortName: { fr: "M" },
  validFrom: null,
  validTo: null,
  revision: 3,
  sinceSeq: 40,
};

describe("saving", () => {
  it("names the fields that differ, from what to what, and the next revision", () => {
    const { change } = saving(organisationName, NAME, {
      ...NAME,
      name: { fr: "Autre" },
      validTo: calendarDate("2025-01-01"),
    });
    expect(change).toEqual({
      entity: "organisation_name",
      id: "n1",
      revision: 4,
      fields: { name: [{ fr: "Ministère", ar: "الوزارة" }, { fr: "Autre" }], validTo: [null, "2025-01-01"] },
    });
  });

  it("names no field when nothing differs: undefined is null, and the lock is no field", () => {
    const same = { ...NAME, name: { fr: "Ministère", ar: "الوزارة", en: undefined }, revision: 99, sinceSeq: 99 };
    expect(saving(organisationName, NAME, same).change.fields).toEqual({});
  });

  it("creates at revision 1, from nothing; what is null stays unsaid", () => {
    const { change } = saving(organisation, undefined, { id: "o1", code: "MTNRA", kind: "10", isCancelled: false });
    expect(change).toEqual({
      entity: "organisation",
      id: "o1",
      revision: 1,
      fields: { code: [null, "MTNRA"], kind: [null, "10"], isCancelled: [null, false] },
    });
    expect(saving(organisationName, undefined, NAME).change.fields).not.toHaveProperty("validFrom");
  });
});

describe("recording", () => {
  it("journals a fact once, whole", () => {
    const fact = {
      id: "r1",
      quote: "MAD",
      micro: 10_560_000,
      ratedOn: calendarDate("2025-06-01"),
      source: "InforEuro",
    } as const;
    const { change } = recording(exchangeRate, fact);
    expect(change).toMatchObject({ entity: "exchange_rate", id: "r1", revision: 1 });
    expect(change.fields).toEqual({
      kind: [null, "inforeuro"],
      quote: [null, "MAD"],
      micro: [null, 10_560_000],
      ratedOn: [null, "2025-06-01"],
      source: [null, "InforEuro"],
    });
  });
});
