import type { Edition } from "../../reports/kit/edition.ts";
import type { Workbook } from "../../reports/kit/sheet.ts";
import { othersTurn } from "../../reports/kit/turns.ts";
import { periodsOf, type ShownPeriod } from "../budgets/store/periods.ts";
import type { CalendarDate } from "../kernel/calendar-date.ts";
import type { Language } from "../kernel/language.ts";
import { type Words, wordsIn } from "../kernel/words.ts";
import { enter, type Visit } from "../people/entering.ts";
import { ROLE_NAME } from "../people/messages/shell.ts";
import type { Action } from "../people/rules.ts";
import type { AppContext } from "../platform/http.ts";
import type { JournalEnd } from "../platform/journal-end.ts";
import type { Read, Reads, ReadValues } from "../platform/read.ts";
import type { Scope } from "../platform/scope.ts";
import type { ProjectFacts } from "../portfolio/rules/facts.ts";
import type { Among, Which } from "../portfolio/store/within.ts";
import type { Asked } from "./asked.ts";
import { isFinal } from "./edition.ts";
import { asksFor, inOrder } from "./lines.ts";
import { gathered, pinned } from "./paging.ts";

/** A report: what it reads, what it makes of it, how many rows it holds, and its writer (loaded when it is asked for). */
interface Report<R extends Reads, P extends Reads, D extends { readonly edition: Edition }> {
  /** What is little however many projects there are. */
  readonly reads: (scope: Scope, asked: Asked) => R & ReportReads;
  /** What the projects hold: of one that is named in the same round trip, of many some projects at a time. */
  readonly parts: (scope: Scope, which: Which | Among) => P;
  readonly data: (visit: Visit, asked: Asked, found: ReadValues<NoInfer<R>> & ReadValues<NoInfer<P>>) => D | Promise<D>;
  readonly rows: (data: D) => number;
  /** Rows of its longest sheet, where that is not the report’s own. */
  readonly longest?: (data: D) => number;
  readonly writer: () => Promise<Writer<D>>;
}

interface ReportReads {
  readonly projects: Read<readonly ProjectFacts[]>;
  readonly known: Read<JournalEnd | undefined>;
}

interface Writer<D> {
  readonly book: (data: D, words: Words) => Promise<Workbook>;
  readonly file: (data: D, words: Words) => string;
}

/** Who is let in, for whom the report is, and what else is read in the same round trip. */
interface Wanted<A extends Reads> {
  readonly action: Action;
  /** Holds what donors may see only, whoever asks. */
  readonly isForDonors?: boolean;
  /** Another date d’arrêté than the one asked for. */
  readonly on?: CalendarDate;
  readonly also?: (scope: Scope) => A;
}

/** A report’s data as they were read at one moment: it can be told in every language. */
export interface Made<A extends Reads> {
  readonly visit: Visit;
  /** In the language of who asks. */
  readonly edition: Edition;
  readonly rows: number;
  /** Rows of its longest sheet. */
  readonly longest: number;
  readonly projects: readonly ProjectFacts[];
  readonly periods: readonly ShownPeriod[];
  readonly also: ReadValues<A>;
  readonly told: (language: Language, number: string | null) => Promise<{ book: Workbook; file: string }>;
}

export type Maker = <A extends Reads>(c: AppContext, asked: Asked, wanted: Wanted<A>) => Promise<Made<A>>;

/** Binds a report to what every report can be asked. exceljs is large: only what writes a file loads it. */
export function makerOf<R extends Reads, P extends Reads, D extends { readonly edition: Edition }>(
  report: Report<R, P, D>,
): Maker {
  return async <A extends Reads>(c: AppContext, asked: Asked, wanted: Wanted<A>): Promise<Made<A>> => {
    const { visit, found } = await foundFor(c, report, { asked, wanted });
    const read = found as unknown as ReadValues<R> & ReadValues<P> & ReadValues<A> & Common;
    const { isForDonors = false } = wanted;
    const dataIn = (language: Language) => dataFor(report, { visit, asked, read, isForDonors }, language);
    const { language } = visit.words;
    const data = await dataIn(language);
    return {
      ...{ visit, edition: data.edition, rows: report.rows(data), also: read },
      longest: (report.longest ?? report.rows)(data),
      projects: projectsIn(data.edition, read.projects),
      periods: read.everyPeriod,
      told: async (spoken, number) => {
        const { book, file } = await report.writer();
        const own = spoken === language ? data : await dataIn(spoken);
        await othersTurn();
        const numbered = { ...own, edition: { ...own.edition, number } };
        return { book: await book(numbered, wordsIn(spoken)), file: file(numbered, wordsIn(spoken)) };
      },
    };
  };
}

interface Finding<A extends Reads> {
  readonly asked: Asked;
  readonly wanted: Wanted<A>;
}

/** Everything that is read: one round trip where one project is named, more where many are gathered. */
async function foundFor<R extends Reads, P extends Reads, D extends { readonly edition: Edition }, A extends Reads>(
  c: AppContext,
  report: Report<R, P, D>,
  { asked, wanted: { action, isForDonors = false, on, also } }: Finding<A>,
) {
  const limited = (scope: Scope): Scope => ({
    ...scope,
    ...(isForDonors && { isForDonors }),
    ...(on && { askedOn: on }),
  });
  const one = asked.project === undefined ? undefined : { code: asked.project };
  const { visit: entered, found } = await enter(c, action, (scope) => {
    const own = { ...report.reads(limited(scope), asked), ...(one && report.parts(limited(scope), one)) };
    return beside({ ...own, everyPeriod: periodsOf(scope) }, also?.(scope) ?? {});
  });
  const visit = on ? { ...entered, on, scope: { ...entered.scope, askedOn: on } } : entered;
  if (one) return { visit, found };
  const { projects, known } = found as unknown as Common;
  const ids = inOrder(projects.filter((project) => asksFor(asked, project))).map(({ id }) => id);
  const parts = await gathered(limited(pinned(visit, known)), ids, report.parts);
  return { visit, found: beside(found, parts) };
}

/** Reads of the report and of who asks for it, or what they gave. Throws TypeError where both have one of the same name. */
function beside<T>(own: Readonly<Record<string, T>>, also: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  const twice = Object.keys(also).find((name) => name in own);
  if (twice) throw new TypeError(`two reads are called ${twice}`);
  return { ...own, ...also };
}

interface Common {
  readonly projects: readonly ProjectFacts[];
  readonly known: JournalEnd | undefined;
  readonly everyPeriod: readonly ShownPeriod[];
}

interface Making<F> {
  readonly visit: Visit;
  readonly asked: Asked;
  readonly read: F;
  readonly isForDonors: boolean;
}

/** The data in one language, said final where every quarter of its agreements is closed. */
async function dataFor<R extends Reads, P extends Reads, D extends { readonly edition: Edition }>(
  report: Report<R, P, D>,
  { visit, asked, read, isForDonors }: Making<ReadValues<R> & ReadValues<P> & Common>,
  language: Language,
): Promise<D> {
  const words = wordsIn(language);
  const actor = isForDonors ? { ...visit.actor, role: "donor" as const } : visit.actor;
  const scope = isForDonors ? { ...visit.scope, isForDonors } : visit.scope;
  await othersTurn();
  const data = await report.data({ ...visit, scope, words, actor }, asked, read);
  const projects = projectsIn(data.edition, read.projects);
  const status = isFinal(visit, { projects, periods: read.everyPeriod }) ? "final" : "provisional";
  const editedBy = { name: visit.actor.name, role: words.t(ROLE_NAME[visit.actor.role]) };
  return { ...data, edition: { ...data.edition, status, editedBy } };
}

function projectsIn(edition: Edition, all: readonly ProjectFacts[]): readonly ProjectFacts[] {
  const codes = new Set(edition.projects.map(({ code }) => code));
  return all.filter(({ code }) => codes.has(code));
}
