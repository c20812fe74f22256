import type { JsonObject } from "../../engine/json";
import { newDataField, newKeyField } from "../../records/field-row";
import type { FieldType } from "../../records/field-types";
import type { World } from "../../world/world";
import { userIds } from "../ids";
import { dataFieldIds as d, type IdCounter, keyFieldIds as k } from "./ids";

const CREATED_AT = "2025-09-02T08:30:00.000Z";
const clock = { now: () => Date.parse(CREATED_AT) };

const KEY_FIELDS: [id: string, name: string, settings: JsonObject][] = [
  [
    k.compoundId,
    "Compound ID",
    {
      field_description: "The registry number of a compound.",
      field_examples: "HAL-0001",
      regex_format: "HAL-\\d{4}",
      format_enforcement: "suggest",
      show_format_warning: true,
      role: "registered_entity",
    },
  ],
  [k.batch, "Batch", { field_examples: "1, CRO-0001" }],
  [k.target, "Target", { field_description: "The protein that an assay is about." }],
  [
    k.draftId,
    "Draft ID",
    {
      field_description: "Given by the system to each staged draft.",
      serial_format_prefix: "DRAFT-",
      serial_format_padding: 4,
      format_enforcement: "generate",
    },
  ],
  [k.alias, "Alias", { field_description: "What a compound is called before it is registered." }],
];

const DATA_FIELDS: [id: string, name: string, type: FieldType, settings?: JsonObject][] = [
  [d.ic50, "IC50 (nM)", "number", { display_aggregation_type: "latest" }],
  [d.hillSlope, "Hill slope", "number"],
  [d.viability, "Viability (%)", "number"],
  [d.commonName, "Common name", "text"],
  [d.smiles, "SMILES", "smiles-string"],
  [d.molecularWeight, "MW", "number", { field_description: "Molecular weight in g/mol." }],
  [d.solubility, "Solubility (µM)", "qualified-number"],
  [d.purity, "Purity (%)", "number"],
  [d.synthesizedOn, "Synthesized on", "date"],
  [d.isHit, "Hit", "boolean"],
  [d.series, "Series", "select"],
  [d.tags, "Tags", "multiselect"],
  [d.spectrum, "Spectrum", "file"],
  [d.notes, "Notes", "text"],
  [d.supplierPage, "Supplier page", "URL"],
  [d.primaryTarget, "Primary target", "record-reference"],
  [d.registrationStatus, "Registration status", "status"],
];

export function seedFields(world: World, nextId: IdCounter): void {
  for (const [id, name, settings] of KEY_FIELDS) plantKeyField(world, nextId, id, name, settings);
  for (const [id, name, type, settings] of DATA_FIELDS) plantDataField(world, id, name, type, settings);
}

const made = { created_by: userIds.ada };

export function plantKeyField(
  world: World,
  nextId: IdCounter,
  id: string,
  name: string,
  settings: JsonObject,
): void {
  const identifier_type_id = nextId("identifierType");
  world.keyFields.put({ ...newKeyField(world, clock, name), ...settings, ...made, id, identifier_type_id });
}

export function plantDataField(
  world: World,
  id: string,
  name: string,
  type: FieldType,
  settings: JsonObject = {},
): void {
  world.dataFields.put({ ...newDataField(world, clock, { name, type }), ...settings, ...made, id });
}
