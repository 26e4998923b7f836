/** Languages of Mizan: French is the default, Arabic runs right to left. */
export const LANGUAGES = ["fr", "ar", "en"] as const;

export type Language = (typeof LANGUAGES)[number];

export const DEFAULT_LANGUAGE: Language = "fr";

export const isLanguage = (text: string): text is Language => (LANGUAGES as readonly string[]).includes(text);

export const directionOf = (language: Language): "rtl" | "ltr" => (language === "ar" ? "rtl" : "ltr");

/** What a user wrote, in French at least; other languages where somebody translated it. */
export interface Texts {
  readonly fr: string;
  readonly ar?: string | undefined;
  readonly en?: string | undefined;
}

/** A text in the reader's language, or its visible fallback: `language` says which one it is in. */
export interface ShownText {
  readonly text: string;
  readonly language: Language;
}

export function shownText(texts: Texts, wanted: Language): ShownText {
  for (const language of [wanted, DEFAULT_LANGUAGE, "en", "ar"] as const) {
    const text = texts[language];
    if (text) return { text, language };
  }
  return { text: "", language: wanted };
}
