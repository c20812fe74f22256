import { programIds } from "../../kinds/programs";
import { userIds } from "../ids";
import { COMPOUNDS, compoundId } from "./compounds";
import { dataFieldIds as d, entityTypeIds as e, importIds, keyFieldIds as k, recordIds } from "./ids";
import type { Planter } from "./planter";

const IMPORTED_AT = "2025-09-03T10:00:00.000Z";

const TARGETS = ["KRAS G12D", "BTK", "PfDHODH"];

/** The last two were registered after the library, so the seed of the registration adds them. */
export const LIBRARY_SIZE = 40;

/** Adds the values that every compound has, from the library or registered later. */
export function plantCompound(
  planter: Planter,
  n: number,
  at: string,
  source: { importId?: string; from?: string; programs?: string[] },
): void {
  const [name, smiles, weight, series] = COMPOUNDS[n - 1] ?? [];
  const record = recordIds.compound(n);
  const { from, programs, importId } = source;
  planter.record({ id: record, type: e.compound, keys: [[k.compoundId, compoundId(n)]], at, from, programs });
  const value = { record, at, importId, activity: from };
  planter.value({ ...value, field: d.commonName, content: name ?? null });
  planter.value({ ...value, field: d.smiles, content: smiles ?? null });
  planter.value({ ...value, field: d.molecularWeight, content: weight ?? null });
  planter.value({ ...value, field: d.series, content: series ?? null });
}

const programsOf = (n: number): string[] => {
  if (n <= 12) return [programIds.kras];
  if (n >= 31 && n <= 33) return [programIds.malaria];
  return n === 38 || n === 39 ? [programIds.btk] : [];
};

/** Adds targets and compounds, with their values outside any activity. */
export function seedLibrary(planter: Planter): void {
  for (const [index, name] of TARGETS.entries()) {
    planter.record({
      id: recordIds.target(index + 1),
      type: e.target,
      keys: [[k.target, name]],
      at: "2025-09-02T09:00:00.000Z",
    });
  }
  for (let n = 1; n <= LIBRARY_SIZE; n += 1) {
    plantCompound(planter, n, IMPORTED_AT, { importId: importIds.compounds, programs: programsOf(n) });
  }
  seedProperties(planter);
}

const SOLUBILITIES = [">200", "185", "42", ">200", "17.5", "<5", "33", ">200", "61", "12"];

function seedProperties(planter: Planter): void {
  for (const [index, content] of SOLUBILITIES.entries()) {
    const record = recordIds.compound(index + 1);
    planter.value({
      record,
      field: d.solubility,
      content,
      at: "2025-09-18T14:20:00.000Z",
      by: userIds.bruno,
    });
    planter.value({ record, field: d.isHit, content: index % 3 === 0, at: "2025-10-25T08:00:00.000Z" });
    planter.value({
      record,
      field: d.primaryTarget,
      content: recordIds.target(1),
      at: "2025-09-18T14:25:00.000Z",
      by: userIds.bruno,
    });
  }
  const first = recordIds.compound(1);
  const notes = [
    "Reference compound.",
    "Reference compound, keep dry.",
    "Reference compound. Keep dry, reorder in May.",
  ];
  for (const [index, content] of notes.entries()) {
    planter.value({
      record: first,
      field: d.notes,
      content,
      at: `2025-1${index}-06T09:00:00.000Z`,
      by: userIds.ada,
    });
  }
  planter.value({
    record: first,
    field: d.tags,
    content: ["reference", "oral"],
    at: "2025-10-06T09:05:00.000Z",
  });
  const second = recordIds.compound(2);
  planter.value({ record: second, field: d.tags, content: ["reference"], at: "2025-10-06T09:06:00.000Z" });
  planter.value({
    record: second,
    field: d.supplierPage,
    content: "https://supplier.example/caffeine",
    at: "2025-10-06T09:07:00.000Z",
  });
}
