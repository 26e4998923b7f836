import type { Column } from "../kit/sheet.ts";
import { type JournalRow, moroccoSerial } from "./entries.ts";
import { R09 } from "./messages.ts";

const TEXT = { kind: "text" } as const;

/** R09’s columns in the handbook’s order (6.2). */
export const journalColumns: readonly Column<JournalRow>[] = [
  { key: "at", heading: R09.at, width: 18, kind: "instant", read: ({ at }) => moroccoSerial(at) },
  { key: "user", heading: R09.user, width: 18, ...TEXT, read: ({ user }) => user },
  { key: "role", heading: R09.role, width: 16, ...TEXT, read: ({ role }) => role || null },
  { key: "action", heading: R09.action, width: 20, ...TEXT, read: ({ action }) => action },
  { key: "entity", heading: R09.entity, width: 16, ...TEXT, read: ({ entity }) => entity || null },
  { key: "identifier", heading: R09.identifier, width: 16, kind: "code", read: (row) => row.identifier || null },
  { key: "field", heading: R09.field, width: 18, ...TEXT, read: ({ field }) => field || null },
  { key: "before", heading: R09.before, width: 24, ...TEXT, read: ({ before }) => before || null },
  { key: "after", heading: R09.after, width: 24, ...TEXT, read: ({ after }) => after || null },
  { key: "reason", heading: R09.reason, width: 26, ...TEXT, read: ({ reason }) => reason || null },
  { key: "document", heading: R09.document, width: 18, ...TEXT, read: ({ document }) => document || null },
  { key: "origin", heading: R09.origin, width: 10, ...TEXT, read: ({ origin }) => origin },
];
