import { registrationStatusFieldId, rowId, rowKinds } from "./ids";

const kind = (offset: number): number => rowKinds.records + offset;

const numbered = <Name extends string>(offset: number, names: readonly Name[]): Record<Name, string> =>
  Object.fromEntries(names.map((name, index) => [name, rowId(kind(offset), index + 1)])) as Record<
    Name,
    string
  >;

export const keyFieldIds = numbered(0, ["compoundId", "batch", "target", "draftId", "alias", "libraryId"]);

export const dataFieldIds = {
  ...numbered(1, [
    "ic50",
    "hillSlope",
    "viability",
    "commonName",
    "smiles",
    "molecularWeight",
    "solubility",
    "purity",
    "synthesizedOn",
    "isHit",
    "series",
    "tags",
    "spectrum",
    "notes",
    "supplierPage",
    "primaryTarget",
    "inhibition",
  ]),
  registrationStatus: registrationStatusFieldId,
};

export const entityTypeIds = numbered(2, ["compound", "batch", "target", "draft", "screeningCompound"]);

/** Records by what they are: compounds count from 1 (`HAL-0001`), so do batches, targets, drafts and the screening library. */
export const recordIds = {
  compound: (n: number): string => rowId(kind(3), n),
  batch: (n: number): string => rowId(kind(4), n),
  target: (n: number): string => rowId(kind(5), n),
  draft: (n: number): string => rowId(kind(6), n),
  screeningCompound: (n: number): string => rowId(kind(15), n),
};

export const recordSetIds = numbered(7, ["krasShortlist", "kinaseInhibitors", "antimalarials"]);

export const importIds = numbered(8, ["compounds", "ic50Plate1", "drafts", "broken"]);

export const submissionIds = numbered(9, ["registered", "validated"]);

export const registrationFileIds = numbered(10, ["croBatches"]);

/** Ids of rows that only the seed itself needs, counted in the order it makes them. */
export function idCounter(): (what: "keyValue" | "value" | "viewField" | "identifierType") => string {
  const offsets = { keyValue: 11, value: 12, viewField: 13, identifierType: 14 };
  const counts = { keyValue: 0, value: 0, viewField: 0, identifierType: 0 };
  return (what) => {
    counts[what] += 1;
    return rowId(kind(offsets[what]), counts[what]);
  };
}

export type IdCounter = ReturnType<typeof idCounter>;
