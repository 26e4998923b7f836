import { describe, expect, it } from "vitest";
import { UnknownSheetXml } from "../../../reports/kit/xlsx/parts.ts";
import { SharedTexts } from "../../../reports/kit/xlsx/texts.ts";

describe("The texts that cells share", () => {
  const SHELL = '<sst xmlns="x" count="3" uniqueCount="2"><si><t>Garde</t></si><si><t>Notes</t></si></sst>';
  const written = async (texts: SharedTexts) => {
    let xml = "";
    for await (const piece of texts.written(SHELL)) xml += piece;
    return xml;
  };

  it("are each written once, behind those that exceljs wrote", async () => {
    const texts = new SharedTexts(SHELL);
    expect(["P1", "A & B", "P1", " bord"].map((text) => texts.numberOf(text))).toEqual([2, 3, 2, 4]);
    expect(await written(texts)).toBe(
      '<sst xmlns="x"><si><t>Garde</t></si><si><t>Notes</t></si><si><t>P1</t></si><si><t>A &amp; B</t></si><si><t xml:space="preserve"> bord</t></si></sst>',
    );
  });

  it("grow to 20,000 at most, none of them long: the others stay in their cells", async () => {
    const texts = new SharedTexts(SHELL);
    expect(texts.numberOf("x".repeat(201))).toBeUndefined();
    for (let n = 0; n < 20_000; n += 1) texts.numberOf(`texte ${n}`);
    expect([texts.numberOf("un de trop"), texts.numberOf("texte 19999")]).toEqual([undefined, 20_001]);
    expect((await written(texts)).match(/<si>/g)).toHaveLength(20_002);
  });

  it("need the part that exceljs writes", () => {
    expect(() => new SharedTexts("<sst/>")).toThrow(UnknownSheetXml);
  });
});
