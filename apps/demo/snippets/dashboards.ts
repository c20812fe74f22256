import { KaleidoscopeClient } from "@kal/node";

const client = new KaleidoscopeClient();

export async function putOnDecisionBoard(recordId: string) {
  const dashboards = await client.dashboards.getDashboards();
  const board = dashboards.find(({ dashboard_type }) => dashboard_type === "decision");
  await board?.addRecord(recordId);
  await board?.addCategory({
    category_name: "Potency",
    operation_definition_ids: [],
    label_ids: [],
    field_ids: [],
  });
  return board?.getCategories();
}
