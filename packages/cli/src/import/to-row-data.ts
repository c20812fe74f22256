import { type TableInfo, type TableRow, unprotectFormula } from "@kal/tables";
import { molfileToSmiles } from "../structures/molfile-to-smiles";
import type { Column } from "./plan-columns";

/** Converts a row to the form of the API. Leaves out empty cells, so that they change nothing. */
export async function toRowData(
  { cells }: TableRow,
  columns: readonly Column[],
  info: TableInfo,
): Promise<{ [field: string]: string }> {
  const data: { [field: string]: string } = {};
  for (const { index, fieldName, field, structure } of columns) {
    const cell = cells[index] ?? "";
    if (cell.trim() === "") continue;
    if (structure === "smiles") data[fieldName] = await molfileToSmiles(cell);
    // The first lines of a molfile may be empty, and each counts.
    else if (structure === "molfile") data[fieldName] = cell;
    // Excel writes TRUE.
    else
      data[fieldName] =
        field?.field_type === "boolean" ? cell.trim().toLowerCase() : unprotect(cell.trim(), info);
  }
  return data;
}

/** Removes the apostrophe that `kal export` puts before a text in a CSV that a spreadsheet would run as a formula. */
export const unprotect = (text: string, { format }: Pick<TableInfo, "format">): string =>
  format === "csv" ? unprotectFormula(text) : text;
