import { UsageError } from "../errors/usage-error";

/** Throws `UsageError` for a first line whose columns cannot be told apart, or that is separated otherwise. */
export function refuseOddHead(head: readonly string[], delimiter: string | undefined): void {
  const odd = head.find((name) => name.includes("\0"));
  if (odd !== undefined)
    throw new UsageError('The first line has a NUL character. Save the file as "CSV UTF-8", and try again.');
  if (delimiter === undefined) refuseOtherDelimiter(head);
  const named = head.filter(Boolean);
  const twice = named.find((name, index) => named.indexOf(name) !== index);
  if (twice !== undefined) throw new UsageError(`Two columns are called "${twice}". Rename one of them.`);
}

/** European spreadsheets write semicolons, and commas in numbers; read by commas, such a file has columns that are none. */
function refuseOtherDelimiter(head: readonly string[]): void {
  const text = head.join("");
  for (const [other, typed] of [
    [";", ";"],
    ["\t", "\\t"],
    ["|", "|"],
  ] as const) {
    const count = text.split(other).length - 1;
    if (count >= head.length)
      throw new UsageError(
        `The first line has more ${typed} than commas. Pass --delimiter "${typed}", or --delimiter "," if commas separate the cells.`,
      );
  }
}
