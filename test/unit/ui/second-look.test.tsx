import { describe, expect, test } from "vitest";
import { wordsIn } from "../../../src/kernel/words.ts";
import { ErrorContent, type Failure, failureTitle, statusOf } from "../../../src/ui/error-page.tsx";
import { freshForm } from "../../../src/ui/form-state.ts";
import { ConflictView, SecondLook } from "../../../src/ui/second-look.tsx";
import { drawn, inlined, seen } from "./drawn.ts";

const fr = wordsIn("fr");

describe("a conflict", () => {
  const view = (
    <ConflictView
      words={fr}
      name="<Omar>"
      at="2025-07-02T09:12:00Z"
      fields={[
        { label: "Fin", base: "30/09", theirs: "31/10", yours: "31/12", changedBy: "both" },
        { label: "Titre", base: "A", theirs: "A", yours: "B", changedBy: "yours" },
        { label: "Code", base: "A", theirs: "C", yours: "A", changedBy: "theirs" },
      ]}
    >
      <form id="again" />
    </ConflictView>
  );

  test("shows both versions and the start side by side, and what becomes of each field", () => {
    const text = seen(view);
    expect(text).toContain("Fin 30/09 31/10 31/12 À décider");
    expect(text).toContain("Titre A A B La vôtre est gardée");
    expect(text).toContain("Code A C A L’enregistrée est reprise");
  });

  test("says who and when in Morocco's time, and gives the form again", () => {
    expect(drawn(view)).toContain("&lt;Omar&gt; l’a enregistrée le 02/07/2025 10:12.");
    expect(drawn(view)).toContain('<form id="again">');
    expect(inlined(drawn(view))).toEqual([]);
  });
});

describe("a second look", () => {
  test("names the verb on its button and another way out", () => {
    const look = (
      <SecondLook
        form={freshForm(fr)}
        title="Annuler P2 ?"
        action="/c"
        submit="Annuler P2"
        cancelHref="/p"
        asksReason
        revision={4}
      >
        <p>Rien n’est effacé.</p>
      </SecondLook>
    );
    const html = drawn(look);
    expect(html).toContain('<button class="act danger" type="submit">Annuler P2</button>');
    expect(html).toContain('<a href="/p">Revenir sans rien changer</a>');
    expect(html).toContain('name="reason"');
    expect(html).toContain('name="revision" value="4"');
  });
});

describe("an error page", () => {
  const FAILURES: Failure[] = ["missing", "forbidden", "conflict", "refused", "tooMany", "signIn", "failed"];

  test("has its own status, title, and the number to quote, in every language", () => {
    expect(FAILURES.map(statusOf)).toEqual([404, 403, 409, 422, 429, 401, 500]);
    for (const language of ["fr", "ar", "en"] as const) {
      const words = wordsIn(language);
      expect(new Set(FAILURES.map((failure) => failureTitle(words, failure))).size).toBe(FAILURES.length);
      for (const failure of FAILURES) {
        const html = drawn(<ErrorContent words={words} failure={failure} requestId="r-1<" />);
        expect(html).toContain("r-1&lt;");
        expect(html).toContain('<a class="act');
      }
    }
  });

  test("says how long to wait, with Arabic's own plurals", () => {
    const wait = (language: "fr" | "ar", retryMinutes: number) =>
      seen(<ErrorContent words={wordsIn(language)} failure="tooMany" requestId="r" retryMinutes={retryMinutes} />);
    expect(wait("fr", 1)).toContain("Réessayez dans une minute.");
    expect(wait("ar", 2)).toContain("بعد دقيقتين");
    expect(wait("ar", 3)).toContain("بعد 3 دقائق");
    expect(wait("ar", 15)).toContain("بعد 15 دقيقة");
  });

  test("leads to sign-in and back to where one was going", () => {
    const html = drawn(<ErrorContent words={fr} failure="signIn" requestId="r" href="/projects?q=a" />);
    expect(html).toContain('href="/sign-in?next=%2Fprojects%3Fq%3Da"');
  });

  test("never tells more than it may: no detail unless given", () => {
    expect(seen(<ErrorContent words={fr} failure="failed" requestId="r" />)).toMatch(
      /^Le système n’a pas pu répondre\./,
    );
    expect(seen(<ErrorContent words={fr} failure="refused" requestId="r" detail="Date inconnue." />)).toContain(
      "Date inconnue.",
    );
  });
});
