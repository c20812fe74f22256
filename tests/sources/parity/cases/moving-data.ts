import { readFile } from "node:fs/promises";
import { safeFileName } from "@kal/core";
import { demoIds as ids } from "@kal/testing";
import type { ParityCase } from "../case";

const a = ids.activities;
const contentOf = async (path: string | null) => (path === null ? null : readFile(path, "utf8"));

/** Imports, exports and files. */
export const movingDataCases: ParityCase[] = [
  {
    name: "imports.push",
    kalbio: `i = c.imports.push_data(key_field_names=["Compound ID"], data=[{"Compound ID": "HAL-0001", "Notes": "pushed"}, {"Compound ID": "HAL-7000", "Purity (%)": 98.5}])
done = c.imports.get_import(i)
result = [done.is_complete, done.import_status, done.import_result.records_created, done.import_result.records_updated]`,
    kal: async (c) => {
      const importId = await c.imports.pushData({
        key_field_names: ["Compound ID"],
        data: [
          { "Compound ID": "HAL-0001", Notes: "pushed" },
          { "Compound ID": "HAL-7000", "Purity (%)": 98.5 },
        ],
      });
      const done = await c.imports.getImport(importId);
      const { records_created, records_updated } = done?.import_result ?? {};
      return [done?.is_complete, done?.import_status, records_created, records_updated];
    },
  },
  {
    name: "imports.pushFull",
    kalbio: `c.imports.push_data(key_field_names=["Compound ID"], data=[], source_id="lims", operation_id="${a.krasIc50}", program_id="${ids.programs.kras}", record_view_id="${ids.views.ownKrasIc50}", add_fields_to_record_view_ids=[], set_name="a set")`,
    kal: async (c) =>
      void (await c.imports.pushData({
        key_field_names: ["Compound ID"],
        data: [],
        source_id: "lims",
        operation_id: a.krasIc50,
        program_id: ids.programs.kras,
        record_view_id: ids.views.ownKrasIc50,
        add_fields_to_record_view_ids: [],
        set_name: "a set",
      })),
  },
  {
    name: "imports.columnsNamedLikeMembers",
    kalbio: `i = c.imports.push_data(key_field_names=["Compound ID"], data=[{"Compound ID": "HAL-7002", "constructor": 5, "__proto__": "a"}, {"Compound ID": "HAL-7003"}])
done = c.imports.get_import(i).import_result
found = [c.records.get_record_by_id({"Compound ID": key}) for key in ["HAL-7002", "HAL-7003"]]
result = [done.records_created, done.fields_added, [[r.get_value_content(f) for f in ["constructor", "__proto__"]] for r in found]]`,
    kal: async (c) => {
      const importId = await c.imports.pushData({
        key_field_names: ["Compound ID"],
        data: [
          JSON.parse('{ "Compound ID": "HAL-7002", "constructor": 5, "__proto__": "a" }'),
          { "Compound ID": "HAL-7003" },
        ],
      });
      const done = (await c.imports.getImport(importId))?.import_result;
      const contents: unknown[] = [];
      for (const key of ["HAL-7002", "HAL-7003"]) {
        const record = await c.records.getRecordById({ "Compound ID": key });
        contents.push([
          await record?.getValueContent("constructor"),
          await record?.getValueContent("__proto__"),
        ]);
      }
      return [done?.records_created, done?.fields_added, contents];
    },
  },
  {
    name: "imports.byFieldId",
    kalbio: `c.imports.push_data_by_field_id(key_field_ids=["${ids.keyFields.compoundId}"], data=[{"${ids.keyFields.compoundId}": "HAL-7001", "${ids.dataFields.purity}": 90}], operation_id="", set_name="b set")`,
    kal: async (c) =>
      void (await c.imports.pushDataByFieldId({
        key_field_ids: [ids.keyFields.compoundId],
        data: [{ [ids.keyFields.compoundId]: "HAL-7001", [ids.dataFields.purity]: 90 }],
        operation_id: "",
        set_name: "b set",
      })),
  },
  {
    name: "imports.list",
    kalbio:
      "result = [c.imports.get_imports(), c.imports.get_imports(is_complete=False, page=1, page_size=20)]",
    kal: async (c) => [
      await c.imports.getImports(),
      await c.imports.getImports({ is_complete: false, page: 1, page_size: 20 }),
    ],
  },
  {
    name: "imports.miss",
    kalbio: 'result = c.imports.get_import("nope")',
    kal: (c) => c.imports.getImport("nope"),
  },
  {
    name: "exports.pull",
    kalbio: `p = c.exports.pull_data(filename="all.csv", download_path=tmp, entity_slice_id="${ids.entityTypes.compound}", search_text="HAL-000")
result = open(p, newline="").read()`,
    kal: async (c, tmp) =>
      contentOf(
        await c.exports.pullData(
          { filename: "all.csv", entity_slice_id: ids.entityTypes.compound, search_text: "HAL-000" },
          { downloadPath: tmp },
        ),
      ),
  },
  {
    name: "files.ofActivity",
    kalbio: `p = c.files.download_file("${ids.files.ic50Csv}", filename="../data.csv", destination=tmp, activity_id="${a.krasIc50}")
result = open(p, newline="").read()`,
    kal: async (c, tmp) =>
      contentOf(
        await c.files.downloadFile(ids.files.ic50Csv, {
          filename: safeFileName("../data.csv", ids.files.ic50Csv),
          destination: tmp,
          activityId: a.krasIc50,
        }),
      ),
  },
  {
    name: "files.plain",
    kalbio: `p = c.files.download_file("${ids.files.structuresSdf}", destination=tmp)
result = [open(p, newline="").read(), c.files.download_file("nope", destination=tmp)]`,
    kal: async (c, tmp) => [
      await contentOf(await c.files.downloadFile(ids.files.structuresSdf, { destination: tmp })),
      await c.files.downloadFile("nope", { destination: tmp }),
    ],
  },
];
