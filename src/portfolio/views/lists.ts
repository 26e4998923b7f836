import type { ListColumn } from "../../../reports/kit/list.ts";
import type { Words } from "../../kernel/words.ts";
import type { Listed } from "../../people/listing.tsx";
import { AGREEMENT_STATUS, PROJECT_STATUS, ROLE } from "../messages/names.ts";
import { page as m } from "../messages/pages.ts";
import type { AgreementAsked, ProjectAsked } from "../routes/filters.ts";
import { fieldName as f } from "../rules/messages/field.ts";
import type { Agreement } from "../store/agreements.ts";
import type { ProjectRow } from "./project-list.tsx";

interface Shown<Row, Asked> extends Pick<Listed<Row>, "known"> {
  readonly words: Words;
  readonly rows: readonly Row[];
  readonly asked: Asked;
}

/** The projects of the screen as a list for Excel; amounts of several currencies have no total. */
export function projectsForExcel({ words, rows, asked, known }: Shown<ProjectRow, ProjectAsked>): Listed<ProjectRow> {
  const { t, text } = words;
  const { q, donor, agreement, lead } = asked.filter;
  const columns: readonly ListColumn<ProjectRow>[] = [
    { key: "code", label: t(f.code), kind: "code", value: ({ code }) => code },
    { key: "title", label: t(f.title), kind: "text", width: 44, value: ({ title }) => text(title).text },
    {
      key: "donor",
      label: t(f.donor),
      kind: "text",
      value: (row) => (row.donor ? text(row.donor.shortName).text : null),
    },
    { key: "agreement", label: t(f.agreement), kind: "code", value: (row) => row.agreement.code },
    { key: "amount", label: t(f.amount), kind: "amount", value: ({ amount }) => amount },
    { key: "currency", label: t(f.currency), kind: "code", width: 9, value: ({ amount }) => amount.currency },
    { key: "end", label: t(f.plannedEnd), kind: "date", value: ({ plannedEnd }) => ({ day: plannedEnd }) },
    { key: "status", label: t(f.status), kind: "text", value: ({ status }) => t(PROJECT_STATUS[status]) },
  ];
  return {
    ...{ known, slug: "projets", title: t(m.projects), rows, columns, notes: [] },
    filters: told([
      [t(m.searched), q],
      [t(f.donor), donor],
      [t(f.status), asked.status && t(PROJECT_STATUS[asked.status])],
      [t(f.agreement), agreement],
      [t(ROLE.lead), lead],
    ]),
  };
}

/** The agreements of the screen as a list for Excel. */
export function agreementsForExcel({ words, rows, asked, known }: Shown<Agreement, AgreementAsked>): Listed<Agreement> {
  const { t, text } = words;
  const columns: readonly ListColumn<Agreement>[] = [
    { key: "code", label: t(f.code), kind: "code", value: ({ code }) => code },
    { key: "title", label: t(f.title), kind: "text", width: 44, value: ({ title }) => text(title).text },
    { key: "donor", label: t(f.donor), kind: "text", value: ({ donor }) => text(donor.shortName).text },
    { key: "ceiling", label: t(f.ceiling), kind: "amount", value: ({ ceiling }) => ceiling },
    { key: "allocated", label: t(m.allocated), kind: "amount", value: ({ allocated }) => allocated },
    { key: "left", label: t(m.left), kind: "amount", value: ({ left }) => left },
    { key: "currency", label: t(f.currency), kind: "code", width: 9, value: ({ ceiling }) => ceiling.currency },
    { key: "end", label: t(f.executionEnd), kind: "date", value: ({ execution }) => ({ day: execution.end }) },
    { key: "status", label: t(f.status), kind: "text", value: ({ status }) => t(AGREEMENT_STATUS[status]) },
  ];
  return {
    ...{ known, slug: "conventions", title: t(m.agreements), rows, columns, notes: [t(m.notCounted)] },
    filters: told([
      [t(m.searched), asked.filter.q],
      [t(f.donor), asked.filter.donor],
      [t(f.status), asked.status && t(AGREEMENT_STATUS[asked.status])],
    ]),
  };
}

const told = (all: readonly (readonly [label: string, value: string])[]): Listed<unknown>["filters"] =>
  all.flatMap(([label, value]) => (value ? [{ label, value }] : []));
