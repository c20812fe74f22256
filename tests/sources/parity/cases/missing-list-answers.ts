import type { ParityCase } from "../case";

/** A list that the server does not have, and one of an empty body: neither is an empty list. */
const noList = (path: string, kalbio: string, kal: ParityCase["kal"]): ParityCase[] =>
  [{ status: 404 }, { status: 200, body: "" }].map((answer) => ({
    name: `answers.noList${answer.status}${path}`,
    raises: true,
    answers: [{ when: { path }, ...answer }],
    kalbio,
    kal,
  }));
/** Lists and a workspace that the server does not have. */
export const missingListCases: ParityCase[] = [
  {
    name: "answers.page",
    raises: true,
    answers: [{ when: { path: "/programs" }, html: true }],
    kalbio: "c.programs.get_programs()",
    kal: (c) => c.programs.getPrograms(),
  },
  ...noList("/programs", "c.programs.get_programs()", (c) => c.programs.getPrograms()),
  ...noList("/key_fields", "c.entity_fields.get_key_fields()", (c) => c.entityFields.getKeyFields()),
  ...noList("/data_fields", "c.entity_fields.get_data_fields()", (c) => c.entityFields.getDataFields()),
  ...noList("/entity_slices", "c.entity_types.get_types()", (c) => c.entityTypes.getTypes()),
  ...noList("/record_views", "c.record_views.get_record_views()", (c) => c.recordViews.getRecordViews()),
  ...noList("/activities", "c.activities.get_activities()", (c) => c.activities.getActivities()),
  ...noList("/activity_definitions", "c.activities.get_definitions()", (c) => c.activities.getDefinitions()),
  ...noList("/activity_labels", "c.labels.get_labels()", (c) => c.labels.getLabels()),
  ...noList("/property_fields", "c.property_fields.get_property_fields()", (c) =>
    c.propertyFields.getPropertyFields(),
  ),
  ...noList("/workspaces/members", "c.workspace.get_members()", (c) => c.workspace.getMembers()),
  ...noList("/workspaces/groups", "c.workspace.get_groups()", (c) => c.workspace.getGroups()),
  ...noList("/dashboards", "c.dashboards.get_dashboards()", (c) => c.dashboards.getDashboards()),
  ...noList("/record_view_templates", "c.result_table_templates.get_templates()", (c) =>
    c.resultTableTemplates.getTemplates(),
  ),
  {
    name: "answers.noWorkspaceAtFirst",
    answers: [
      { when: { path: "/workspaces/active" }, status: 404 },
      { when: { path: "/workspaces/events" }, status: 404 },
      { when: { path: "/imports" }, status: 404 },
    ],
    kalbio:
      "result = [c.workspace.get_workspace(), c.workspace.get_workspace(), c.workspace.get_events(), c.imports.get_imports()]",
    kal: async (c) => [
      await c.workspace.getWorkspace(),
      await c.workspace.getWorkspace(),
      await c.workspace.getEvents(),
      await c.imports.getImports(),
    ],
  },
];
