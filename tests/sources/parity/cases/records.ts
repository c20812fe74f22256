import { demoIds as ids } from "@kal/testing";
import type { ParityCase } from "../case";

const { compound, batch } = ids.records;
const { dataFields: d, keyFields: k } = ids;
const a = ids.activities;
const record = `record = c.records.get_record_by_id("${compound(1)}")\n`;

export const recordCases: ParityCase[] = [
  {
    name: "fields.getOrCreate",
    rereads: ["/key_fields", "/data_fields"],
    kalbio: `f = c.entity_fields
found = f.get_or_create_key_field("Compound ID")
made = f.get_or_create_key_field("Brand new")
text = f.get_or_create_data_field("Brand new text", DataFieldTypeEnum.TEXT)
again = f.get_or_create_data_field("Brand new text", DataFieldTypeEnum.NUMBER)
result = [found, made.field_name, text.field_type, again.id == text.id]`,
    kal: async ({ entityFields: f }) => {
      const found = await f.getOrCreateKeyField("Compound ID");
      const made = await f.getOrCreateKeyField("Brand new");
      const text = await f.getOrCreateDataField("Brand new text", "text");
      const again = await f.getOrCreateDataField("Brand new text", "number");
      return [found, made.field_name, text.field_type, again.id === text.id];
    },
  },
  {
    name: "fields.update",
    kalbio: `key = c.entity_fields.get_key_field_by_id("Batch")
key.update(field_description="Which synthesis", regex_format=None)
data = c.entity_fields.get_data_field_by_id("${d.ic50}")
data.update(field_name="IC50", display_aggregation_type=ValueAggregationTypeEnum.MEAN)
data.update()
result = [key.field_description, data.field_name]`,
    kal: async ({ entityFields: f }) => {
      const key = await f.getKeyFieldById("Batch");
      await key?.update({ field_description: "Which synthesis", regex_format: null });
      const data = await f.getDataFieldById(d.ic50);
      await data?.update({ field_name: "IC50", display_aggregation_type: "mean" });
      await data?.update({});
      return [key?.field_description, data?.field_name];
    },
  },
  {
    name: "records.byId",
    kalbio: `result = [c.records.get_record_by_id("${compound(1)}"), c.records.get_record_by_id("nope")]`,
    kal: async (c) => [await c.records.getRecordById(compound(1)), await c.records.getRecordById("nope")],
  },
  {
    name: "records.byKey",
    kalbio: 'result = c.records.get_record_by_id({"Compound ID": "HAL-0002"})',
    kal: (c) => c.records.getRecordById({ "Compound ID": "HAL-0002" }),
  },
  {
    name: "records.byKeyMiss",
    kalbio: 'result = c.records.get_record_by_id({"Compound ID": "no such"})',
    kal: (c) => c.records.getRecordById({ "Compound ID": "no such" }),
  },
  {
    name: "records.byIdsBatched",
    kalbio: `result = c.records.get_records_by_ids(["${compound(5)}", "${compound(2)}", "${compound(9)}", "nope", "${batch(1)}"], batch_size=2)`,
    kal: (c) =>
      c.records.getRecordsByIds([compound(5), compound(2), compound(9), "nope", batch(1)], { batchSize: 2 }),
  },
  {
    name: "records.getOrCreate",
    kalbio: `found = c.records.get_or_create_record({"Compound ID": "HAL-0003"})
made = c.records.get_or_create_record({"${k.compoundId}": "HAL-9999"})
result = [found, made.record_identifier]`,
    kal: async (c) => {
      const found = await c.records.getOrCreateRecord({ "Compound ID": "HAL-0003" });
      const made = await c.records.getOrCreateRecord({ [k.compoundId]: "HAL-9999" });
      return [found, made?.record_identifier];
    },
  },
  {
    name: "records.search",
    kalbio: `result = c.records.search_records(entity_slice_id="${ids.entityTypes.compound}", search_text="HAL", limit=7, entity_field_filters=[{"field_id": "${d.molecularWeight}", "filter_type": "is_greater_than", "filter_prop": 200}], entity_field_sorts=[{"field_id": "${d.molecularWeight}", "descending": True}])`,
    kal: (c) =>
      c.records.searchRecords({
        entity_slice_id: ids.entityTypes.compound,
        search_text: "HAL",
        limit: 7,
        entity_field_filters: [
          { field_id: d.molecularWeight, filter_type: "is_greater_than", filter_prop: 200 },
        ],
        entity_field_sorts: [{ field_id: d.molecularWeight, descending: true }],
      }),
  },
  {
    name: "records.searchOfActivity",
    kalbio: `result = c.records.search_records(operation_id="${a.krasIc50}")`,
    kal: (c) => c.records.searchRecords({ operation_id: a.krasIc50 }),
  },
  {
    name: "records.searchNone",
    kalbio: "result = c.records.search_records()",
    kal: (c) => c.records.searchRecords(),
  },
  {
    name: "record.addValue",
    kalbio: `${record}result = record.add_value("Notes", "new note").content\nresult = [result, record.get_value_content("Notes")]`,
    kal: async (c) => {
      const record = await c.records.getRecordById(compound(1));
      const value = await record?.addValue("Notes", "new note");
      return [value?.content, await record?.getValueContent("Notes")];
    },
  },
  {
    name: "record.updateField",
    kalbio: `${record}record.update_field(field_id="${d.ic50}", value=12.5, activity_id="KRAS G12D IC50, plate 1", record_view_id="${ids.views.ownKrasIc50}")
result = [record.get_value_content("${d.ic50}", "${a.krasIc50}"), record.get_activity_data("${a.krasIc50}")]`,
    kal: async (c) => {
      const record = await c.records.getRecordById(compound(1));
      await record?.updateField(d.ic50, 12.5, {
        activityId: "KRAS G12D IC50, plate 1",
        recordViewId: ids.views.ownKrasIc50,
      });
      return [
        await record?.getValueContent(d.ic50, { activityId: a.krasIc50 }),
        await record?.getActivityData(a.krasIc50),
      ];
    },
  },
  {
    name: "record.files",
    kalbio: `${record}record.update_field_file("Spectrum", "nmr.csv", io.BytesIO(b"1,2"), "text/csv", "${a.krasIc50}")
c.records.create_record_value_file("${compound(2)}", "${d.spectrum}", "ms.csv", io.BytesIO(b"3,4"), "text/csv")`,
    kal: async (c) => {
      const record = await c.records.getRecordById(compound(1));
      await record?.updateFieldFile("Spectrum", "nmr.csv", new Blob(["1,2"]), "text/csv", {
        activityId: a.krasIc50,
      });
      await c.records.createRecordValueFile(compound(2), d.spectrum, "ms.csv", new Blob(["3,4"]), "text/csv");
    },
  },
  {
    name: "record.values",
    kalbio: `${record}result = [record.get_values(), record.get_activities()]`,
    kal: async (c) => {
      const record = await c.records.getRecordById(compound(1));
      return [await record?.getValues(), await record?.getActivities()];
    },
  },
  {
    name: "record.refetch",
    kalbio: `${record}record.refetch()\nresult = record`,
    kal: async (c) => {
      const record = await c.records.getRecordById(compound(1));
      await record?.refetch();
      return record;
    },
  },
  {
    name: "view.extend",
    kalbio: `v = [v for v in c.record_views.get_record_views() if v.id == "${ids.views.ownMalariaIc50}"][0]
v.extend_view({"new_key_field_name": "Batch", "records_to_transfer": None})`,
    kal: async (c) => {
      const view = (await c.recordViews.getRecordViews()).find(({ id }) => id === ids.views.ownMalariaIc50);
      await view?.extendView({ new_key_field_name: "Batch", records_to_transfer: null });
    },
  },
  {
    name: "view.replaceKeyFields",
    raises: true,
    kalbio: `v = [v for v in c.record_views.get_record_views() if v.id == "${ids.views.ownMalariaIc50}"][0]
v.replace_key_fields({"add_key_field_names": ["Alias"], "records_to_transfer": None})`,
    kal: async (c) => {
      const view = (await c.recordViews.getRecordViews()).find(({ id }) => id === ids.views.ownMalariaIc50);
      await view?.replaceKeyFields({ add_key_field_names: ["Alias"], records_to_transfer: null });
    },
  },
  {
    name: "view.replaceKeyFieldsWhole",
    kalbio: `v = [v for v in c.record_views.get_record_views() if v.id == "${ids.views.ownMalariaIc50}"][0]
held = c.activities.get_activity_by_id("${a.malariaIc50}").data_table_record_mapping[v.id]
names = [r.record_identifier for r in c.records.get_records_by_ids(held)]
moved = [{"record_id": i, "key_field_name_to_value": {"Compound ID": n, "Alias": "alias of " + n}} for i, n in zip(held, names)]
new = v.replace_key_fields({"add_key_field_names": ["Alias"], "records_to_transfer": moved})
result = [new.view_name, new.is_template]`,
    kal: async (c) => {
      const view = (await c.recordViews.getRecordViews()).find(({ id }) => id === ids.views.ownMalariaIc50);
      const activity = await c.activities.getActivityById(a.malariaIc50);
      const held = activity?.data_table_record_mapping[ids.views.ownMalariaIc50] ?? [];
      const moved = (await c.records.getRecordsByIds(held)).map(({ id, record_identifier: name }) => ({
        record_id: id,
        key_field_name_to_value: { "Compound ID": name, Alias: `alias of ${name}` },
      }));
      const made = await view?.replaceKeyFields({
        add_key_field_names: ["Alias"],
        records_to_transfer: moved,
      });
      return [made?.view_name, made?.is_template];
    },
  },
];
