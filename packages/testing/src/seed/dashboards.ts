import type { World } from "../world/world";
import { dashboardIds, definitionIds, labelIds, rowId, rowKinds } from "./ids";

/** Dashboards show records, so they come after them. */
export function seedDashboards(world: World): void {
  const records = world.records.all().map((record) => record.id);
  const sets = world.recordSets.all().map((set) => set.id);
  world.dashboards.put({
    id: dashboardIds.krasDecision,
    dashboard_name: "KRAS: which compounds go on",
    dashboard_description: "Potency, viability and availability of the current series.",
    dashboard_type: "decision",
    record_ids: records.slice(0, 4),
    record_set_ids: sets.slice(0, 1),
  });
  world.dashboards.put({
    id: dashboardIds.assayData,
    dashboard_name: "Assay data",
    dashboard_description: null,
    dashboard_type: "data",
    record_ids: records.slice(0, 2),
    record_set_ids: [],
  });
  world.dashboards.put({
    id: dashboardIds.portfolio,
    dashboard_name: "Portfolio",
    dashboard_description: "All programs on one page.",
    dashboard_type: "summary",
    record_ids: [],
    record_set_ids: [],
  });
  const fields = world.dataFields.all().map((field) => field.id);
  world.dashboardCategories.put({
    id: rowId(rowKinds.dashboardCategory, 1),
    dashboard_id: dashboardIds.krasDecision,
    category_name: "Potency",
    operation_definition_ids: [definitionIds.biochemicalAssay],
    label_ids: [[labelIds.inVitro], [labelIds.sar]],
    field_ids: fields.slice(0, 2),
  });
  world.dashboardCategories.put({
    id: rowId(rowKinds.dashboardCategory, 2),
    dashboard_id: dashboardIds.krasDecision,
    category_name: "Cells",
    operation_definition_ids: [definitionIds.cellViability],
    label_ids: [],
    field_ids: fields.slice(2, 3),
  });
}
