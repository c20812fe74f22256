import type { ReadTableOptions } from "../read-options";
import { TableError } from "../table-error";
import type { ZipArchive } from "../zip/zip-archive";
import type { Sheet } from "./workbook";

const VALUE = /<(?:\w+:)?(?:v|is)[\s>]/;

/**
 * Returns the worksheet to read: the named one, or the only visible one with contents. Throws `TableError` if there are
 * several, because reading one of them would leave out the others.
 */
export async function chooseSheet(
  zip: ZipArchive,
  sheets: readonly Sheet[],
  { sheet: wanted, onNote }: ReadTableOptions,
): Promise<Sheet> {
  const names = sheets.map(({ name }) => JSON.stringify(name)).join(", ");
  if (wanted !== undefined) {
    const found =
      sheets.find(({ name }) => name === wanted) ??
      sheets.find(({ name }) => name.trim().toLowerCase() === wanted.trim().toLowerCase());
    if (found) return found;
    throw new TableError(`The workbook has no worksheet ${JSON.stringify(wanted)}. It has: ${names}`);
  }
  const withContents: Sheet[] = [];
  for (const sheet of sheets)
    if (sheets.length === 1 || (await hasContents(zip, sheet))) withContents.push(sheet);
  const visible = withContents.filter(({ isHidden }) => !isHidden);
  const [only, second] = visible;
  if (!only) {
    const hidden = withContents.map(({ name }) => JSON.stringify(name)).join(", ");
    if (hidden)
      throw new TableError(`Only hidden worksheets have contents: ${hidden}`, {}, { option: "sheet" });
    throw new TableError("The workbook is empty");
  }
  if (second)
    throw new TableError(
      `The workbook has ${visible.length} worksheets with contents: ${visible.map(({ name }) => JSON.stringify(name)).join(", ")}. Choose one`,
      {},
      { option: "sheet", value: only.name },
    );
  for (const { name } of withContents.filter(({ isHidden }) => isHidden))
    onNote?.(`The hidden worksheet ${JSON.stringify(name)} is not read.`);
  return only;
}

async function hasContents(zip: ZipArchive, { part }: Sheet): Promise<boolean> {
  const decoder = new TextDecoder();
  let carried = "";
  for await (const bytes of zip.read(part)) {
    const text = carried + decoder.decode(bytes, { stream: true });
    if (VALUE.test(text)) return true;
    carried = text.slice(-100);
  }
  return false;
}
