import { programIds } from "../../kinds/programs";
import { userIds, viewIds } from "../ids";
import { plantEntityType } from "./entity-types";
import { plantDataField, plantKeyField } from "./fields";
import { dataFieldIds as d, entityTypeIds as e, keyFieldIds as k, recordIds } from "./ids";
import type { Planter } from "./planter";
import { structure } from "./screening-structures";
import { plantView } from "./views";

const PLATED_AT = "2025-09-08T08:00:00.000Z";
const SCREENED_AT = "2025-09-15T18:00:00.000Z";
const HIT_PERCENT = 50;

/** Returns numbers that look measured and are the same at every start. */
function* measured(): Generator<number, never> {
  let state = 20250915;
  for (;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** Most compounds are inactive; about one in forty is a hit. */
const inhibition = (chance: number, noise: number): number =>
  chance < 0.025 ? HIT_PERCENT + noise * 48 : noise * 34 - 8;

/** Adds a purchased library, screened once against one target: many compounds with few values each. */
export function seedScreening(planter: Planter, size: number): void {
  const { world, nextId } = planter;
  plantKeyField(world, nextId, k.libraryId, "Library ID", { field_examples: "LIB-00001" });
  plantDataField(world, d.inhibition, "Inhibition at 10 µM (%)", "number");
  plantEntityType(world, e.screeningCompound, "Screening compound", [k.libraryId]);
  const columns = [d.smiles, d.molecularWeight, d.series, d.purity, d.inhibition, d.isHit];
  const name = "Screening library";
  plantView(world, nextId, {
    id: viewIds.screening,
    name,
    type: e.screeningCompound,
    at: PLATED_AT,
    columns,
  });
  const noise = measured();
  for (let n = 1; n <= size; n += 1) plantScreened(planter, n, noise);
}

function plantScreened(planter: Planter, n: number, noise: Generator<number, never>): void {
  const record = recordIds.screeningCompound(n);
  const { smiles, weight, series } = structure(n);
  const percent = inhibition(noise.next().value, noise.next().value);
  const plated = { record, at: PLATED_AT };
  const screened = { record, at: SCREENED_AT, by: userIds.chidi };
  planter.record({
    id: record,
    type: e.screeningCompound,
    keys: [[k.libraryId, `LIB-${String(n).padStart(5, "0")}`]],
    at: PLATED_AT,
    programs: [programIds.kras],
    single: true,
  });
  planter.value({ ...plated, field: d.smiles, content: smiles });
  planter.value({ ...plated, field: d.molecularWeight, content: weight });
  planter.value({ ...plated, field: d.series, content: series });
  planter.value({ ...plated, field: d.purity, content: (90 + noise.next().value * 9.9).toFixed(1) });
  planter.value({ ...screened, field: d.inhibition, content: percent.toFixed(1) });
  planter.value({ ...screened, field: d.isHit, content: percent >= HIT_PERCENT });
}
