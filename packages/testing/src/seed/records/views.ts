import type { JsonObject } from "../../engine/json";
import { templateMarks } from "../../records/templates/create-template";
import { newView, newViewField } from "../../records/views/view-row";
import type { World } from "../../world/world";
import { activityIds as a, definitionIds, templateIds as t, userIds, viewIds as v } from "../ids";
import { dataFieldIds as d, entityTypeIds as e, type IdCounter } from "./ids";

export interface ViewSketch {
  id: string;
  name: string;
  type: string;
  at: string;
  columns: string[];
  /** The template that the view was created from, with the same columns. */
  parent?: string;
  activity?: string;
  /** Definitions that a template is linked to. */
  linkedTo?: string[];
}

const MADE = "2025-09-02T09:30:00.000Z";
const ASSAY = [d.commonName, d.smiles, d.ic50, d.hillSlope];
const VIABILITY = [d.commonName, d.viability];
const DESIGN = [d.smiles, d.molecularWeight, d.series, d.isHit, d.notes];
const STAGING = [d.smiles, d.molecularWeight, d.notes, d.registrationStatus];
const BATCH = [d.purity, d.synthesizedOn, d.spectrum];

const TEMPLATES: ViewSketch[] = [
  {
    id: t.ic50Results,
    name: "IC50 results",
    type: e.compound,
    at: MADE,
    columns: ASSAY,
    linkedTo: [definitionIds.biochemicalAssay],
  },
  {
    id: t.viabilityResults,
    name: "Viability results",
    type: e.compound,
    at: MADE,
    columns: VIABILITY,
    linkedTo: [definitionIds.cellViability],
  },
  {
    id: t.designTable,
    name: "Design table",
    type: e.compound,
    at: MADE,
    columns: DESIGN,
    linkedTo: [definitionIds.designCycle],
  },
  {
    id: t.staging,
    name: "Compounds to register",
    type: e.draft,
    at: MADE,
    columns: STAGING,
    linkedTo: [definitionIds.compoundRegistration],
  },
  {
    id: t.registeredBatches,
    name: "Registered batches",
    type: e.batch,
    at: MADE,
    columns: [...BATCH, d.registrationStatus],
    linkedTo: [definitionIds.fileRegistration],
  },
];

const table = (id: string, activity: string, parent: string, at: string): ViewSketch => {
  const { name, type, columns } = TEMPLATES.find((template) => template.id === parent) ?? {
    name: "",
    type: "",
    columns: [],
  };
  return { id, name, type, columns, parent, activity, at };
};

const VIEWS: ViewSketch[] = [
  {
    id: v.compounds,
    name: "Compounds",
    type: e.compound,
    at: MADE,
    columns: [d.commonName, d.smiles, d.molecularWeight, d.series, d.solubility, d.isHit, d.tags],
  },
  { id: v.batches, name: "Batches", type: e.batch, at: MADE, columns: BATCH },
  table(v.ownKrasIc50, a.krasIc50, t.ic50Results, "2025-10-21T08:00:00.000Z"),
  table(v.ownKrasIc50Repeat, a.krasIc50Repeat, t.ic50Results, "2025-11-03T08:00:00.000Z"),
  table(v.ownKrasViability, a.krasViability, t.viabilityResults, "2025-11-10T08:00:00.000Z"),
  table(v.ownBtkIc50, a.btkIc50, t.ic50Results, "2025-11-12T08:00:00.000Z"),
  table(v.ownMalariaIc50, a.malariaIc50, t.ic50Results, "2025-11-18T08:00:00.000Z"),
  table(v.ownKrasCycle1, a.krasCycle1, t.designTable, "2025-10-01T08:00:00.000Z"),
  table(v.ownKrasCycle2, a.krasCycle2, t.designTable, "2025-11-01T08:00:00.000Z"),
  table(v.stagingOfRegistration, a.registrationWithStaging, t.staging, "2025-11-20T08:00:00.000Z"),
  table(v.ownRegistrationByFile, a.registrationByFile, t.registeredBatches, "2025-11-21T08:00:00.000Z"),
];

export function seedViews(world: World, nextId: IdCounter): void {
  for (const sketch of TEMPLATES) {
    const marks = { ...templateMarks(), operation_definition_ids: sketch.linkedTo ?? [] };
    world.recordViews.put(
      view(world, nextId, sketch, { ...marks, template_name: `${sketch.name} template` }),
    );
  }
  for (const sketch of VIEWS) {
    plantView(world, nextId, sketch);
    if (!sketch.activity) continue;
    const activity = world.activities.demand(sketch.activity);
    activity.data_table_record_mapping = { [sketch.id]: [] };
    if (sketch.parent === t.staging) activity.registration_staging_record_view_id = sketch.id;
  }
}

export function plantView(world: World, nextId: IdCounter, sketch: ViewSketch): void {
  world.recordViews.put(view(world, nextId, sketch, {}));
}

function view(world: World, nextId: IdCounter, sketch: ViewSketch, more: JsonObject) {
  const clock = { now: () => Date.parse(sketch.at) };
  const row = newView(world, clock, {
    view_name: sketch.name,
    entity_slice_id: sketch.type,
    operation_ids: sketch.activity ? [sketch.activity] : [],
    parent_record_view_id: sketch.parent ?? null,
    view_fields: sketch.columns.map((data_field_id) => ({
      ...newViewField({ data_field_id }),
      id: nextId("viewField"),
    })),
    created_by: userIds.ada,
    last_updated_by: userIds.ada,
    ...more,
  });
  return { ...row, id: sketch.id };
}
