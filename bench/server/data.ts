const id = (kind: string, number: number) =>
  `${kind}0000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

export const RECORD_ID = id("4", 1);
export const FIELD_ID = id("5", 1);
export const FILE_ID = id("6", 1);

/** What a file is uploaded to. */
export const record = {
  id: RECORD_ID,
  created_at: "2025-03-01T09:30:00.000Z",
  entity_slice_id: id("c", 0),
  identifier_ids: [],
  record_identifier: "HAL-0001",
  record_values: {},
  initial_operation_id: null,
  sub_record_ids: [],
};
export const dataFields = [
  {
    id: FIELD_ID,
    created_at: "2025-03-01T09:30:00.000Z",
    is_key: false,
    field_name: "Plate",
    field_type: "file",
    ref_slice_id: null,
  },
];

/** A small thing to read again and again. */
export const finishedImport = {
  id: id("a", 0),
  import_status: "completed",
  is_complete: true,
  created_at: "2025-03-01T09:30:00.000Z",
  started_at: "2025-03-01T09:30:01.000Z",
  completed_at: "2025-03-01T09:30:09.000Z",
  error_message: null,
  operation_id: id("b", 0),
  entity_slice_id: id("c", 0),
  source_id: null,
  import_result: {
    records_created: 120,
    records_skipped: 4,
    records_updated: 12,
    fields_added: 2,
    validation_result: { total_processed: 136, successful: 136, failed: 0, errors: [] },
  },
};

/** Activities as the API lists them: some properties each, dates, ids of what they belong to. */
export function activities(count: number) {
  return Array.from({ length: count }, (_, at) => activity(at));
}

function activity(at: number) {
  return {
    id: id("b", at),
    title: `Dose response ${at}`,
    activity_type: "experiment",
    status: "in progress",
    created_at: "2025-03-01T09:30:00.000Z",
    parent_id: null,
    child_ids: [],
    definition_id: id("c", at % 20),
    program_ids: [id("3", at % 5)],
    assigned_user_ids: [id("d", at % 12), id("d", (at + 5) % 12)],
    assigned_group_ids: [],
    due_date: "2025-04-01",
    start_date: "2025-03-02",
    duration: 14,
    completed_at_date: null,
    dependencies: [],
    label_ids: [id("e", at % 7)],
    is_draft: false,
    properties: Array.from({ length: 4 }, (_, index) => property(at, index)),
    external_id: null,
    all_record_ids: [id("f", at), id("f", at + 1)],
    record_ids: [id("f", at), id("f", at + 1)],
    data_table_record_mapping: {},
  };
}

function property(at: number, index: number) {
  return {
    id: id("1", at * 4 + index),
    property_field_id: id("2", index),
    content: index === 0 ? `Plate ${at}` : at * index,
    created_at: "2025-03-01T09:30:00.000Z",
    last_updated_by: id("d", at % 12),
    created_by: id("d", at % 12),
    property_name: ["Plate", "Concentration", "Replicates", "Volume"][index],
    field_type: index === 0 ? "text" : "number",
  };
}
