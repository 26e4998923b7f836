import { dayInMorocco } from "../../kernel/calendar-date.ts";
import type { Words } from "../../kernel/words.ts";
import { progress as m } from "../messages.ts";

/** “Validé le 01/07/2025.”; empty where nothing ever was. */
export const approvedText = (words: Words, at: string | null | undefined): string =>
  at ? `${words.t(m.approvedOn, { day: { day: dayInMorocco(at) } })}.` : "";
