import type { TableInfo, TableRow } from "@kal/tables";
import { molfileToSmiles } from "./molfile-to-smiles";
import type { Column } from "./plan-columns";

/** Converts a row to the form of the API. Leaves out empty cells, so that they change nothing. */
export async function toRowData(
  { cells }: TableRow,
  columns: readonly Column[],
  { format }: TableInfo,
): Promise<{ [field: string]: string }> {
  const data: { [field: string]: string } = {};
  for (const { index, fieldName, field, structure } of columns) {
    const cell = cells[index] ?? "";
    if (cell.trim() === "") continue;
    if (structure === "smiles") data[fieldName] = await molfileToSmiles(cell);
    // The first lines of a molfile may be empty, and each counts.
    else if (structure === "molfile") data[fieldName] = cell;
    else data[fieldName] = toValue(cell.trim(), field?.field_type, format);
  }
  return data;
}

/** Undoes the protection from formulas in a CSV, and spells booleans as the API does. Excel writes TRUE. */
function toValue(cell: string, type: string | null | undefined, format: TableInfo["format"]): string {
  if (type === "boolean") return cell.toLowerCase();
  return format === "csv" ? cell.replace(/^'(?='*[=+\-@\t\r])/, "") : cell;
}
