import { Hono } from "hono";
import { isCalendarDate } from "../../kernel/calendar-date.ts";
import { paths, withQuery } from "../../kernel/paths.ts";
import { enter } from "../../people/entering.ts";
import { pageOf } from "../../people/page.tsx";
import { plainText, typedOf } from "../../people/typed.ts";
import type { AppEnv } from "../../platform/http.ts";
import { type MailBindings, mailerOf } from "../actions/mailer.ts";
import { jobScope, remind } from "../actions/reminders.ts";
import { mailWords as m } from "../messages/mail.ts";
import { outbox } from "../store/mails.ts";
import { OutboxView } from "../views/outbox-page.tsx";

export const outboxRoutes = new Hono<AppEnv>();

outboxRoutes.get(paths.outbox, async (c) => {
  const { visit, found } = await enter(c, "people.manage", (scope) => ({ mails: outbox(scope) }));
  return pageOf(c, visit, {
    title: visit.words.t(m.outbox),
    hasFigures: false,
    children: <OutboxView words={visit.words} mails={found.mails} on={visit.on} isOpen={visit.isDemo} />,
  });
});

outboxRoutes.post(paths.outbox, async (c) => {
  const typed = await typedOf(c);
  const { visit } = await enter(c, "people.manage", () => ({}));
  const day = plainText(typed, "on");
  const scope = jobScope(c.env.DB, visit.scope.now, visit.isDemo && isCalendarDate(day) ? day : undefined);
  await remind(scope, new URL(c.req.url).origin, mailerOf(c.env as MailBindings));
  return c.redirect(withQuery(paths.outbox, { done: "changed" }), 303);
});
