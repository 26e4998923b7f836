import { Hono } from "hono";
import { paths, withQuery } from "../../kernel/paths.ts";
import { milestonePage as m } from "../../milestones/messages/milestone-page.ts";
import { placeOf } from "../../milestones/routes/place.ts";
import { answerTyped } from "../../milestones/routes/schedule.tsx";
import { MilestoneView } from "../../milestones/views/milestone-page.tsx";
import { plainText, typedOf } from "../../people/typed.ts";
import type { AppEnv } from "../../platform/http.ts";
import { onceOr } from "../../portfolio/routes/sent.ts";
import { projectPage } from "../../portfolio/views/project-shell.tsx";
import { ErrorSummary } from "../../ui/form.tsx";
import { answerShift } from "../actions/shift.ts";

export const shiftRoutes = new Hono<AppEnv>();

/** Accepted, the way leads on to the draft that the amounts went into. */
shiftRoutes.post(paths.milestoneShift(), async (c) => {
  const at = placeOf(c);
  const typed = await typedOf(c);
  const page = paths.milestone(at.code, at.milestone);
  return onceOr(c, page, async () => {
    const sent = { quarter: plainText(typed, "quarter"), told: () => answerTyped(typed) };
    const { file, answer, outcome } = await answerShift(c, at, sent);
    if (outcome.ok) {
      const { code, quarter } = outcome.value;
      const draft = withQuery(paths.forecast(code, quarter), { done: "changed" });
      return c.redirect(answer === "accepted" ? draft : withQuery(page, { done: "changed" }), 303);
    }
    const { visit, project, milestone } = file;
    const { words } = visit;
    return projectPage(c, visit, {
      project,
      tab: "milestones",
      title: `${project.code} · ${milestone.code} · ${words.t(m.notShifted)}`,
      hasErrors: true,
      status: 422,
      children: (
        <>
          <ErrorSummary form={{ words, typed, problems: outcome.problems }} />
          <MilestoneView file={file} />
        </>
      ),
    });
  });
});
