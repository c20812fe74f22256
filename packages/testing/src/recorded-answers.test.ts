import { describe, expect, it } from "vitest";
import { demoIds } from "./demo-ids";
import type { Json } from "./engine/json";
import { dataFieldIds, recordIds } from "./seed/records/ids";
import { openApi } from "./test-support/api";
import { departures } from "./test-support/departures";
import { recordedShapes } from "./test-support/recorded-shapes";

const compound = recordIds.compound(1);

const PATHS: Record<string, string> = {
  "GET /records": `/records?record_ids=${[1, 2, 3, 4, 5].map(recordIds.compound).join(",")}`,
  "GET /records/{id}": `/records/${compound}`,
  "GET /records/{id}/values": `/records/${compound}/values`,
  "GET /records/{id}/operations": `/records/${compound}/operations`,
};

const ACTIVITY_KEYS = [
  "priority",
  "external_id",
  "data_table_record_mapping",
  "data_table_draft_record_ids",
  "registration_staging_record_view_id",
];

const FIELD_KEYS = ["field_description", "field_examples"];

/** Keys that kalbio 0.7.0 declares, and that the recordings, which are older, do not have. */
const NEWER: Record<string, string[]> = {
  "GET /activities": ACTIVITY_KEYS,
  "GET /records/{id}/operations": [...ACTIVITY_KEYS, "attached_record_ids", "data_table_record_ids"],
  "GET /activity_definitions": [
    "priority",
    "external_id",
    "registration_property_field_id",
    "registration_record_view_id",
    "registration_content_layout_id",
    "registration_status_field_id",
    "registration_result_record_view_id",
    "registration_result_content_layout_id",
    "registration_staging_template_view_id",
    "view_ids_to_add_to_when_record_attached",
    "queue_content_layout_ids",
    "content_layout",
  ],
  "GET /records": ["record_view_id"],
  "GET /records/{id}": ["record_view_id"],
  "GET /records/{id}/values": ["record_view_id"],
  "GET /record_views": [
    "record_set_ids_filter",
    "record_ids_filter",
    "incrementing_field_ids",
    "view_mode",
    "parent_record_view_id",
    "group_by_mode",
    "group_by_field_id",
    "is_template",
    "template_name",
    "activity_scope_ids",
    "scoped_definition_ids",
  ],
  "GET /key_fields": [
    ...FIELD_KEYS,
    "regex_format",
    "serial_format_prefix",
    "serial_format_padding",
    "format_enforcement",
    "show_format_warning",
    "initial_counter_value",
    "role",
  ],
  "GET /data_fields": [
    ...FIELD_KEYS,
    "lookup_display_aggregation_type",
    "lookup_display_includes_sub_records",
    "lookup_display_operation_scope",
  ],
};

describe.each(Object.entries(recordedShapes))("%s", (endpoint, shape) => {
  it("returns the recorded keys, in the recorded formats", async () => {
    const api = await openApi();
    const answer = await api.get<Json>(PATHS[endpoint] ?? endpoint.replace("GET ", ""));
    const items = Array.isArray(answer) ? answer : [answer];
    expect(items.length).toBeGreaterThan(0);
    const found = items.flatMap((item) => departures(item, shape, NEWER[endpoint] ?? []));
    expect([...new Set(found)]).toEqual([]);
  });
});

interface Shown {
  id: string;
  created_at: string;
}

interface Attached extends Shown {
  all_record_ids: string[];
  attached_record_ids: string[];
  data_table_record_ids: string[];
}

it("lists activities newest first, in searches too", async () => {
  const api = await openApi();
  const newest = await api.post<Shown[]>("/activities", { title: "Newest", activity_type: "task" });
  for (const path of ["/activities", "/activities/search"]) {
    const times = (await api.get<Shown[]>(path)).map((activity) => activity.created_at);
    expect(times).toEqual([...times].sort().reverse());
    expect(times[0]).toBe(newest[0]?.created_at);
  }
});

it("lists records by id, not in the requested order", async () => {
  const api = await openApi();
  const ids = [3, 1, 2].map(recordIds.compound);
  const records = await api.get<Shown[]>(`/records?record_ids=${ids.join(",")}`);
  expect(records.map((record) => record.id)).toEqual([...ids].sort());
});

it("separates the records on an activity's tables from those on none", async () => {
  const api = await openApi();
  const id = demoIds.activities.krasIc50;
  const before = (await api.get<Attached[]>("/activities")).find((activity) => activity.id === id);
  expect(before?.data_table_record_ids.length).toBeGreaterThan(0);
  expect(before?.data_table_record_ids).toEqual(before?.all_record_ids);
  expect(before?.attached_record_ids).toEqual([]);
  // The activity has no table of targets.
  const record_ids = [recordIds.target(1)];
  const after = await api.put<Attached>(`/operations/${id}/records`, { record_ids });
  expect(after.attached_record_ids).toEqual(record_ids);
  expect(after.data_table_record_ids).toEqual(before?.data_table_record_ids);
  expect(after.all_record_ids).toEqual([...(before?.all_record_ids ?? []), ...record_ids].sort());
});

interface WithValues extends Shown {
  record_values: Record<string, { id: string; created_at?: string }[]>;
}

it("formats the time of a value in microseconds in lists, and in milliseconds elsewhere", async () => {
  const api = await openApi({ clock: { now: () => Date.parse("2026-01-02T03:04:05.670Z") } });
  const field_id = dataFieldIds.notes;
  const path = `/records/${compound}`;
  const written = await api.post<{ resource: Shown }>(`${path}/values`, { field_id, content: "a" });
  await api.post(`${path}/values`, { field_id, content: "b" });
  const [listed] = await api.get<WithValues[]>(`/records?record_ids=${compound}`);
  const alone = await api.get<WithValues>(path);
  const history = await api.get<Shown[]>(`${path}/values`);
  const time = (record?: WithValues) => record?.record_values[field_id]?.[0]?.created_at;
  expect(time(listed)).toMatch(/^2026-01-02T03:04:05\.67\d{1,4}\+00:00$/);
  for (const exact of [time(alone), history[0]?.created_at, written.resource.created_at]) {
    expect(exact).toBe("2026-01-02T03:04:05.670Z");
  }
});
