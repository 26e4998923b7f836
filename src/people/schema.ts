import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { ROLES } from "../kernel/actor.ts";
import type { CalendarDate } from "../kernel/calendar-date.ts";
import type { Texts } from "../kernel/language.ts";
import { thing } from "../platform/schema.ts";

export const organisation = sqliteTable("organisation", {
  ...thing,
  code: text("code").notNull(),
  kind: text("kind").notNull(),
  isCancelled: integer("is_cancelled", { mode: "boolean" }).notNull(),
});

export const organisationName = sqliteTable("organisation_name", {
  ...thing,
  organisationId: text("organisation_id").notNull(),
  name: text("name", { mode: "json" }).$type<Texts>().notNull(),
  shortName: text("short_name", { mode: "json" }).$type<Texts>().notNull(),
  validFrom: text("valid_from").$type<CalendarDate>(),
  validTo: text("valid_to").$type<CalendarDate>(),
});

export const person = sqliteTable("person", {
  ...thing,
  email: text("email").notNull(),
  name: text("name").notNull(),
  role: text("role", { enum: ROLES }).notNull(),
  organisationId: text("organisation_id").notNull(),
  reach: text("reach", { enum: ["all", "some"] }).notNull(),
  agreementIds: text("agreement_ids", { mode: "json" }).$type<readonly string[]>().notNull(),
  projectIds: text("project_ids", { mode: "json" }).$type<readonly string[]>().notNull(),
  /** Of a focal point: the components whose milestones and indicators they report, and nothing else. */
  componentIds: text("component_ids", { mode: "json" }).$type<readonly string[]>(),
  endedAt: text("ended_at"),
});

export const credential = sqliteTable("credential", {
  personId: text("person_id").primaryKey(),
  passwordHash: text("password_hash").notNull(),
});

export const session = sqliteTable("session", {
  tokenHash: text("token_hash").primaryKey(),
  id: text("id").notNull(),
  personId: text("person_id").notNull(),
  kind: text("kind", { enum: ["web", "api"] }).notNull(),
  label: text("label").notNull(),
  canWrite: integer("can_write", { mode: "boolean" }).notNull(),
  createdAt: text("created_at").notNull(),
  expiresAt: text("expires_at").notNull(),
  lastSeenAt: text("last_seen_at").notNull(),
  endedAt: text("ended_at"),
});

export const invitation = sqliteTable("invitation", {
  tokenHash: text("token_hash").primaryKey(),
  personId: text("person_id").notNull(),
  expiresAt: text("expires_at").notNull(),
  usedAt: text("used_at"),
});

export const signInFailure = sqliteTable("sign_in_failure", {
  key: text("key").notNull(),
  at: text("at").notNull(),
});

/** A link to the approved figures of one agreement, or of one of its projects, by the hash of its secret. */
export const shareLink = sqliteTable("share_link", {
  ...thing,
  agreementId: text("agreement_id").notNull(),
  projectId: text("project_id"),
  secretHash: text("secret_hash").notNull(),
  label: text("label").notNull(),
  createdBy: text("created_by").notNull(),
  createdAt: text("created_at").notNull(),
  expiresAt: text("expires_at").notNull(),
  revokedBy: text("revoked_by"),
  revokedAt: text("revoked_at"),
});

/** How often a link was opened on a day. */
export const shareVisit = sqliteTable(
  "share_visit",
  {
    linkId: text("link_id").notNull(),
    day: text("day").$type<CalendarDate>().notNull(),
    count: integer("count").notNull(),
  },
  ({ linkId, day }) => [primaryKey({ columns: [linkId, day] })],
);
