import type { Workbook as ExcelWorkbook } from "exceljs";
import { othersTurn } from "../turns.ts";

/** The parts of an .xlsx file by path, as exceljs writes them. */
export type PackageParts = Map<string, string>;

interface Zip {
  append(data: string, options: { name: string }): void;
}

/** What exceljs 4.4.0 does inside `write`, step by step: public, but not in its types. */
interface Serialiser {
  prepareModel(model: unknown, options: object): void;
  addContentTypes(zip: Zip, model: unknown): Promise<void>;
  addOfficeRels(zip: Zip, model: unknown): Promise<void>;
  addWorkbookRels(zip: Zip, model: unknown): Promise<void>;
  addWorksheets(zip: Zip, model: unknown): Promise<void>;
  addSharedStrings(zip: Zip, model: unknown): Promise<void>;
  addTables(zip: Zip, model: unknown): void;
  addThemes(zip: Zip, model: unknown): Promise<void>;
  addStyles(zip: Zip, model: unknown): Promise<void>;
  addApp(zip: Zip, model: unknown): Promise<void>;
  addCore(zip: Zip, model: unknown): Promise<void>;
  addWorkbook(zip: Zip, model: unknown): Promise<void>;
}

/**
 * Runs exceljs' own serialisation, but keeps the parts instead of letting it zip them: so the rows can be streamed in,
 * the platform deflates, and the bytes do not hold the hour.
 */
export async function partsOf(workbook: ExcelWorkbook): Promise<PackageParts> {
  const writer = workbook.xlsx as unknown as Serialiser;
  const { model } = workbook;
  const parts: PackageParts = new Map();
  const zip: Zip = { append: (data, { name }) => void parts.set(name.replace(/^\//, ""), data) };
  writer.prepareModel(model, {});
  await othersTurn();
  await writer.addContentTypes(zip, model);
  await writer.addOfficeRels(zip, model);
  await writer.addWorkbookRels(zip, model);
  await writer.addWorksheets(zip, model);
  await othersTurn();
  await writer.addSharedStrings(zip, model);
  writer.addTables(zip, model);
  await writer.addThemes(zip, model);
  await writer.addStyles(zip, model);
  await writer.addApp(zip, model);
  await writer.addCore(zip, model);
  await writer.addWorkbook(zip, model);
  return parts;
}
