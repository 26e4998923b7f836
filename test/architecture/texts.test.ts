import { describe, expect, it } from "vitest";
import { parsed, sourcesIn } from "./sources.ts";
import { literalTexts } from "./texts.ts";

const pages = sourcesIn("src").filter(({ path }) => path.endsWith(".tsx"));

describe("markup", () => {
  it("was read", () => {
    expect(pages.length).toBeGreaterThan(8);
    expect(pages.flatMap(({ nodes }) => nodes.filter(({ type }) => type === "JSXElement")).length).toBeGreaterThan(100);
  });

  it("holds no words of its own: they are in messages, in three languages", () => {
    expect(pages.flatMap(literalTexts)).toEqual([]);
  });
});

describe("the check of markup", () => {
  it.each([
    "<p>Projet</p>",
    "<p>مشروع</p>",
    "<p>{count} jalons</p>",
    '<p>{"Projet"}</p>',
    '<p>{isLate ? "En retard" : ""}</p>',
    '<p>{isLate && "En retard"}</p>',
    "<p>{`Total de`}</p>",
    '<p>{"Total " + n}</p>',
    "<>Projet</>",
    '<nav aria-label="Fil">{x}</nav>',
    '<input placeholder={"Code"} />',
    "<input title={`Code`} />",
    '<img alt={isLate ? "Retard" : undefined} />',
  ])("refuses %s", (markup) => {
    expect(literalTexts(parsed("a.tsx", `const a = ${markup};`))).toHaveLength(1);
  });

  it.each([
    "<p>{words.t(text.project)}</p>",
    "<p> · {amount} % — </p>",
    "<p>&nbsp;{x}&hellip;</p>",
    '<p class="total" id="code">{t("project")}</p>',
    '<input type="text" alt="" />',
    '<p title={words.t(text.late)}>{list.join(", ")}</p>',
    '<Field label={words.t(text.code)} name="code" />',
  ])("lets be %s", (markup) => {
    expect(literalTexts(parsed("a.tsx", `const a = ${markup};`))).toEqual([]);
  });
});
