import { Zip, ZipDeflate } from "fflate";
import { TableError } from "../table-error";
import { columnLetters } from "../xlsx/cell-address";
import { cellText, excelDay, typedValue } from "./cell-text";
import { isFormulaLike } from "./formulas";
import type { TableColumn, WriteRow, WriteTableOptions } from "./write-options";
import { CellStyle, escapeXml, SHEET_END, SHEET_START, xlsxParts } from "./xlsx-parts";

const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;
/** Excel reports a workbook with longer texts as damaged. */
const MAX_TEXT_LENGTH = 32_767;
const CHUNK_LENGTH = 64 * 1024;

/**
 * Writes a workbook with one worksheet, a piece at a time. Throws `TableError` if there are more rows, columns or
 * characters in a cell than Excel has.
 */
export async function* writeXlsx(
  rows: AsyncIterable<WriteRow>,
  columns: readonly TableColumn[],
  { raw, sheet = "Records" }: WriteTableOptions,
): AsyncGenerator<Uint8Array> {
  checkLayout(columns, sheet);
  let pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  const encoder = new TextEncoder();
  const addPart = (name: string) => {
    const part = new ZipDeflate(name, { level: 6 });
    zip.add(part);
    return part;
  };
  for (const [name, xml] of Object.entries(xlsxParts(sheet))) addPart(name).push(encoder.encode(xml), true);
  const part = addPart("xl/worksheets/sheet1.xml");
  let text = SHEET_START + headerXml(columns);
  let row = 1;
  for await (const values of rows) {
    row += 1;
    if (row > MAX_ROWS)
      throw new TableError(`Excel has no more than ${MAX_ROWS} rows. Export a CSV`, { sheet, row });
    text += rowXml(values, columns, { row, sheet, raw: raw === true });
    if (text.length < CHUNK_LENGTH) continue;
    part.push(encoder.encode(text));
    text = "";
    yield* pieces;
    pieces = [];
  }
  part.push(encoder.encode(text + SHEET_END), true);
  zip.end();
  yield* pieces;
}

function checkLayout(columns: readonly TableColumn[], sheet: string): void {
  if (columns.length > MAX_COLUMNS)
    throw new TableError(`Excel has no more than ${MAX_COLUMNS} columns. Export a CSV`);
  if (!/^[^[\]:*?/\\]{1,31}$/.test(sheet) || /^'|'$/.test(sheet))
    throw new TableError(
      `The name of a worksheet has 1 to 31 characters, and none of []:*?/\\, unlike ${JSON.stringify(sheet)}`,
    );
}

const textXml = (text: string, address: string, style: number) =>
  `<c r="${address}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;

const headerXml = (columns: readonly TableColumn[]) =>
  `<row r="1">${columns.map(({ name }, index) => textXml(name, `${columnLetters(index + 1)}1`, CellStyle.HEADER)).join("")}</row>`;

function rowXml(
  values: WriteRow,
  columns: readonly TableColumn[],
  { row, sheet, raw }: { row: number; sheet: string; raw: boolean },
): string {
  let xml = `<row r="${row}">`;
  for (const [index, { name, type }] of columns.entries()) {
    const text = cellText(values[name]);
    if (text === "") continue;
    const cell = `${columnLetters(index + 1)}${row}`;
    if (text.length > MAX_TEXT_LENGTH)
      throw new TableError(
        `"${name}" has ${text.length} characters, but Excel has no more than ${MAX_TEXT_LENGTH} in a cell. Export a CSV`,
        { sheet, row, cell, column: name, columnNumber: index + 1 },
      );
    const value = typedValue(text, type);
    const day = type === "date" ? excelDay(text) : null;
    if (day !== null) xml += `<c r="${cell}" s="${CellStyle.DATE}"><v>${day}</v></c>`;
    else if (typeof value === "number") xml += `<c r="${cell}"><v>${value}</v></c>`;
    else if (typeof value === "boolean") xml += `<c r="${cell}" t="b"><v>${value ? 1 : 0}</v></c>`;
    else xml += textXml(text, cell, !raw && isFormulaLike(text) ? CellStyle.PROTECTED : CellStyle.TEXT);
  }
  return `${xml}</row>`;
}
