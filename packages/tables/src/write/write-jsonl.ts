import { cellText, typedValue } from "./cell-text";
import type { TableColumn, WriteRow } from "./write-options";

/** Writes an object of JSON a line. Empty cells are left out. */
export async function* writeJsonl(
  rows: AsyncIterable<WriteRow>,
  columns: readonly TableColumn[],
): AsyncGenerator<string> {
  for await (const row of rows) {
    const values = columns.flatMap(({ name, type }): [string, unknown][] => {
      const text = cellText(row[name]);
      return text === "" ? [] : [[name, typedValue(text, type)]];
    });
    yield `${JSON.stringify(Object.fromEntries(values))}\n`;
  }
}
