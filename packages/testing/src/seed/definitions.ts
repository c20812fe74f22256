import type { Json, JsonObject } from "../engine/json";
import { labelIds } from "../kinds/labels";
import { propertyFieldIds } from "../kinds/property-fields";
import type { ActivityType } from "../world/activity-row";
import { definitionRow } from "../world/definition-row";
import { propertyRow } from "../world/property-row";
import type { World } from "../world/world";
import {
  contentLayoutIds,
  definitionIds,
  registrationStatusFieldId,
  rowKinds,
  seedId,
  templateIds,
  userIds,
  workspaceId,
} from "./ids";
import { richText } from "./rich-text";

const CREATED_AT = "2025-09-02T08:00:00.000Z";

interface Sketch {
  id: string;
  title: string;
  activity_type: ActivityType;
  /** Property field id and default content. */
  fields?: [fieldId: string, content: Json][];
  /** The keys that differ from the defaults. */
  settings?: JsonObject;
}

const layout = contentLayoutIds;

/** The content of a layout item: a note section or chart (by number), a view, or by default the list of requests. */
interface Placed {
  note?: number;
  chart?: number;
  view?: string;
}

function componentOf(placed: Placed): string {
  if (placed.view) return "result_table";
  if (placed.note) return "note_section";
  return placed.chart ? "drc_chart" : "requests";
}

const layoutItem = (id: string, position_index: number, placed: Placed): JsonObject => ({
  id,
  component_type: componentOf(placed),
  position_index,
  note_section_id: placed.note ? seedId(rowKinds.layoutPart, placed.note) : null,
  sheet_id: null,
  platemap_id: null,
  record_view_id: placed.view ?? null,
  drc_config_id: placed.chart ? seedId(rowKinds.layoutPart, 100 + placed.chart) : null,
});

const OPERATIONS: Sketch[] = [
  {
    id: definitionIds.biochemicalAssay,
    title: "Biochemical IC50 assay",
    activity_type: "experiment",
    fields: [
      [propertyFieldIds.protocol, "TR-FRET v3"],
      [propertyFieldIds.plateCount, 2],
      [propertyFieldIds.rawData, null],
    ],
    settings: {
      description: richText("Dose response against the purified protein, ten points, in duplicate."),
      external_id: "EXP-BIOCHEM",
      duration: 3,
      label_ids: [labelIds.inVitro],
      content_layout: [
        layoutItem(layout.ic50Notes, 0, { note: 1 }),
        layoutItem(layout.ic50Table, 1, { view: templateIds.ic50Results }),
      ],
    },
  },
  {
    id: definitionIds.cellViability,
    title: "Cell viability assay",
    activity_type: "experiment",
    fields: [[propertyFieldIds.temperature, "37 °C"]],
    settings: {
      duration: 5,
      label_ids: [labelIds.inVitro],
      content_layout: [
        layoutItem(layout.viabilityTable, 0, { view: templateIds.viabilityResults }),
        layoutItem(layout.viabilityChart, 1, { chart: 1 }),
      ],
    },
  },
  {
    id: definitionIds.compoundRegistration,
    title: "Compound registration",
    activity_type: "experiment",
    settings: {
      external_id: "EXP-REGISTER",
      registration_staging_template_view_id: templateIds.staging,
      registration_status_field_id: registrationStatusFieldId,
      content_layout: [layoutItem(layout.registrationTable, 0, { view: templateIds.staging })],
    },
  },
  {
    id: definitionIds.fileRegistration,
    title: "Batch registration by file",
    activity_type: "experiment",
    fields: [[propertyFieldIds.registrationFile, null]],
    settings: {
      registration_property_field_id: propertyFieldIds.registrationFile,
      registration_record_view_id: templateIds.registeredBatches,
      registration_content_layout_id: layout.fileRegistrationTable,
      content_layout: [layoutItem(layout.fileRegistrationTable, 0, { view: templateIds.registeredBatches })],
    },
  },
  {
    id: definitionIds.designCycle,
    title: "Design cycle",
    activity_type: "cycle",
    settings: {
      status: "in design",
      duration: 14,
      label_ids: [labelIds.sar],
      content_layout: [
        layoutItem(layout.cycleTable, 0, { view: templateIds.designTable }),
        layoutItem(layout.cycleRequests, 1, {}),
      ],
    },
  },
];

const OTHERS: Sketch[] = [
  {
    id: definitionIds.synthesis,
    title: "Synthesis request",
    activity_type: "task",
    fields: [[propertyFieldIds.onlineResource, []]],
    settings: {
      status: "requested",
      duration: 10,
    },
  },
  {
    id: definitionIds.leadOptimization,
    title: "Lead optimization",
    activity_type: "stage",
  },
];

export function seedDefinitions(world: World): void {
  let propertyNumber = 0;
  for (const { id, title, activity_type, fields = [], settings = {} } of [...OPERATIONS, ...OTHERS]) {
    const properties = fields.map(([fieldId, content]): JsonObject => {
      propertyNumber += 1;
      return propertyRow({
        id: seedId(rowKinds.property, propertyNumber),
        field: world.propertyFields.demand(fieldId),
        content,
        resource_type: "task_definition",
        resource_id: id,
        created_at: CREATED_AT,
        created_by: userIds.ada,
      });
    });
    const source = { id, title, activity_type, workspace_id: workspaceId, properties };
    world.definitions.put(definitionRow({ ...settings, ...source }));
  }
}
