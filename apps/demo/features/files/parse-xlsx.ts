import readWorkbook from "read-excel-file/browser";
import { type TableData, tableData } from "./table-data";

type Value = string | number | boolean | Date | null;

/** Every sheet of a workbook as a table; its first row is taken for the header. Throws for what is no workbook. */
export async function parseXlsx(file: File): Promise<{ name: string; data: TableData }[]> {
  const sheets = await readWorkbook(file);
  return sheets.map(({ sheet, data }) => {
    const [header = [], ...rows] = data.map((row) => row.map((value) => cellText(value as Value)));
    return { name: sheet, data: tableData(header, rows) };
  });
}

function cellText(value: Value): string {
  if (value === null) return "";
  // Dates in a sheet have no time zone, so read them in UTC to keep the day.
  return value instanceof Date ? value.toISOString().replace("T00:00:00.000Z", "") : String(value);
}
