import type { Chart, ChartSeries } from "../chart.ts";

/** What a chart shows, with its references and their cached values (previewers do not compute). */
export interface DrawnChart {
  readonly chart: Chart;
  readonly isRtl: boolean;
  readonly lang: string;
  readonly names: Reference<string>;
  readonly series: readonly DrawnSeries[];
}

interface DrawnSeries {
  readonly heading: Reference<string>;
  readonly values: Reference<number>;
  readonly look: ChartSeries;
}

export interface Reference<T> {
  readonly at: string;
  readonly cached: readonly (T | null)[];
}

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const INK = "18222B";
const QUIET = "55626D";
const HAIR = "DEDCD4";

/** A chart’s part, its elements in the order of ECMA-376 part 1, 21.2 (Excel refuses another). */
export function chartXml(drawn: DrawnChart): string {
  const { chart, isRtl } = drawn;
  // Excel and LibreOffice count the entries of a stacked legend from opposite ends, so none can be hidden.
  const legend = `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textLooks(900, INK)}</c:legend>`;
  return [
    `${XML_HEAD}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONSHIPS}">`,
    '<c:roundedCorners val="0"/><c:chart>',
    title(drawn),
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>',
    bars(drawn),
    chart.shape === "gantt" ? lyingAxes(chart, isRtl) : uprightAxes(chart, isRtl),
    `</c:plotArea>${chart.shape === "gantt" ? "" : legend}`,
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>${line(HAIR)}</c:spPr>`,
    "</c:chartSpace>",
  ].join("");
}

function title({ chart, isRtl, lang }: DrawnChart): string {
  const run = `<a:r><a:rPr lang="${lang}" sz="1100" b="1">${ink(INK)}${FACES}</a:rPr><a:t>${escaped(chart.title)}</a:t></a:r>`;
  const order = isRtl ? '<a:pPr rtl="1"/>' : "";
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p>${order}${run}</a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function bars({ chart, names, series }: DrawnChart): string {
  const isLying = chart.shape === "gantt";
  const drawn = series.map(({ heading, values, look }, at) =>
    [
      `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx>${strings(heading)}</c:tx>`,
      `<c:spPr>${filling(look)}</c:spPr>`,
      `<c:invertIfNegative val="0"/><c:cat>${strings(names)}</c:cat>`,
      `<c:val>${numbers(values)}</c:val></c:ser>`,
    ].join(""),
  );
  return [
    `<c:barChart><c:barDir val="${isLying ? "bar" : "col"}"/><c:grouping val="${isLying ? "stacked" : "clustered"}"/>`,
    `<c:varyColors val="0"/>${drawn.join("")}<c:gapWidth val="${isLying ? 40 : 70}"/>`,
    isLying ? '<c:overlap val="100"/>' : "",
    '<c:axId val="1001"/><c:axId val="1002"/></c:barChart>',
  ].join("");
}

/** In a sheet that reads from the right, the first point stands on the right, and the scale with it. */
const uprightAxes = (chart: Chart, isRtl: boolean): string =>
  axes({ names: isRtl, numbers: false }, { names: "b", numbers: isRtl ? "r" : "l" }, chart);

/** The first line on top; in a sheet that reads from the right, time runs to the left. */
const lyingAxes = (chart: Chart, isRtl: boolean): string =>
  axes({ names: true, numbers: isRtl }, { names: isRtl ? "r" : "l", numbers: "t" }, chart);

interface Both<T> {
  readonly names: T;
  readonly numbers: T;
}

function axes(isReversed: Both<boolean>, position: Both<string>, { numFmt, from }: Chart): string {
  const scaling = (reversed: boolean, min: number | undefined) =>
    `<c:scaling><c:orientation val="${reversed ? "maxMin" : "minMax"}"/>${min === undefined ? "" : `<c:min val="${min}"/>`}</c:scaling><c:delete val="0"/>`;
  const ticks = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>';
  return [
    `<c:catAx><c:axId val="1001"/>${scaling(isReversed.names, undefined)}<c:axPos val="${position.names}"/>`,
    `<c:numFmt formatCode="General" sourceLinked="0"/>${ticks}<c:spPr>${line(QUIET)}</c:spPr>${textLooks(800, QUIET)}`,
    '<c:crossAx val="1002"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>',
    `<c:valAx><c:axId val="1002"/>${scaling(isReversed.numbers, from)}<c:axPos val="${position.numbers}"/>`,
    `<c:majorGridlines><c:spPr>${line(HAIR)}</c:spPr></c:majorGridlines>`,
    `<c:numFmt formatCode="${escaped(numFmt)}" sourceLinked="0"/>${ticks.replace("low", "nextTo")}<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>`,
    `${textLooks(800, QUIET)}<c:crossAx val="1001"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`,
  ].join("");
}

const strings = ({ at, cached }: Reference<string>): string =>
  `<c:strRef><c:f>${escaped(at)}</c:f><c:strCache>${points(cached)}</c:strCache></c:strRef>`;

const numbers = ({ at, cached }: Reference<number>): string =>
  `<c:numRef><c:f>${escaped(at)}</c:f><c:numCache><c:formatCode>General</c:formatCode>${points(cached)}</c:numCache></c:numRef>`;

function points(cached: readonly (string | number | null)[]): string {
  const all = cached.flatMap((value, at) =>
    value === null ? [] : [`<c:pt idx="${at}"><c:v>${escaped(String(value))}</c:v></c:pt>`],
  );
  return `<c:ptCount val="${cached.length}"/>${all.join("")}`;
}

function filling({ colour, isEdged = false }: ChartSeries): string {
  if (colour === "none") return "<a:noFill/>";
  return isEdged ? `${ink(colour)}<a:ln w="28575">${ink(colour)}</a:ln>` : ink(colour);
}

const ink = (colour: string): string => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
const line = (colour: string): string => `<a:ln w="9525">${ink(colour)}</a:ln>`;
/** Latin and Arabic letters of one face, as in the cells. */
const FACES = '<a:latin typeface="Arial"/><a:cs typeface="Arial"/>';

const textLooks = (size: number, colour: string): string =>
  `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}">${ink(colour)}${FACES}</a:defRPr></a:pPr><a:endParaRPr lang="fr-FR"/></a:p></c:txPr>`;

export const escaped = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
