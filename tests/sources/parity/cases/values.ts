import { demoIds as ids } from "@kal/testing";
import type { ParityCase } from "../case";

const { compound, batch } = ids.records;
const { dataFields: d, activities: a } = ids;
const record = `record = c.records.get_record_by_id("${compound(1)}")\n`;

/** The newest value of a field, by activity, by sub-record, by view; and values of every JSON type. */
export const valueCases: ParityCase[] = [
  {
    name: "values.newest",
    kalbio: `${record}fields = ["${d.ic50}", "Purity (%)", "Common name", "MW", "Hit", "Tags"]
result = [[record.get_value_content(f), record.get_value_content(f, "${a.krasIc50}"), record.get_value_content(f, "KRAS G12D IC50, plate 1", True), record.get_value_content(f, include_sub_record_values=True), record.get_value_content(f, sub_record_id="${batch(1)}"), record.get_value_content(f, sub_record_id="${compound(1)}"), record.get_value_content(f, record_view_id="${ids.views.ownKrasIc50}"), record.get_value_content(f, record_view_id="nope"), record.get_value_content(f, None, None, None, None)] for f in fields]`,
    kal: async (c) => {
      const record = await c.records.getRecordById(compound(1));
      const fields = [d.ic50, "Purity (%)", "Common name", "MW", "Hit", "Tags"];
      const variants = [
        {},
        { activityId: a.krasIc50 },
        { activityId: "KRAS G12D IC50, plate 1", includeSubRecordValues: true },
        { includeSubRecordValues: true },
        { subRecordId: batch(1) },
        { subRecordId: compound(1) },
        { recordViewId: ids.views.ownKrasIc50 },
        { recordViewId: "nope" },
        { activityId: null, includeSubRecordValues: undefined, subRecordId: null, recordViewId: null },
      ];
      const found: unknown[] = [];
      for (const field of fields) {
        const row: unknown[] = [];
        for (const variant of variants) row.push(await record?.getValueContent(field, variant));
        found.push(row);
      }
      return found;
    },
  },
  {
    // Key fields hold no data values: kalbio stops at the data fields it knows, Kal looks for a newer one first.
    name: "values.ofKeyFields",
    rereads: ["/data_fields", "/key_fields"],
    kalbio: `${record}result = record.get_value_content("Compound ID")`,
    kal: async (c) => (await c.records.getRecordById(compound(1)))?.getValueContent("Compound ID"),
  },
  {
    name: "values.ofSubRecords",
    kalbio: `${record}sub = c.records.get_record_by_id("${batch(1)}")
result = [record.sub_record_ids, record.get_value_content("Purity (%)", sub_record_id=sub), sub.get_value_content("Purity (%)"), record.get_value_content("Purity (%)", sub_record_id={"Compound ID": "HAL-0001", "Batch": "1"})]`,
    kal: async (c) => {
      const record = await c.records.getRecordById(compound(1));
      const sub = await c.records.getRecordById(batch(1));
      return [
        record?.sub_record_ids,
        await record?.getValueContent("Purity (%)", { subRecordId: sub }),
        await sub?.getValueContent("Purity (%)"),
        await record?.getValueContent("Purity (%)", {
          subRecordId: { "Compound ID": "HAL-0001", Batch: "1" },
        }),
      ];
    },
  },
  {
    name: "values.written",
    kalbio: `${record}record.add_value("Hit", False)
record.add_value("Tags", [])
record.add_value("MW", 0)
record.add_value("Notes", "")
record.update_field("Notes", None, None)
result = [record.get_value_content(f) for f in ["Hit", "Tags", "MW"]]`,
    kal: async (c) => {
      const record = await c.records.getRecordById(compound(1));
      await record?.addValue("Hit", false);
      await record?.addValue("Tags", []);
      await record?.addValue("MW", 0);
      await record?.addValue("Notes", "");
      await record?.updateField("Notes", null, { activityId: null });
      const found: unknown[] = [];
      for (const field of ["Hit", "Tags", "MW"]) found.push(await record?.getValueContent(field));
      return found;
    },
  },
  {
    name: "values.filesEverywhere",
    kalbio: `${record}record.update_field_file("${d.spectrum}", "a\\"b é.csv", io.BytesIO(b""), "text/csv", None, "${ids.views.ownKrasIc50}")
c.records.create_record_value_file({"Compound ID": "HAL-0002"}, "${d.spectrum}", "ms.csv", io.BytesIO(b"1"), "text/csv", "${a.krasIc50}")
result = c.records.create_record_value_file({"Compound ID": "none such"}, "${d.spectrum}", "ms.csv", io.BytesIO(b"1"), "text/csv")`,
    kal: async (c) => {
      const record = await c.records.getRecordById(compound(1));
      await record?.updateFieldFile(d.spectrum, 'a"b é.csv', "", "text/csv", {
        recordViewId: ids.views.ownKrasIc50,
      });
      const { records } = c;
      await records.createRecordValueFile(
        { "Compound ID": "HAL-0002" },
        d.spectrum,
        "ms.csv",
        "1",
        "text/csv",
        {
          activityId: a.krasIc50,
        },
      );
      return records.createRecordValueFile(
        { "Compound ID": "none such" },
        d.spectrum,
        "ms.csv",
        "1",
        "text/csv",
      );
    },
  },
  {
    name: "values.fileTypes",
    kalbio: `${record}result = [record.update_field_file("${d.spectrum}", "ms.csv", io.BytesIO(b"1"), type).content["file_type"] for type in ["text/csv; charset=utf-8", "csv", "a/b/c", "text/csv ", "chemical/x-mdl-sdfile"]]`,
    kal: async (c) => {
      const record = await c.records.getRecordById(compound(1));
      const types = ["text/csv; charset=utf-8", "csv", "a/b/c", "text/csv ", "chemical/x-mdl-sdfile"];
      const kept: unknown[] = [];
      for (const type of types) {
        const value = await record?.updateFieldFile(d.spectrum, "ms.csv", "1", type);
        kept.push((value?.content as { file_type: string } | undefined)?.file_type);
      }
      return kept;
    },
  },
];
