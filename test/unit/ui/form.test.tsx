import { describe, expect, test } from "vitest";
import { said } from "../../../src/kernel/messages.ts";
import { blocked, type Problem } from "../../../src/kernel/outcome.ts";
import { wordsIn } from "../../../src/kernel/words.ts";
import { CheckField, ChoiceField, RowsField, SelectField } from "../../../src/ui/choices.tsx";
import { AmountField, DateField, FileField, TextArea, TextField, TextsField } from "../../../src/ui/fields.tsx";
import { ButtonForm, ErrorSummary, Form } from "../../../src/ui/form.tsx";
import { type FormState, freshForm, type Typed } from "../../../src/ui/form-state.ts";
import { drawn, inlined, seen } from "./drawn.ts";

const why = (text: string) => said({ fr: text, ar: `${text} ع`, en: text });
const wrong = (field: string, text = "Non."): Problem => blocked("BUD-01", field, why(text));
const form = (typed: Typed = {}, problems: readonly Problem[] = [], language: "fr" | "ar" = "fr"): FormState => ({
  words: wordsIn(language),
  typed,
  problems,
});

const idsOf = (html: string) => [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
const pointed = (html: string) =>
  [...html.matchAll(/\s(?:aria-describedby|aria-labelledby|for)="([^"]+)"/g)].flatMap(
    ([, ids]) => ids?.split(" ") ?? [],
  );

/** One of each field, all wrong. */
function everything(language: "fr" | "ar") {
  const names = [
    "code",
    "title",
    "title.ar",
    "start",
    "amount",
    "kind",
    "modes",
    "shares",
    "shares.0.part",
    "file",
    "ok",
  ];
  const state = form(
    {},
    names.map((name) => wrong(name)),
    language,
  );
  const options = [{ value: "a", label: "A", hint: "aide" }];
  return drawn(
    <Form form={state} action="/x">
      <TextField form={state} name="code" label="Code" hint="aide" />
      <TextsField form={state} name="title" label="Titre" />
      <DateField form={state} name="start" label="Début" />
      <AmountField form={state} name="amount" label="Montant" currency="EUR" />
      <SelectField form={state} name="kind" label="Genre" options={options} />
      <ChoiceField form={state} name="modes" label="Modes" kind="checkbox" options={options} />
      <RowsField form={state} name="shares" label="Parts" count={2} columns={[{ key: "part", label: "Part" }]} />
      <FileField form={state} name="file" label="Fichier" />
      <CheckField form={state} name="ok" label="Lu" hint="aide" />
    </Form>,
  );
}

describe("every field", () => {
  test.each(["fr", "ar"] as const)("points to labels, hints and errors that exist, once (%s)", (language) => {
    const html = everything(language);
    const ids = idsOf(html);
    expect(new Set(ids).size).toBe(ids.length);
    expect(pointed(html).filter((id) => !ids.includes(id))).toEqual([]);
    expect(inlined(html)).toEqual([]);
  });

  test("is led to by the error summary", () => {
    const html = everything("fr");
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links).toHaveLength(11);
    expect(links.filter((id) => !idsOf(html).includes(id))).toEqual([]);
  });

  test("says that it is wrong to those who don't see red", () => {
    const html = drawn(<TextField form={form({}, [wrong("code")])} name="code" label="Code" hint="aide" />);
    expect(html).toContain('aria-invalid="true" aria-describedby="f-code-hint f-code-said"');
    expect(html).toContain('<p class="said block" data-rule="BUD-01"><span class="hidden">Erreur : </span>Non.</p>');
  });

  test("that is right says nothing", () => {
    const html = drawn(<TextField form={freshForm(wordsIn("fr"))} name="code" label="Code" />);
    expect(html).not.toContain("aria-");
    expect(html).toContain("required");
    expect(drawn(<TextField form={form()} name="code" label="Code" isOptional />)).not.toContain("required");
  });

  test("with a warning is not wrong", () => {
    const warned = form({}, [{ ...wrong("code"), severity: "warn" }]);
    const html = drawn(<TextField form={warned} name="code" label="Code" />);
    expect(html).not.toContain("aria-invalid");
    expect(html).toContain('class="said warn"');
  });
});

describe("what was typed", () => {
  test("is kept and escaped", () => {
    const state = form({ code: '"><script>', text: "\n</textarea><b>" });
    expect(drawn(<TextField form={state} name="code" label="Code" />)).toContain('value="&quot;&gt;&lt;script&gt;"');
    expect(drawn(<TextArea form={state} name="text" label="T" />)).toContain(
      ">\n\n&lt;/textarea&gt;&lt;b&gt;</textarea>",
    );
  });

  test("stays in a date field even when it is no day", () => {
    expect(drawn(<DateField form={form({ on: "2025-02-28" })} name="on" label="D" />)).toContain('type="date"');
    const html = drawn(<DateField form={form({ on: "31/02/2025" })} name="on" label="D" />);
    expect(html).toContain('type="text" value="31/02/2025"');
    expect(html).toContain("Par exemple : 2025-06-30");
  });

  test("in an amount is not touched", () => {
    expect(drawn(<AmountField form={form({ a: "12,345" })} name="a" label="M" currency="MAD" />)).toContain(
      'value="12,345"',
    );
  });

  test("chooses again what was chosen, one or several", () => {
    const options = ["a", "b", "c"].map((value) => ({ value, label: value }));
    const state = form({ one: "b", many: ["a", "c"] });
    expect(drawn(<SelectField form={state} name="one" label="1" options={options} />)).toContain(
      '<option value="b" selected="">',
    );
    const html = drawn(<ChoiceField form={state} name="many" label="n" kind="checkbox" options={options} />);
    expect(html.match(/value="(.)" checked=""/g)).toEqual(['value="a" checked=""', 'value="c" checked=""']);
  });

  test("as a password is never sent back", () => {
    expect(drawn(<TextField form={form({ p: "secret" })} name="p" label="P" type="password" />)).not.toContain(
      "secret",
    );
  });

  test("in rows comes back row by row, named for the ear", () => {
    const html = drawn(
      <RowsField
        form={form({ "s.1.part": "20" })}
        name="s"
        label="Secteurs"
        count={2}
        columns={[{ key: "part", label: "Part", unit: "%" }]}
      />,
    );
    expect(html).toMatch(/name="s\.1\.part"[^>]*aria-label="Part, Ligne 2"[^>]*value="20"/);
  });
});

describe("texts in three languages", () => {
  test("are written in their own direction, French required", () => {
    const html = drawn(<TextsField form={form({ "t.ar": "نص" }, [], "ar")} name="t" label="ع" />);
    expect(html).toMatch(/name="t\.fr" required="" maxlength="300" lang="fr" dir="ltr"/);
    expect(html).toMatch(/name="t\.ar" maxlength="300" lang="ar" dir="rtl"[^>]*value="نص"/);
  });
});

describe("forms", () => {
  test("carry revision and key, and leave the checking to the server's words", () => {
    const html = drawn(<Form form={form()} action="/x" revision={0} formKey="k" hidden={{ a: "1" }} isMultipart />);
    expect(html).toContain('<input type="hidden" name="revision" value="0"/>');
    expect(html).toContain('<input type="hidden" name="formKey" value="k"/>');
    expect(html).toContain('enctype="multipart/form-data" novalidate');
    expect(drawn(<Form form={form()} action="/x" />)).not.toContain('name="revision"');
  });

  test("count what is to be corrected in words, in Arabic too", () => {
    const problems = [wrong("a"), wrong("b"), { ...wrong("c"), severity: "warn" as const }];
    expect(seen(<ErrorSummary form={form({}, problems)} />)).toMatch(/^2 points sont à corriger/);
    expect(seen(<ErrorSummary form={form({}, problems, "ar")} />)).toMatch(/^نقطتان تحتاجان إلى تصحيح/);
  });

  test("with warnings only ask to check", () => {
    const html = drawn(<ErrorSummary form={form({}, [{ ...wrong("a"), severity: "warn" }])} />);
    expect(html).toContain('class="summary warn"');
    expect(html).toContain("Un point est à vérifier");
    expect(drawn(<ErrorSummary form={form({}, [{ ...wrong("a"), severity: "inform" }])} />)).toBe("");
  });

  test("a problem of no field is said without a link", () => {
    expect(drawn(<ErrorSummary form={form({}, [wrong("", "Fermé.")])} />)).toContain("<li>Fermé.</li>");
  });

  test("of one button carry hidden values", () => {
    expect(drawn(<ButtonForm action="/x" label="Fin" hidden={{ id: 3, none: undefined }} />)).toBe(
      '<form class="button-form" method="post" action="/x"><input type="hidden" name="id" value="3"/>' +
        '<button class="act plain" type="submit">Fin</button></form>',
    );
  });
});
