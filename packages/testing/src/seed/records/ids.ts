import { numbered, registrationStatusFieldId, rowKinds, seedId } from "../ids";

const kind = (offset: number): number => rowKinds.records + offset;

export const keyFieldIds = numbered(kind(0), [
  "compoundId",
  "batch",
  "target",
  "draftId",
  "alias",
  "libraryId",
]);

export const dataFieldIds = {
  ...numbered(kind(1), [
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

export const entityTypeIds = numbered(kind(2), ["compound", "batch", "target", "draft", "screeningCompound"]);

/** Record ids by entity type. Numbers start at 1: compound 1 is `HAL-0001`. */
export const recordIds = {
  compound: (n: number): string => seedId(kind(3), n),
  batch: (n: number): string => seedId(kind(4), n),
  target: (n: number): string => seedId(kind(5), n),
  draft: (n: number): string => seedId(kind(6), n),
  screeningCompound: (n: number): string => seedId(kind(15), n),
};

export const recordSetIds = numbered(kind(7), ["krasShortlist", "kinaseInhibitors", "antimalarials"]);

export const importIds = numbered(kind(8), ["compounds", "ic50Plate1", "drafts", "broken"]);

export const submissionIds = numbered(kind(9), ["registered", "validated"]);

export const registrationFileIds = numbered(kind(10), ["croBatches"]);

/** Ids of rows that only the seed needs, numbered in the order it adds them. */
export function idCounter(): (what: "keyValue" | "value" | "viewField" | "identifierType") => string {
  const offsets = { keyValue: 11, value: 12, viewField: 13, identifierType: 14 };
  const counts = { keyValue: 0, value: 0, viewField: 0, identifierType: 0 };
  return (what) => {
    counts[what] += 1;
    return seedId(kind(offsets[what]), counts[what]);
  };
}

export type IdCounter = ReturnType<typeof idCounter>;
