import { TableError } from "../table-error";
import { cellText } from "./cell-text";
import type { TableColumn, WriteRow, WriteTableOptions } from "./write-options";

const EMPTY_MOLFILE = "\n  Kal\n\n  0  0  0  0  0  0            999 V2000\nM  END\n";

/** Writes an SDF: the structure of each row, and its other values as properties. Empty cells are left out. */
export async function* writeSdf(
  rows: AsyncIterable<WriteRow>,
  columns: readonly TableColumn[],
  { molfileColumn = "Molfile" }: WriteTableOptions,
): AsyncGenerator<string> {
  const properties = columns.filter(({ name }) => name !== molfileColumn);
  for (const { name } of properties)
    if (/[\r\n]/.test(name))
      throw new TableError("a property of an SDF cannot have a line break in its name", { column: name });
  let molecule = 0;
  for await (const row of rows) {
    molecule += 1;
    const molfile = cellText(row[molfileColumn]);
    let text =
      molfile.trim() === "" ? EMPTY_MOLFILE : checkMolfile(molfile, { molecule, column: molfileColumn });
    for (const { name } of properties) {
      const value = cellText(row[name]);
      if (value !== "") text += `>  <${name}>\n${checkValue(value, { molecule, column: name })}\n\n`;
    }
    yield `${text}$$$$\n`;
  }
}

function checkMolfile(molfile: string, position: { molecule: number; column: string }): string {
  if (!/^M {2}END[ \t]*\r?\n?$/m.test(molfile) || /^\$\$\$\$/m.test(molfile))
    throw new TableError(`"${position.column}" is not a molfile, which ends with "M  END"`, position);
  return /[\r\n]$/.test(molfile) ? molfile : `${molfile}\n`;
}

/** Throws `TableError` for a value that a reader of the SDF would take for its end. */
function checkValue(value: string, position: { molecule: number; column: string }): string {
  const lines = value.split(/\r\n|\r|\n/);
  const isEnd = (line: string, index: number) =>
    line.trim() === "" || line.startsWith("$$$$") || (index > 0 && /^>[ \t].*<.+>/.test(line));
  if (lines.some(isEnd))
    throw new TableError(
      `"${position.column}" has a line that would end the value in an SDF. Export it in another format, or leave it out`,
      position,
    );
  return lines.join("\n");
}
