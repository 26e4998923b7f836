import type { Message } from "../../kernel/messages.ts";
import type { Quarter } from "../../kernel/period.ts";
import { wordsIn } from "../../kernel/words.ts";

/** A quarter as a value of a message: `T1 2025`. */
export const quarterName = (quarter: Quarter): Message => ({
  fr: wordsIn("fr").quarter(quarter),
  ar: wordsIn("ar").quarter(quarter),
  en: wordsIn("en").quarter(quarter),
});
