import { valueText } from "../../indicators/views/writing.ts";
import { money } from "../../kernel/money.ts";
import type { Words } from "../../kernel/words.ts";
import { STATE_NAME } from "../../milestones/messages.ts";
import { questions as q } from "../messages/questions.ts";
import { progress as m } from "../messages.ts";
import type { ProgressFile } from "../rules/file.ts";

/** A figure that a question may be about: its key, its name, and how it stands. */
export interface Place {
  readonly about: string;
  readonly label: string;
  readonly figure: string;
}

/** Every figure of a project’s page, in its order. */
export function placesOf(words: Words, file: ProgressFile): readonly Place[] {
  return [
    { about: "project", label: words.t(q.wholeProject), figure: "" },
    ...moneyPlaces(words, file),
    ...file.components.map(({ code, title, sums }) => ({
      about: `component:${code}`,
      label: `${code} · ${words.text(title).text}`,
      figure: words.money(money(sums.spentPriorMinor + sums.spentYearMinor, file.project.currency)),
    })),
    ...file.milestones.map(({ milestone: { code, title }, state }) => ({
      about: `milestone:${code}`,
      label: `${code} · ${words.text(title).text}`,
      figure: words.t(STATE_NAME[state]),
    })),
    ...file.indicators.map(({ indicator, actual }) => ({
      about: `indicator:${indicator.code}`,
      label: `${indicator.code} · ${words.text(indicator.title).text}`,
      figure: actual.milli === undefined ? "" : valueText(words, indicator, actual.milli),
    })),
  ];
}

function moneyPlaces(words: Words, { figures, project }: ProgressFile): readonly Place[] {
  const amount = (minor: number) => words.money(money(minor, project.currency));
  return [
    { about: "money.budget", label: words.t(m.budget), figure: amount(figures.budgetMinor) },
    { about: "money.committed", label: words.t(m.committed), figure: amount(figures.committedMinor) },
    { about: "money.spent", label: words.t(m.spent), figure: amount(figures.spentMinor) },
    { about: "money.rate", label: words.t(m.executionRate), figure: words.percent(figures.executionRate) },
    { about: "money.balance", label: words.t(m.balance), figure: amount(figures.balanceMinor) },
  ];
}

/** The name of what a question is about; its key where it is gone. */
export const placeName = (places: readonly Place[], about: string): string =>
  places.find((place) => place.about === about)?.label ?? about;
