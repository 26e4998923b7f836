import { Hono } from "hono";
import { isLanguage } from "../../kernel/language.ts";
import { paths, withQuery } from "../../kernel/paths.ts";
import { wordsIn } from "../../kernel/words.ts";
import type { Visit } from "../../people/entering.ts";
import { lookIn } from "../../people/entering.ts";
import { openPageOf, pageOf } from "../../people/page.tsx";
import { formKeyOf, plainText, typedOf } from "../../people/typed.ts";
import { type AppContext, type AppEnv, pathParam } from "../../platform/http.ts";
import { newId } from "../../platform/new-id.ts";
import { accountRecord, calendarOf, chooseReminders, endFeed, renewFeed } from "../actions/feed.ts";
import { stopReminders } from "../actions/reminders.ts";
import { mailWords as m } from "../messages/mail.ts";
import type { Choice } from "../store/feeds.ts";
import { AccountView, StopView } from "../views/account-page.tsx";

export const accountRoutes = new Hono<AppEnv>();

accountRoutes.get(paths.calendar, async (c) => accountPage(c, await accountRecord(c)));

accountRoutes.post(paths.calendar, async (c) => {
  const typed = await typedOf(c);
  if (plainText(typed, "step") === "end") {
    await endFeed(c);
    return c.redirect(withQuery(paths.calendar, { done: "changed" }), 303);
  }
  const { visit, choice, secret } = await renewFeed(c, formKeyOf(typed));
  const address = new URL(c.req.url).origin + paths.calendarFile(`${secret}.ics`);
  return accountPage(c, { visit, choice, since: visit.scope.now, address });
});

accountRoutes.post(paths.reminders, async (c) => {
  const typed = await typedOf(c);
  const language = plainText(typed, "language");
  await chooseReminders(c, {
    isWanted: plainText(typed, "wanted") === "yes",
    language: isLanguage(language) ? language : "fr",
  });
  return c.redirect(withQuery(paths.calendar, { done: "changed" }), 303);
});

interface Shown {
  readonly visit: Visit;
  readonly choice: Choice;
  readonly since: string | undefined;
  readonly address?: string;
}

function accountPage(c: AppContext, { visit, ...shown }: Shown) {
  const { words } = visit;
  return pageOf(c, visit, {
    title: words.t(m.accountTitle),
    hasFigures: false,
    children: <AccountView words={words} formKey={newId()} {...shown} />,
  });
}

/** Calendar programs sign in with nothing but the address. */
accountRoutes.get(paths.calendarFile(), async (c) => {
  const secret = pathParam(c, "file").slice(0, -".ics".length);
  const file = await calendarOf(c.var.scope, secret, new URL(c.req.url).origin);
  return c.body(file, 200, {
    "content-type": "text/calendar; charset=utf-8",
    "content-disposition": 'inline; filename="mizan.ics"',
    "cache-control": "private, no-store",
    "x-robots-tag": "noindex",
  });
});

accountRoutes.get(paths.stopReminders(), (c) => stopPage(c, false));

accountRoutes.post(paths.stopReminders(), async (c) => {
  await stopReminders(c.var.scope, pathParam(c, "secret"));
  return stopPage(c, true);
});

async function stopPage(c: AppContext, isDone: boolean) {
  const words = wordsIn(c.var.scope.language);
  return openPageOf(c, await lookIn(c.var.scope), {
    title: words.t(m.stopTitle),
    children: <StopView words={words} action={c.req.path} isDone={isDone} />,
  });
}
