import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { csvOf } from "../../../reports/kit/csv.ts";
import { KIT } from "../../../reports/kit/messages.ts";
import { table, type Workbook } from "../../../reports/kit/sheet.ts";
import { xlsxOf } from "../../../reports/kit/xlsx.ts";
import { readBook } from "../../../reports/reading/cells.ts";
import { differencesOf } from "../../../reports/reading/differences.ts";
import { partsIn } from "../../../reports/reading/unzip.ts";
import { calendarDate } from "../../../src/kernel/calendar-date.ts";
import { money } from "../../../src/kernel/money.ts";
import { wordsIn } from "../../../src/kernel/words.ts";
import { hasOffice, office } from "./office.ts";
import { bytesOf } from "./package-parts.ts";

interface Row {
  readonly name: string;
  readonly minor: number;
}

const ROWS: readonly Row[] = [
  { name: "Normes & <modules>", minor: 123_456_789 },
  { name: "=HYPERLINK(1)", minor: -50 },
  { name: "deux\nlignes ; _x0041_", minor: 0 },
];

const book = (rows = ROWS, language: "fr" | "en" = "fr"): Workbook => ({
  words: wordsIn(language),
  title: "Essai",
  author: "Mizan",
  editedAt: "2025-07-01T09:00:00.000Z",
  sheets: [
    {
      id: "data",
      name: KIT.dataSheet,
      footer: { start: "", end: "" },
      blocks: [
        {
          kind: "facts",
          facts: [{ label: "N°", value: "R02-2025-0001", kind: "text", name: "NumeroEdition" }],
        },
        table<Row>({
          id: "lines",
          rows,
          totalLabel: "Total",
          filter: "filter",
          columns: [
            { key: "name", heading: KIT.project, width: 30, kind: "text", read: ({ name }) => name },
            {
              key: "on",
              heading: KIT.onDate,
              width: 12,
              kind: "date",
              read: () => ({ day: calendarDate("2025-06-30") }),
            },
            {
              ...{ key: "amount", heading: KIT.rate, width: 18, kind: "amount", total: "sum" },
              read: ({ minor }) => money(minor, "EUR"),
            },
          ],
        }),
      ],
    },
  ],
});

const fileOf = async (workbook: Workbook) => new Uint8Array(await bytesOf(await xlsxOf(workbook)));

describe("Reading a workbook back", () => {
  it("gives every value, formula and named cell", async () => {
    const read = await readBook(await fileOf(book()));
    expect(read.named("NumeroEdition")).toBe("R02-2025-0001");
    expect(read.named("Autre")).toBeUndefined();
    const cells = read.sheets.get("Données");
    const texts = [...(cells?.values() ?? [])].map(({ value }) => value);
    for (const { name } of ROWS) expect(texts).toContain(name);
    expect(texts).toContain(1_234_567.89);
    expect([...(cells?.values() ?? [])].filter(({ formula }) => formula?.startsWith("SUBTOTAL("))).toHaveLength(1);
  });

  it("finds nothing different in the same workbook, and each cell that is", async () => {
    const [one, same] = [await readBook(await fileOf(book())), await readBook(await fileOf(book()))];
    expect(differencesOf(one, same)).toEqual([]);
    const other = await readBook(await fileOf(book(ROWS.map((row, at) => (at === 1 ? { ...row, minor: -51 } : row)))));
    expect(differencesOf(other, same).map(({ kind, place, found }) => [kind, place, found])).toEqual([
      ["value", "Données!C5", -0.51],
      ["value", "Données!C7", 1_234_567.38],
    ]);
  });

  it.runIf(hasOffice)(
    "finds nothing different after LibreOffice has saved it again",
    { timeout: 180_000 },
    async () => {
      const bytes = await fileOf(book());
      const { converted, close } = office();
      try {
        const { "again.xlsx": saved } = converted({ "again.xlsx": bytes }, "xlsx");
        expect(saved).not.toEqual(bytes);
        expect(differencesOf(await readBook(new Uint8Array(saved ?? [])), await readBook(bytes))).toEqual([]);
      } finally {
        close();
      }
    },
  );
});

/** An archive of one deflated part; `said` is what its directory claims of the size. */
function archive(path: string, content: Uint8Array, flags = 0): Uint8Array<ArrayBuffer> {
  const name = Buffer.from(path);
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(flags, 8);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(1, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return new Uint8Array(Buffer.concat([local, name, packed, entry, name, end]));
}

const everything = () => true;

describe("An archive from anywhere", () => {
  it("that unfolds to gigabytes is refused while it unfolds, whatever size it claims", async () => {
    const bomb = archive("xl/workbook.xml", new Uint8Array(120 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(200_000);
    await expect(partsIn(bomb, everything)).rejects.toMatchObject({ kind: "tooLarge" });
    expect(await partsIn(bomb, () => false)).toEqual(new Map());
  });

  it("is refused when it is cut, locked, or none at all", async () => {
    const sound = archive("a.xml", new TextEncoder().encode("<a/>"));
    expect([...(await partsIn(sound, everything))]).toEqual([["a.xml", "<a/>"]]);
    for (const length of [0, 4, 21, sound.length - 30])
      await expect(partsIn(sound.slice(0, length), everything)).rejects.toMatchObject({ kind: "notWorkbook" });
    await expect(partsIn(sound.slice(10), everything)).rejects.toMatchObject({ kind: "notWorkbook" });
    await expect(partsIn(archive("a.xml", new Uint8Array(3), 1), everything)).rejects.toMatchObject({
      kind: "protected",
    });
    await expect(readBook(sound)).rejects.toMatchObject({ kind: "notWorkbook" });
  });
});

/** With its byte order mark, which `text()` would take away. */
async function textOf(workbook: Workbook): Promise<string> {
  const bytes = await new Response(csvOf(workbook)).bytes();
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
}

describe("CSV", () => {
  it("has exact cents, days, guarded formulas and quotes where they are needed; no totals", async () => {
    expect(await textOf(book())).toBe(
      [
        "\uFEFFProjet;Date d’arrêté;Taux",
        "Normes & <modules>;2025-06-30;1234567,89",
        "'=HYPERLINK(1);2025-06-30;-0,50",
        '"deux\nlignes ; _x0041_";2025-06-30;0,00',
        "",
      ].join("\r\n"),
    );
    expect((await textOf(book(ROWS, "en"))).split("\r\n")[2]).toBe("'=HYPERLINK(1),2025-06-30,-0.50");
  });

  it("of no row has its head alone", async () => {
    expect((await textOf(book([]))).trim().split("\r\n")).toHaveLength(1);
  });
});
