import { AmbiguousIdentifierError } from "@kal/node";
import { UsageError } from "../errors/cli-errors";

/** Items that users refer to by name or id. */
interface NamedItems<T> {
  items: readonly T[];
  nameOf: (item: T) => string | null;
  idOf: (item: T) => string;
  /** The singular noun for messages, such as "field". */
  noun: string;
}

/** Matches text without superscripts and subscripts, which NFKC would turn into other text: "R²" into "R2". */
const NOT_RAISED_OR_LOWERED =
  /[^\u00aa\u00b2\u00b3\u00b9\u00ba\u02b0-\u02b8\u02e0-\u02e4\u1d2c-\u1d6a\u1d78\u1d9b-\u1dbf\u2070-\u209c\u2c7c\u2c7d]+/g;

/** The names of a command are few, but importing many columns compares each of them with each field. */
const normalizedNames = new Map<string, string>();

/** Does what `normalizeName` does, for texts that are many. */
export const normalizeText = (text: string): string =>
  text
    // First, because an invisible character between a letter and its accent would keep NFKC from joining them.
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .replace(NOT_RAISED_OR_LOWERED, (part) => part.normalize("NFKC"))
    .replace(/\s+/g, " ")
    .trim();

/**
 * Normalizes a name so that names that look the same are equal. Instruments, keyboards and spreadsheets write different
 * characters for the same symbol: the micro sign or the Greek mu, an accented letter or a letter with a combining accent.
 * Keeps superscripts and subscripts.
 */
export function normalizeName(name: string): string {
  const known = normalizedNames.get(name);
  if (known !== undefined) return known;
  const normalized = normalizeText(name);
  normalizedNames.set(name, normalized);
  return normalized;
}

/** Quotes a name, and adds the code points of its non-ASCII characters, which can look like others. */
export function quoteName(name: string): string {
  const nonAscii = [...name].filter((char) => char > "~");
  const codes = nonAscii.map(
    (char) => `U+${char.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}`,
  );
  return codes.length > 0 ? `"${name}" (with ${codes.join(", ")})` : `"${name}"`;
}

/**
 * Returns the item with this id or exactly this name, or `null`. Throws `AmbiguousIdentifierError` if several items have
 * the name.
 */
export function findByExactName<T>({ items, nameOf, idOf, noun }: NamedItems<T>, wanted: string): T | null {
  const byId = items.find((item) => idOf(item) === wanted);
  if (byId !== undefined) return byId;
  const found = items.filter((item) => nameOf(item) === wanted);
  if (found.length > 1) throw new AmbiguousIdentifierError(noun, wanted, found.map(idOf));
  return found[0] ?? null;
}

/**
 * Returns the item whose name looks the same, or `null`. Throws `UsageError` with all spellings if the names of several
 * items look the same.
 */
export function findBySimilarName<T>({ items, nameOf, idOf, noun }: NamedItems<T>, wanted: string): T | null {
  const normalized = normalizeName(wanted);
  if (normalized === "") return null;
  const found = items.filter((item) => normalizeName(nameOf(item) ?? "") === normalized);
  if (found.length < 2) return found[0] ?? null;
  const spellings = found.map((item) => {
    const [name, id] = [nameOf(item) ?? "", idOf(item)];
    return name === id ? quoteName(name) : `${quoteName(name)}, id ${id}`;
  });
  throw new UsageError(
    `${quoteName(wanted)} matches more than one ${noun}, because the names look the same: ${spellings.join("; ")}. ` +
      "Use one of these spellings, or an id.",
  );
}

/** Returns the item with this id or exactly this name, or else with a name that looks the same, or `null`. */
export const findByName = <T>(named: NamedItems<T>, wanted: string): T | null =>
  findByExactName(named, wanted) ?? findBySimilarName(named, wanted);
