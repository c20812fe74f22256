/** CSV after RFC 4180: lines end in CRLF, and a cell is quoted where its content would break the table. */
export const csvText = (rows: string[][]): string =>
  rows.map((row) => `${row.map(csvCell).join(",")}\r\n`).join("");

const csvCell = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
