import { money } from "../../src/kernel/money.ts";
import type { Edition } from "../kit/edition.ts";
import type { Column } from "../kit/sheet.ts";
import { R08 } from "./messages.ts";
import type { RevisionRow } from "./revisions.ts";

/** R08’s columns in the handbook’s order (6.2); pairs (year from/to, variation, decision and date) in a column each. */
export function revisionColumns({ currency }: Edition): Column<RevisionRow>[] {
  const heading = { width: 22, kind: "text" } as const;
  const year = { width: 8.5, kind: "year" } as const;
  const rate = { width: 10, kind: "rate" } as const;
  const date = { width: 10.5, kind: "date" } as const;
  const words = { width: 13, kind: "text" } as const;
  const day = (on: RevisionRow["decidedOn"]) => (on === null ? null : { day: on });
  return [
    { key: "number", heading: R08.number, width: 8, kind: "code", read: (row) => `${row.project.code}-${row.number}` },
    { key: "requestedOn", heading: R08.requestedOn, ...date, read: (row) => day(row.requestedOn) },
    { key: "agreement", heading: R08.agreement, width: 10.5, kind: "code", read: ({ agreement }) => agreement.code },
    { key: "project", heading: R08.project, width: 8, kind: "code", read: ({ project }) => project.code },
    { key: "from", heading: R08.from, ...heading, read: ({ from }) => from?.heading ?? null },
    { key: "to", heading: R08.to, ...heading, read: ({ to }) => to?.heading ?? null },
    { key: "yearFrom", heading: R08.yearFrom, ...year, read: ({ from }) => from?.year ?? null },
    { key: "yearTo", heading: R08.yearTo, ...year, read: ({ to }) => to?.year ?? null },
    {
      key: "amount",
      heading: R08.amount,
      width: 13,
      kind: "amount",
      total: "sum",
      read: (row) => money(row.amountMinor, currency),
    },
    { key: "fromVariation", heading: R08.fromVariation, ...rate, read: ({ from }) => from?.variation ?? null },
    { key: "toVariation", heading: R08.toVariation, ...rate, read: ({ to }) => to?.variation ?? null },
    { key: "threshold", heading: R08.threshold, ...rate, read: ({ threshold }) => threshold },
    { key: "route", heading: R08.route, ...words, read: ({ route }) => route || null },
    { key: "decision", heading: R08.decision, width: 20, kind: "text", read: ({ decision }) => decision || null },
    { key: "decidedOn", heading: R08.decidedOn, ...date, read: (row) => day(row.decidedOn) },
    { key: "reason", heading: R08.reason, width: 24, kind: "text", read: ({ reason }) => reason || null },
    { key: "requester", heading: R08.requester, ...words, read: ({ requester }) => requester || null },
    { key: "approver", heading: R08.approver, ...words, read: ({ approver }) => approver || null },
    { key: "status", heading: R08.status, width: 10.5, kind: "text", read: ({ status }) => status },
    { key: "version", heading: R08.version, width: 10, kind: "integer", read: ({ version }) => version },
  ];
}
