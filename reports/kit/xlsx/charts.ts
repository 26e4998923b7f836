import { LOCALE } from "../../../src/kernel/messages.ts";
import type { Chart } from "../chart.ts";
import type { Layout, PlacedBlock, PlacedSheet } from "../layout.ts";
import { bodyLength, type Line, linesOf, tableLength } from "../lines.ts";
import { letter, quoted } from "../places.ts";
import type { Table } from "../sheet.ts";
import { plain } from "../values.ts";
import { chartXml, escaped, type Reference, XML_HEAD } from "./chart-xml.ts";
import type { PackageParts } from "./parts.ts";
import { UnknownSheetXml } from "./splice.ts";

type Charted = Table & { readonly chart: Chart };

interface PlacedChart {
  readonly table: Charted;
  readonly top: number;
  readonly number: number;
}

const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = "application/vnd.openxmlformats-officedocument";

/**
 * The parts with a chart beside each table that has one: exceljs 4.4.0 writes none. Each sheet gets one drawing, each
 * chart its part; the references are to the table’s cells, their values cached beside. Throws UnknownSheetXml where
 * exceljs wrote otherwise than 4.4.0 does.
 */
export async function withCharts(parts: PackageParts, layout: Layout): Promise<PackageParts> {
  const filled = new Map(parts);
  const types: string[] = [];
  let made = 0;
  for (const [index, placed] of layout.sheets.entries()) {
    const tables = placed.blocks.filter(isCharted);
    if (tables.length === 0) continue;
    const charts = tables.map(({ block, top }): PlacedChart => ({ table: block, top, number: ++made }));
    for (const chart of charts) {
      filled.set(`xl/charts/chart${chart.number}.xml`, await drawn(chart, placed, layout));
      types.push(overrideOf(`/xl/charts/chart${chart.number}.xml`, `${TYPES}.drawingml.chart+xml`));
    }
    types.push(overrideOf(`/xl/drawings/drawing${index + 1}.xml`, `${TYPES}.drawing+xml`));
    addDrawing(filled, charts, { placed, number: index + 1 });
  }
  if (types.length > 0) inserted(filled, "[Content_Types].xml", { mark: "</Types>", text: types.join("") });
  return filled;
}

const isCharted = (place: PlacedBlock): place is PlacedBlock & { readonly block: Charted } =>
  place.block.kind === "table" && place.block.chart !== undefined;

const overrideOf = (path: string, type: string): string => `<Override PartName="${path}" ContentType="${type}"/>`;

/** Writes before the first `mark` of a part. */
function inserted(parts: PackageParts, path: string, { mark, text }: { mark: string; text: string }): void {
  const xml = parts.get(path);
  if (!xml?.includes(mark)) throw new UnknownSheetXml(`no ${mark} in ${path}`);
  parts.set(
    path,
    xml.replace(mark, () => `${text}${mark}`),
  );
}

function addDrawing(
  parts: PackageParts,
  charts: readonly PlacedChart[],
  { placed, number }: { placed: PlacedSheet; number: number },
): void {
  const sheet = `xl/worksheets/sheet${number}.xml`;
  const relations = `xl/worksheets/_rels/sheet${number}.xml.rels`;
  if (!parts.has(relations))
    parts.set(relations, `${XML_HEAD}<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`);
  const relation = relationOf("rIdDrawing", "drawing", `../drawings/drawing${number}.xml`);
  inserted(parts, relations, { mark: "</Relationships>", text: relation });
  const end = /<legacyDrawing |<tableParts |<extLst>|<\/worksheet>/.exec(parts.get(sheet) ?? "")?.[0];
  if (!end) throw new UnknownSheetXml("no end of worksheet");
  inserted(parts, sheet, { mark: end, text: '<drawing r:id="rIdDrawing"/>' });
  parts.set(`xl/drawings/drawing${number}.xml`, drawingXml(charts, placed));
  const own = charts.map((chart) => relationOf(`rId${chart.number}`, "chart", `../charts/chart${chart.number}.xml`));
  const list = `${XML_HEAD}<Relationships xmlns="${RELATIONSHIPS}">${own.join("")}</Relationships>`;
  parts.set(`xl/drawings/_rels/drawing${number}.xml.rels`, list);
}

const relationOf = (id: string, kind: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;

/** Where the charts lie: from beside their table to the sheet’s last printed column. */
function drawingXml(charts: readonly PlacedChart[], placed: PlacedSheet): string {
  const frames = charts.map(({ table, top, number }) => {
    const rows = Math.max(1 + tableLength(table), table.chart.leastRows);
    const from = corner("from", { column: table.columns.length, offset: GAP_EMU, row: top - 1 });
    const to = corner("to", { column: placed.printedColumns, offset: 0, row: top - 1 + rows });
    return `<xdr:twoCellAnchor>${from}${to}${frame(table.chart.title, number)}<xdr:clientData/></xdr:twoCellAnchor>`;
  });
  const spaces = `xmlns:xdr="${DRAWING_SPACE}/spreadsheetDrawing" xmlns:a="${DRAWING_SPACE}/main"`;
  return `${XML_HEAD}<xdr:wsDr ${spaces}>${frames.join("")}</xdr:wsDr>`;
}

const DRAWING_SPACE = "http://schemas.openxmlformats.org/drawingml/2006";
/** Between a table and its chart. */
const GAP_EMU = 120_000;

const corner = (name: string, { column, offset, row }: { column: number; offset: number; row: number }): string =>
  `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>${offset}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;

function frame(title: string, number: number): string {
  const name = escaped(title);
  const chart = `<c:chart xmlns:c="${DRAWING_SPACE}/chart" xmlns:r="${OFFICE}" r:id="rId${number}"/>`;
  return [
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${1000 + number}" name="${name}" descr="${name}"/>`,
    '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${DRAWING_SPACE}/chart">${chart}</a:graphicData></a:graphic></xdr:graphicFrame>`,
  ].join("");
}

async function drawn({ table, top }: PlacedChart, placed: PlacedSheet, layout: Layout): Promise<string> {
  const { words } = layout.workbook;
  const { chart, columns } = table;
  const lines: Line[] = [];
  for await (const line of linesOf(table, top + 1, layout.at)) lines.push(line);
  const body = lines.slice(0, bodyLength(table));
  const columnAt = (key: string): number => {
    const index = columns.findIndex((column) => column.key === key);
    if (index === -1) throw new RangeError(`table ${table.id} has no column ${key}`);
    return index;
  };
  const reference = (index: number, [first, last]: readonly [number, number]): string => {
    const at = letter(index + 1);
    return `${quoted(placed.name)}$${at}$${first}${last === first ? "" : `:$${at}$${last}`}`;
  };
  const cached = (index: number) => body.map(({ cells }) => plain(cells[index]?.value ?? null));
  const bodyRows = [top + 1, top + body.length] as const;
  const names = columnAt(chart.names);
  return chartXml({
    chart,
    isRtl: words.direction === "rtl",
    lang: LOCALE[words.language],
    names: {
      at: reference(names, bodyRows),
      cached: cached(names).map((value) => (value === null ? null : String(value))),
    },
    series: chart.series.map((look) => {
      const index = columnAt(look.column);
      const head = columns[index];
      const heading: Reference<string> = {
        at: reference(index, [top, top]),
        cached: [head ? words.t(head.heading) : ""],
      };
      const values = cached(index).map((value) => (typeof value === "number" ? value : null));
      return { heading, values: { at: reference(index, bodyRows), cached: values }, look };
    }),
  });
}
