import { type OpenTable, tableWithHeader } from "../open-table";
import type { RawRow } from "../raw-row";
import type { ReadTableOptions } from "../read-options";
import type { ByteSource } from "../util/byte-source";
import { ZipArchive } from "../zip/zip-archive";
import { columnLetters, parseRange, type Range } from "./cell-address";
import { chooseSheet } from "./choose-sheet";
import { MergedCells, rangeName } from "./merged-cells";
import { readNumberFormats } from "./number-formats";
import { parseXml } from "./parse-xml";
import { readStrings } from "./read-strings";
import { type SheetContext, SheetParser, type SheetRow } from "./sheet-parser";
import { readWorkbook, type Sheet } from "./workbook";

const MAX_UNPACKED_BYTES = 1024 ** 3;
const WHOLE_SHEET = "A1";

/** Opens a worksheet of a workbook. */
export async function openXlsx(source: ByteSource, options: ReadTableOptions): Promise<OpenTable> {
  const zip = await ZipArchive.open(source, options.maxUnpackedBytes ?? MAX_UNPACKED_BYTES);
  const workbook = await readWorkbook(zip);
  const sheet = await chooseSheet(zip, workbook.sheets, options);
  const range = parseRange(options.range ?? WHOLE_SHEET);
  const context: SheetContext = {
    ...workbook,
    percent: options.percent,
    strings: await readStrings(zip, workbook.stringsPart),
    formats: await readNumberFormats(zip, workbook.stylesPart),
  };
  const firstRow = Math.max(range.firstRow, options.headerLine ?? 1);
  return tableWithHeader(
    { format: "xlsx", sheet: sheet.name, sheets: workbook.sheets.map(({ name }) => name) },
    readRows(zip, sheet, context, { ...range, firstRow }),
    options,
  );
}

async function* readRows(
  zip: ZipArchive,
  { name, part }: Sheet,
  context: SheetContext,
  range: Range,
): AsyncGenerator<RawRow> {
  const merged = await MergedCells.read(zip, part);
  const parser = new SheetParser(context);
  /** The values of merged cells that reach into rows below. */
  const mergedValues = new Map<Range, string>();
  for await (const _ of parseXml(zip.read(part), parser, part)) {
    for (const row of parser.rows) {
      applyMerges(row, merged.inRow(row.row), mergedValues);
      if (row.row >= range.firstRow && row.row <= range.lastRow) yield toRawRow(row, name, range);
    }
    parser.rows = [];
  }
}

/** Only the first of merged cells holds the value, so the others would be read as empty. */
function applyMerges(
  { row, cells, problems }: SheetRow,
  ranges: readonly Range[],
  values: Map<Range, string>,
): void {
  for (const range of ranges) {
    if (row === range.firstRow) values.set(range, cells[range.firstColumn - 1] ?? "");
    const value = values.get(range) ?? "";
    if (value === "") continue;
    for (let column = range.firstColumn; column <= range.lastColumn; column++) {
      if (row === range.firstRow && column === range.firstColumn) continue;
      problems.push({
        index: column - 1,
        message: `is part of the merged cells ${rangeName(range)}. Unmerge them`,
      });
      // A header in two rows has the names of some columns in the upper one.
      if (column > range.firstColumn) continue;
      while (cells.length < column) cells.push("");
      cells[column - 1] = value;
    }
  }
}

function toRawRow(
  { row, cells, problems }: SheetRow,
  sheet: string,
  { firstColumn, lastColumn }: Range,
): RawRow {
  const offset = firstColumn - 1;
  return {
    cells: firstColumn === 1 && cells.length <= lastColumn ? cells : cells.slice(offset, lastColumn),
    positionOf: (index) =>
      index === null ? { sheet, row } : { sheet, row, cell: `${columnLetters(index + firstColumn)}${row}` },
    problems: problems
      .filter(({ index }) => index >= offset && index < lastColumn)
      .map(({ index, message }) => ({ index: index - offset, message })),
    sparse: true,
  };
}
