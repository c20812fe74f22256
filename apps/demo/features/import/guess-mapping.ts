import type { RecordField, RecordType } from "@/lib/record-types";

/** For each column of the file the id of the field it goes to; `null` for a column that stays out. */
export type Mapping = (string | null)[];

/** `IC50 (nM)`, `ic50_nm` and `IC50 [nM]` are the same to a reader. */
const plain = (name: string) =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("μ", "u")
    .replace(/[^\p{L}\p{N}%]/gu, "");

const withoutUnit = (name: string) => plain(name.replace(/[([].*?[)\]]/g, ""));

/** First the names that are the same, then those that differ only by a unit. No field is given away twice. */
export function guessMapping(header: readonly string[], fields: readonly RecordField[]): Mapping {
  const mapping: Mapping = header.map(() => null);
  const free = new Set(fields);
  const ways = [
    (column: string, field: string) => plain(column) === plain(field),
    (column: string, field: string) => withoutUnit(column) === withoutUnit(field),
  ];
  for (const same of ways) {
    for (const [index, column] of header.entries()) {
      if (mapping[index]) continue;
      const found = [...free].find(({ name }) => same(column, name));
      if (!found) continue;
      mapping[index] = found.id;
      free.delete(found);
    }
  }
  return mapping;
}

/** The type whose keys are all in the file, and of those the one with the most. */
export function guessType(header: readonly string[], types: readonly RecordType[]): RecordType | undefined {
  const found = types.filter(({ keyFields }) => {
    const mapped = guessMapping(header, keyFields).filter(Boolean);
    return keyFields.length > 0 && mapped.length === keyFields.length;
  });
  return found.sort((a, b) => b.keyFields.length - a.keyFields.length)[0] ?? types[0];
}
