import { demoIds as ids } from "@kal/testing";
import type { ParityCase } from "../case";

const compound = ids.records.compound(1);
const { ic50, notes } = ids.dataFields;
const { krasIc50, krasIc50Repeat } = ids.activities;

const value = (id: string, content: string, parts: object = {}) => ({
  id,
  content,
  record_id: "r",
  ...parts,
});

/** A record whose values are not in the order of their times, and some of them without one. */
const record = {
  id: "r",
  record_values: {
    [ic50]: [
      value("v1", "older", {
        operation_id: krasIc50,
        created_at: "2025-01-01T00:00:00+00:00",
        record_view_id: "view",
      }),
      value("v2", "newer", { operation_id: krasIc50Repeat, created_at: "2025-01-01T00:00:00.000001+00:00" }),
      value("v3", "timeless", { operation_id: krasIc50 }),
    ],
    [notes]: [value("v4", "of the other", { operation_id: krasIc50Repeat })],
  },
};

/** Answers about records that say less than the fake's, or another thing. */
export const oddRecordAnswerCases: ParityCase[] = [
  {
    name: "answers.valuesOutOfOrder",
    answers: [{ when: { path: "/records/r" }, body: record, times: 9 }],
    kalbio: `r = c.records.get_record_by_id("r")
result = [r.get_value_content("${ic50}"), r.get_value_content("${ic50}", activity_id="${krasIc50}"), r.get_value_content("${ic50}", record_view_id="view"), r.get_value_content("${ic50}", record_view_id="other"), r.get_activity_data("${krasIc50}"), r.record_identifier, r.sub_record_ids]`,
    kal: async (c) => {
      const r = await c.records.getRecordById("r");
      return [
        await r?.getValueContent(ic50),
        await r?.getValueContent(ic50, { activityId: krasIc50 }),
        await r?.getValueContent(ic50, { recordViewId: "view" }),
        await r?.getValueContent(ic50, { recordViewId: "other" }),
        await r?.getActivityData(krasIc50),
        r?.record_identifier,
        r?.sub_record_ids,
      ];
    },
  },
  {
    name: "answers.valueWrittenWithoutAResource",
    answers: [{ when: { method: "POST", path: `/records/${compound}/values` }, body: {}, times: 1 }],
    kalbio: `r = c.records.get_record_by_id("${compound}")
r.add_value("${notes}", "a", "${krasIc50}", record_view_id="${ids.views.ownKrasIc50}")
result = r.id`,
    kal: async (c) => {
      const r = await c.records.getRecordById(compound);
      await r?.addValue(notes, "a", { activityId: krasIc50, recordViewId: ids.views.ownKrasIc50 });
      return r?.id;
    },
  },
  {
    name: "answers.valueUpdated",
    answers: [
      {
        when: { method: "POST", path: `/records/${compound}/values` },
        body: { resource: { id: "v", content: "b", field_type: "text" } },
      },
    ],
    kalbio: `r = c.records.get_record_by_id("${compound}")
v = r.update_field("${notes}", "b", "${krasIc50}")
result = [v.id, v.content, v.created_at, v.operation_id]`,
    kal: async (c) => {
      const r = await c.records.getRecordById(compound);
      const v = await r?.updateField(notes, "b", { activityId: krasIc50 });
      return [v?.id, v?.content, v?.created_at ?? null, v?.operation_id];
    },
  },
  {
    name: "answers.recordsInBatches",
    answers: [{ when: { path: "/records" }, body: [{ id: "r1" }, { id: "unasked" }], times: 3 }],
    kalbio: `result = c.records.get_records_by_ids([f"r{i}" for i in range(300)], batch_size=100)`,
    kal: (c) =>
      c.records.getRecordsByIds(
        Array.from({ length: 300 }, (_, i) => `r${i}`),
        { batchSize: 100 },
      ),
  },
  {
    name: "answers.noRecord",
    answers: [
      { when: { path: "/records/r" }, status: 404 },
      { when: { path: "/records/s" }, status: 200, body: "" },
      { when: { path: "/records/identifiers" }, body: [] },
      { when: { path: "/records/search" }, status: 404 },
    ],
    kalbio: `result = [c.records.get_record_by_id("r"), c.records.get_record_by_id("s"), c.records.get_record_by_id({"Compound ID": "X"}), c.records.search_records(limit=10)]`,
    kal: async (c) => [
      await c.records.getRecordById("r"),
      await c.records.getRecordById("s"),
      await c.records.getRecordById({ "Compound ID": "X" }),
      await c.records.searchRecords({ limit: 10 }),
    ],
  },
  {
    name: "answers.refused",
    raises: true,
    answers: [{ when: { path: "/records/r" }, status: 400, body: { code: "BAD" } }],
    kalbio: 'c.records.get_record_by_id("r")',
    kal: (c) => c.records.getRecordById("r"),
  },
];
