import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contentKind } from "../../../src/evidence/rules/content.ts";
import { fileChecked, isNamedAs, linkRead, safeName } from "../../../src/evidence/rules/file.ts";
import { heldRead, heldText } from "../../../src/evidence/rules/proof.ts";

const bytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Array.from(text, (char) => char.charCodeAt(0)));

const le = (value: number, length: number): string =>
  Array.from({ length }, (_, n) => String.fromCharCode((value >> (8 * n)) & 255)).join("");

/** An archive without compression: names with their contents. */
function archive(entries: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  let body = "";
  let directory = "";
  for (const [name, content] of Object.entries(entries)) {
    const at = body.length;
    const sizes = le(0, 4) + le(content.length, 4) + le(content.length, 4) + le(name.length, 2) + le(0, 2);
    body += `PK\x03\x04${le(20, 2)}${le(0, 8)}${sizes}${name}${content}`;
    directory += `PK\x01\x02${le(20, 2)}${le(20, 2)}${le(0, 8)}${sizes}${le(0, 10)}${le(at, 4)}${name}`;
  }
  const count = Object.keys(entries).length;
  return bytes(
    `${body}${directory}PK\x05\x06${le(0, 4)}${le(count, 2)}${le(count, 2)}${le(directory.length, 4)}${le(body.length, 4)}${le(0, 2)}`,
  );
}

const ODT = "application/vnd.oasis.opendocument.text";

describe("What a file is, by its content", () => {
  it.each([
    ["pdf", bytes("%PDF-1.7\n%%EOF")],
    ["png", bytes("\x89PNG\r\n\x1a\n....IEND....")],
    ["jpeg", bytes("\xff\xd8\xff\xe0....\xff\xd9")],
    ["webp", bytes(`RIFF${le(4, 4)}WEBP`)],
    ["docx", archive({ "[Content_Types].xml": "x", "word/document.xml": "x" })],
    ["xlsx", archive({ "[Content_Types].xml": "x", "xl/workbook.xml": "x" })],
    ["pptx", archive({ "ppt/presentation.xml": "x" })],
    ["odt", archive({ mimetype: ODT, "content.xml": "x" })],
    ["incomplete", bytes("%PDF-1.7\n1 0 obj")],
    ["incomplete", bytes("\x89PNG\r\n\x1a\n....")],
    ["incomplete", archive({ "word/document.xml": "x" }).slice(0, 60)],
    [undefined, bytes("MZ\x90\x00")],
    [undefined, bytes("<html><script>alert(1)</script>")],
    [undefined, archive({ "word/document.xml": "x", "word/vbaProject.bin": "x" })],
    [undefined, archive({ "a.txt": "x" })],
    [undefined, bytes("")],
  ])("%s", (kind, content) => {
    expect(contentKind(content)).toBe(kind);
  });

  it("never throws, whatever the bytes", () => {
    const heads = fc.constantFrom("PK\x03\x04", "%PDF-", "RIFF", "\x89PNG\r\n\x1a\n", "");
    fc.assert(
      fc.property(heads, fc.uint8Array({ maxLength: 200 }), (head, rest) => {
        contentKind(new Uint8Array([...bytes(head), ...rest, ...bytes("PK\x05\x06"), ...rest.slice(0, 20)]));
      }),
    );
  });
});

describe("A file that is sent", () => {
  const refusals = (name: string, content: Uint8Array<ArrayBuffer>) => {
    const outcome = fileChecked(name, content);
    return outcome.ok ? outcome.value.fileName : outcome.problems.map(({ said }) => said.message.en).join();
  };

  it.each([
    ["pv.pdf", "%PDF-1.7\n%%EOF", "pv.pdf"],
    ["PV du Copil — 28 juin.PDF", "%PDF-1.7\n%%EOF", "PV du Copil — 28 juin.PDF"],
    ["محضر.pdf", "%PDF-1.7\n%%EOF", "محضر.pdf"],
    ["a\u202efdp.exe.pdf", "%PDF-1.7\n%%EOF", "afdp.exe.pdf"],
    ["pv.pdf", "MZ", "“{name}” is not an accepted document"],
    ["pv.exe", "MZ", "“{name}” is not an accepted document"],
    ["pv.docx", "%PDF-1.7\n%%EOF", "The content of “{name}” is not what its name says"],
    ["../pv.pdf", "%PDF-1.7\n%%EOF", "holds a path"],
    ["C:\\pv.pdf", "%PDF-1.7\n%%EOF", "holds a path"],
    ["pv.pdf", "", "is empty"],
  ])("%j with %j: %s", (name, content, told) => {
    expect(refusals(name, bytes(content))).toContain(told);
  });

  it("has a name that no file system or header minds, and keeps its ending", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (typed) => {
        const name = safeName(`${typed}.pdf`);
        const steering = Array.from(name).filter((char) => char < " " || '/\\<>:"|?*\u202e'.includes(char));
        expect(steering).toEqual([]);
        expect(name.length).toBeLessThanOrEqual(120);
        expect(name.endsWith("pdf")).toBe(true);
        expect(safeName(name)).toBe(name);
      }),
    );
  });

  it("held from an earlier sending is named by its hash, and may not be called what it is not", () => {
    const held = { sha256: "a".repeat(64), fileName: "pv.pdf" };
    expect(heldRead(heldText(held))).toEqual(held);
    expect(heldRead("../../etc|pv.pdf")).toBeUndefined();
    expect(isNamedAs("pv.pdf", "application/pdf")).toBe(true);
    expect(isNamedAs("pv.html", "application/pdf")).toBe(false);
    expect(isNamedAs("../pv.pdf", "application/pdf")).toBe(false);
  });
});

describe("A link", () => {
  it.each([
    ["https://www.mmsp.gov.ma/pv.pdf", "https://www.mmsp.gov.ma/pv.pdf"],
    [" http://example.ma ", "http://example.ma/"],
    ["javascript:alert(1)", undefined],
    ["data:text/html,x", undefined],
    ["https://user:secret@example.ma", undefined],
    ["pv.pdf", undefined],
    ["https://localhost/x", undefined],
  ])("%j is %s", (typed, url) => {
    expect(linkRead(typed)).toBe(url);
  });
});
