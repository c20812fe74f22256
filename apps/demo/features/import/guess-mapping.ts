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

const withoutUnit = (name: string) => plain(name.replace(/[([][^()[\]]*[)\]]/g, ""));

const hasUnit = (name: string) => plain(name) !== withoutUnit(name);

/** First the names that are the same, then those of which only one has a unit: `IC50 (nM)` is not `IC50 (µM)`. No field is given away twice. */
export function guessMapping(header: readonly string[], fields: readonly RecordField[]): Mapping {
  const mapping: Mapping = header.map(() => null);
  const taken = new Set<string>();
  for (const keyOf of [plain, withoutUnit]) {
    const waiting = new Map<string, RecordField[]>();
    for (const field of fields) {
      const key = keyOf(field.name);
      waiting.set(key, [...(waiting.get(key) ?? []), field]);
    }
    for (const [index, column] of header.entries()) {
      if (mapping[index]) continue;
      const found = waiting
        .get(keyOf(column))
        ?.find(({ id, name }) => !taken.has(id) && (keyOf === plain || !hasUnit(name) || !hasUnit(column)));
      if (!found) continue;
      mapping[index] = found.id;
      taken.add(found.id);
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
