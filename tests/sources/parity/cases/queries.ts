import { demoIds as ids } from "@kal/testing";
import type { ParityCase } from "../case";

const { dataFields: d, entityTypes: e } = ids;

/** Queries: JSON inside them, zero, false, null, empty lists, and dates. */
export const queryCases: ParityCase[] = [
  {
    name: "queries.recordFilters",
    kalbio: `result = c.records.search_records(entity_slice_id="${e.compound}", identifier_ids=["${ids.records.compound(1)}", "${ids.records.compound(2)}"], entity_field_filters=[
  {"field_id": "${d.isHit}", "filter_type": "is_equal", "filter_prop": True},
  {"field_id": "${d.molecularWeight}", "filter_type": "is_less_than", "filter_prop": 900.5},
  {"field_id": "${d.series}", "filter_type": "is_in", "filter_prop": ["a&b", "c+d", "é"]},
  {"field_id": "${d.notes}", "filter_type": "is_set", "filter_prop": None}], entity_field_sorts=[], limit=5)`,
    kal: (c) =>
      c.records.searchRecords({
        entity_slice_id: e.compound,
        identifier_ids: [ids.records.compound(1), ids.records.compound(2)],
        entity_field_filters: [
          { field_id: d.isHit, filter_type: "is_equal", filter_prop: true },
          { field_id: d.molecularWeight, filter_type: "is_less_than", filter_prop: 900.5 },
          { field_id: d.series, filter_type: "is_in", filter_prop: ["a&b", "c+d", "é"] },
          { field_id: d.notes, filter_type: "is_set", filter_prop: null },
        ],
        entity_field_sorts: [],
        limit: 5,
      }),
  },
  {
    name: "queries.recordFilterOfNoKind",
    raises: true,
    kalbio: `c.records.search_records(entity_field_filters=[{"field_id": None, "filter_type": "is_between", "filter_prop": {"start": 1, "nested": {"deep": [None, False, "é"]}}}], limit=0)`,
    kal: (c) =>
      c.records.searchRecords({
        entity_field_filters: [
          {
            field_id: null,
            filter_type: "is_between",
            filter_prop: { start: 1, nested: { deep: [null, false, "é"] } },
          },
        ],
        limit: 0,
      }),
  },
  {
    name: "queries.recordViewFilters",
    kalbio: `result = c.records.search_records(operation_id="${ids.activities.krasIc50}", record_set_ids="${ids.recordSets.krasShortlist}", program_id="${ids.programs.kras}", view_field_filters=[{"key_field_id": "${ids.keyFields.compoundId}", "view_field_id": None, "filter_type": "includes", "filter_prop": "HAL"}], view_field_sorts=[{"key_field_id": "${ids.keyFields.compoundId}", "view_field_id": None, "descending": False}])`,
    kal: (c) =>
      c.records.searchRecords({
        operation_id: ids.activities.krasIc50,
        record_set_ids: ids.recordSets.krasShortlist,
        program_id: ids.programs.kras,
        view_field_filters: [
          {
            key_field_id: ids.keyFields.compoundId,
            view_field_id: null,
            filter_type: "includes",
            filter_prop: "HAL",
          },
        ],
        view_field_sorts: [
          { key_field_id: ids.keyFields.compoundId, view_field_id: null, descending: false },
        ],
      }),
  },
  {
    name: "queries.recordsByNothing",
    kalbio: `result = [c.records.search_records(search_text="", limit=3), c.records.search_records(entity_slice_id="${e.target}", identifier_ids=[]), c.entity_types.get_type_by_name("Target").get_record_ids()]`,
    kal: async (c) => [
      await c.records.searchRecords({ search_text: "", limit: 3 }),
      await c.records.searchRecords({ entity_slice_id: e.target, identifier_ids: [] }),
      await (await c.entityTypes.getTypeByName("Target"))?.getRecordIds(),
    ],
  },
  {
    name: "queries.recordsByNull",
    kalbio: "result = c.records.search_records(search_text=None, limit=None, entity_field_filters=None)",
    kal: (c) => c.records.searchRecords({ search_text: null, limit: null, entity_field_filters: null }),
  },
  {
    name: "queries.activities",
    kalbio: `s = c.activities.search_activities
result = [s(search_text="", limit=2), s(activity_types=[], label_ids=[], assigned_user_ids=[], definition_ids=[]), s(parent_id="${ids.activities.krasProject}"), s(parent_id=None, limit=0), s(created_by="", completed_behavior="hide-all"), s(search_text=None, statuses=None)]`,
    kal: async ({ activities: s }) => [
      await s.searchActivities({ search_text: "", limit: 2 }),
      await s.searchActivities({
        activity_types: [],
        label_ids: [],
        assigned_user_ids: [],
        definition_ids: [],
      }),
      await s.searchActivities({ parent_id: ids.activities.krasProject }),
      await s.searchActivities({ parent_id: null, limit: 0 }),
      await s.searchActivities({ created_by: "", completed_behavior: "hide-all" }),
      await s.searchActivities({ search_text: null, statuses: null }),
    ],
  },
  {
    name: "queries.eventsPageZero",
    raises: true,
    kalbio: "result = c.workspace.get_events(page=0, page_size=0, event_types=[], event_user_ids=[])",
    kal: (c) => c.workspace.getEvents({ page: 0, page_size: 0, event_types: [], event_user_ids: [] }),
  },
  {
    name: "queries.eventsDates",
    kalbio: `utc = datetime.timezone.utc
result = c.workspace.get_events(after_date=datetime.datetime(2025, 10, 1, tzinfo=utc), before_date=datetime.datetime(2026, 1, 1, 12, 30, 15, 250000, tzinfo=utc))`,
    kal: (c) =>
      c.workspace.getEvents({
        after_date: new Date("2025-10-01T00:00:00Z"),
        before_date: new Date("2026-01-01T12:30:15.250Z"),
      }),
  },
  {
    name: "queries.imports",
    kalbio:
      "result = [c.imports.get_imports(is_complete=True, page=2, page_size=1), c.imports.get_imports(None, None, None)]",
    kal: async (c) => [
      await c.imports.getImports({ is_complete: true, page: 2, page_size: 1 }),
      await c.imports.getImports({ is_complete: undefined, page: undefined, page_size: undefined }),
    ],
  },
  {
    name: "queries.importsPageZero",
    raises: true,
    kalbio: "c.imports.get_imports(is_complete=False, page=0, page_size=0)",
    kal: (c) => c.imports.getImports({ is_complete: false, page: 0, page_size: 0 }),
  },
  {
    name: "queries.exports",
    kalbio: `p = c.exports.pull_data(filename="x.csv", download_path=tmp, entity_slice_id="${e.compound}", record_view_id=None, identifier_ids="${ids.records.compound(1)},${ids.records.compound(2)}", entity_field_filters='[{"field_id": "${d.molecularWeight}", "filter_type": "is_greater_than", "filter_prop": 0}]', entity_field_sorts="[]", search_text="")
result = open(p, newline="").read()`,
    kal: async (c, tmp) => {
      const query = {
        filename: "x.csv",
        entity_slice_id: e.compound,
        record_view_id: null,
        identifier_ids: `${ids.records.compound(1)},${ids.records.compound(2)}`,
        entity_field_filters: `[{"field_id": "${d.molecularWeight}", "filter_type": "is_greater_than", "filter_prop": 0}]`,
        entity_field_sorts: "[]",
        search_text: "",
      };
      const path = await c.exports.pullData(query, { downloadPath: tmp });
      return path && (await import("node:fs/promises")).readFile(path, "utf8");
    },
  },
];
