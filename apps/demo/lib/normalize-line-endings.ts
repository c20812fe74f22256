/** A quoted cell starts at the start of the text or of a line, or after a separator. */
const QUOTED_CELL_OR_LINE_ENDING = /(?<=^|[,;\t|\r\n])"(?:[^"]|"")*"|\r\n?/g;

/**
 * Ends every line of a CSV with LF, and keeps the line breaks in quoted cells. Papa Parse expects one kind of line ending
 * per file, and would join the lines that end otherwise.
 */
export const normalizeLineEndings = (csv: string): string =>
  csv.replace(QUOTED_CELL_OR_LINE_ENDING, (found) => (found.startsWith('"') ? found : "\n"));
