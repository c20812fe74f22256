import { AmbiguousIdentifierError } from "@kal/node";
import { UsageError } from "../errors/usage-error";

/** A list of things that people call by a name. */
interface Named<T> {
  items: readonly T[];
  nameOf: (item: T) => string | null;
  idOf: (item: T) => string;
  /** For messages, in the singular: "field". */
  noun: string;
}

/**
 * The name as a reader sees it. The micro sign and the Greek mu are two characters, as are an accented letter and
 * the letter with its accent behind it, and instruments, keyboards and spreadsheets disagree about which to write.
 */
export const visibleName = (name: string): string =>
  name
    .normalize("NFKC")
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .replace(/\s+/g, " ")
    .trim();

/** The name, with the code points that a reader could mistake for others. */
export function spelled(name: string): string {
  const odd = [...name].filter((char) => char > "~");
  const codes = odd.map((char) => `U+${char.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}`);
  return codes.length > 0 ? `"${name}" (with ${codes.join(", ")})` : `"${name}"`;
}

/** The one with this id or exactly this name. Throws `AmbiguousIdentifierError` if several have the name. */
export function withExactName<T>({ items, nameOf, idOf, noun }: Named<T>, wanted: string): T | null {
  const byId = items.find((item) => idOf(item) === wanted);
  if (byId !== undefined) return byId;
  const found = items.filter((item) => nameOf(item) === wanted);
  if (found.length > 1) throw new AmbiguousIdentifierError(noun, wanted, found.map(idOf));
  return found[0] ?? null;
}

/** The one whose name looks the same. Throws `UsageError` with all spellings if several do. */
export function withVisibleName<T>({ items, nameOf, idOf, noun }: Named<T>, wanted: string): T | null {
  const visible = visibleName(wanted);
  if (visible === "") return null;
  const found = items.filter((item) => visibleName(nameOf(item) ?? "") === visible);
  if (found.length < 2) return found[0] ?? null;
  const spellings = found.map((item) => {
    const [name, id] = [nameOf(item) ?? "", idOf(item)];
    return name === id ? spelled(name) : `${spelled(name)}, id ${id}`;
  });
  throw new UsageError(
    `${spelled(wanted)} could be more than one ${noun}, whose names look the same: ${spellings.join("; ")}. ` +
      "Use one of these spellings, or an id.",
  );
}

/** The one with this id, with exactly this name, or else with a name that looks the same. */
export const named = <T>(among: Named<T>, wanted: string): T | null =>
  withExactName(among, wanted) ?? withVisibleName(among, wanted);
