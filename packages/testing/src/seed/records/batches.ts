import { fileReference } from "../../files/file-reference";
import { fileIds, userIds } from "../ids";
import { compoundId } from "./compounds";
import { dataFieldIds as d, entityTypeIds as e, keyFieldIds as k, recordIds } from "./ids";
import type { Planter } from "./planter";

type Batch = [compound: number, batch: string, purity: string, synthesizedOn: string];

/** Batches made in house. File registration adds the batches from outside. */
const BATCHES: Batch[] = [
  [1, "1", "99.1", "2025-08-04"],
  [1, "2", "97.4", "2025-09-29"],
  [2, "1", "98.8", "2025-08-05"],
  [3, "1", "95.0", "2025-08-11"],
  [4, "1", "99.6", "2025-08-12"],
  [5, "1", "96.2", "2025-08-18"],
  [6, "1", "93.9", "2025-08-19"],
  [31, "1", "98.0", "2025-09-08"],
  [34, "1", "97.7", "2025-10-13"],
  [38, "1", "94.5", "2025-10-14"],
  [39, "1", "98.3", "2025-10-15"],
  [39, "2", "98.9", "2025-11-17"],
];

export const HOUSE_BATCHES = BATCHES.length;

export function plantBatch(
  planter: Planter,
  n: number,
  [compound, batch]: Batch,
  at: string,
  from?: string,
): string {
  const id = recordIds.batch(n);
  const keys: [string, string][] = [
    [k.compoundId, compoundId(compound)],
    [k.batch, batch],
  ];
  planter.record({ id, type: e.batch, keys, at, from });
  return id;
}

export function seedBatches(planter: Planter): void {
  for (const [index, batch] of BATCHES.entries()) {
    const [, , purity, synthesizedOn] = batch;
    const at = `${synthesizedOn}T15:30:00.000Z`;
    const record = plantBatch(planter, index + 1, batch, at);
    planter.value({ record, field: d.purity, content: purity, at, by: userIds.bruno });
    planter.value({ record, field: d.synthesizedOn, content: synthesizedOn, at, by: userIds.bruno });
  }
  planter.value({
    record: recordIds.batch(1),
    field: d.spectrum,
    content: fileReference(fileIds.reagentsCsv, "reagents.csv", "text/csv; charset=utf-8"),
    at: "2025-10-06T10:00:00.000Z",
    by: userIds.bruno,
  });
}
