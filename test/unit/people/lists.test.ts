import { describe, expect, it } from "vitest";
import { pageOfList } from "../../../src/people/rules/paging.ts";
import { accessState, type Listed, listed, type PeopleAsked } from "../../../src/people/rules/people-list.ts";

const someone = (name: string, rest: Partial<Listed> = {}): Listed => ({
  ...{
    id: name,
    name,
    email: `${name.toLowerCase()}@mizan.example`,
    role: "officer",
    organisationId: "o",
    reach: "all",
  },
  ...{ agreementIds: [], projectIds: [], componentIds: null, endedAt: null, hasPassword: true, lastSeenAt: null },
  ...rest,
});

const PEOPLE = [
  someone("Zineb", { role: "finance", lastSeenAt: "2025-07-01T08:00:00.000Z" }),
  someone("Élodie", { hasPassword: false }),
  someone("eva", { role: "donor", endedAt: "2025-01-01T00:00:00.000Z" }),
  someone("Ahmed", { lastSeenAt: "2025-07-02T08:00:00.000Z" }),
];

const ALL: PeopleAsked = { search: "", role: "", state: "", sort: { key: "name", isDescending: false } };
const names = (asked: Partial<PeopleAsked>) => listed(PEOPLE, { ...ALL, ...asked }).map(({ name }) => name);

describe("the list of users", () => {
  it("stands by name, accents and capitals aside", () => {
    expect(names({})).toEqual(["Ahmed", "Élodie", "eva", "Zineb"]);
    expect(names({ sort: { key: "name", isDescending: true } })).toEqual(["Zineb", "eva", "Élodie", "Ahmed"]);
  });

  it("sorts by last activity, who never came first", () => {
    expect(names({ sort: { key: "seen", isDescending: false } })).toEqual(["Élodie", "eva", "Zineb", "Ahmed"]);
  });

  it.each([
    [{ search: "elodie" }, ["Élodie"]],
    [{ search: "MIZAN z" }, ["Ahmed", "Élodie", "eva", "Zineb"]],
    [{ search: "nobody" }, []],
    [{ role: "finance" }, ["Zineb"]],
    [{ state: "ended" }, ["eva"]],
    [{ state: "invited" }, ["Élodie"]],
    [{ state: "active", search: "a" }, ["Ahmed", "Zineb"]],
  ] as const)("narrows by %j", (asked, found) => {
    expect(names(asked)).toEqual(found);
  });

  it("knows an ended access before anything else", () => {
    expect(accessState({ endedAt: "2025-01-01T00:00:00.000Z", hasPassword: true })).toBe("ended");
  });
});

describe("pages of a list", () => {
  const all = Array.from({ length: 60 }, (_, at) => at + 1);

  it.each([
    [null, 1, 25, undefined, 2],
    ["2", 26, 50, 1, 3],
    ["3", 51, 60, 2, undefined],
    ["99", 51, 60, 2, undefined],
    ["0", 1, 25, undefined, 2],
    ["-1", 1, 25, undefined, 2],
    ["x", 1, 25, undefined, 2],
  ] as const)("page=%s", (...[asked, first, last, previousPage, nextPage]) => {
    const page = pageOfList(all, asked);
    expect([page.rows[0], page.rows.at(-1)]).toEqual([first, last]);
    expect(page).toMatchObject({ from: first, count: 60, previousPage, nextPage });
  });

  it("has one page when there is nothing", () => {
    expect(pageOfList([], "4")).toEqual({ rows: [], from: 1, count: 0, previousPage: undefined, nextPage: undefined });
  });
});
