import { demoIds as ids } from "@kal/testing";
import type { ParityCase } from "../case";

const ODD = "Ünï & 50% + \"q\" 's' <b> \\ / #? 日本 🧪 %20 a=b;c\ttab\nline";
/** JSON strings are Python strings, too. */
const odd = JSON.stringify(ODD);

/** Names, titles and search text full of what URLs, headers and JSON have to escape. */
export const oddTextCases: ParityCase[] = [
  {
    name: "text.programs",
    kalbio: `p = c.programs.create_program(${odd})
result = [p.title, c.programs.update_program(p.id, ${odd} + "2").title]`,
    kal: async ({ programs }) => {
      const made = await programs.createProgram(ODD);
      return [made.title, (await programs.updateProgram(made.id, `${ODD}2`)).title];
    },
  },
  {
    name: "text.activities",
    kalbio: `a = c.activities.create_activity(title=${odd}, activity_type="task")
found = c.activities.get_activity_by_id(${odd})
found.update(description={"type": "doc", "content": [{"type": "text", "text": ${odd}}]}, external_id=${odd})
result = [found.title, c.activities.get_activity_by_external_id(${odd}).id == a.id]`,
    kal: async ({ activities }) => {
      const made = await activities.createActivity({ title: ODD, activity_type: "task" });
      const found = await activities.getActivityById(ODD);
      await found?.update({
        description: { type: "doc", content: [{ type: "text", text: ODD }] },
        external_id: ODD,
      });
      return [found?.title, (await activities.getActivityByExternalId(ODD))?.id === made.id];
    },
  },
  {
    name: "text.searches",
    kalbio: `result = [c.activities.search_activities(search_text=${odd}), c.records.search_records(search_text=${odd}), c.records.search_records(search_text="[1]"), c.records.search_records(search_text="5")]`,
    kal: async (c) => [
      await c.activities.searchActivities({ search_text: ODD }),
      await c.records.searchRecords({ search_text: ODD }),
      await c.records.searchRecords({ search_text: "[1]" }),
      await c.records.searchRecords({ search_text: "5" }),
    ],
  },
  {
    name: "text.values",
    kalbio: `record = c.records.get_record_by_id("${ids.records.compound(1)}")
result = record.add_value("Notes", ${odd}).content`,
    kal: async (c) =>
      (await (await c.records.getRecordById(ids.records.compound(1)))?.addValue("Notes", ODD))?.content,
  },
  {
    name: "text.keys",
    rereads: ["/key_fields"],
    kalbio: `f = c.entity_fields.get_or_create_key_field("Schlüssel (µ) & 50%")
r = c.records.get_or_create_record({f.id: ${odd}})
result = [r.record_identifier, c.records.get_record_by_id({"Schlüssel (µ) & 50%": ${odd}}).id == r.id]`,
    kal: async (c) => {
      const field = await c.entityFields.getOrCreateKeyField("Schlüssel (µ) & 50%");
      const record = await c.records.getOrCreateRecord({ [field.id]: ODD });
      const found = await c.records.getRecordById({ "Schlüssel (µ) & 50%": ODD });
      return [record?.record_identifier, found?.id === record?.id];
    },
  },
  {
    name: "text.imports",
    kalbio: `c.imports.push_data(key_field_names=["Compound ID"], data=[{"Compound ID": "HAL-7100", "Notes": ${odd}}], source_id="LIMS 1 (é)", set_name=${odd})`,
    kal: async (c) =>
      void (await c.imports.pushData({
        key_field_names: ["Compound ID"],
        data: [{ "Compound ID": "HAL-7100", Notes: ODD }],
        source_id: "LIMS 1 (é)",
        set_name: ODD,
      })),
  },
  {
    name: "text.exports",
    kalbio: `p = c.exports.pull_data(filename="a b&c+é%.csv", download_path=tmp, entity_slice_id="${ids.entityTypes.compound}", search_text=${odd})
result = p.split("/")[-1]`,
    kal: async (c, tmp) => {
      const query = { filename: "a b&c+é%.csv", entity_slice_id: ids.entityTypes.compound, search_text: ODD };
      return (await c.exports.pullData(query, { downloadPath: tmp }))?.split("/").at(-1);
    },
  },
  {
    name: "text.templatesAndDashboards",
    kalbio: `t = c.result_table_templates.create_template(view_name=${odd}, entity_slice_id="${ids.entityTypes.compound}", template_name=${odd})
d = c.dashboards.get_dashboards()[0]
result = [t.template_name, d.add_category(${odd}, [], [], []).category_name]`,
    kal: async (c) => {
      const made = await c.resultTableTemplates.createTemplate({
        view_name: ODD,
        entity_slice_id: ids.entityTypes.compound,
        template_name: ODD,
      });
      const [dashboard] = await c.dashboards.getDashboards();
      const category = await dashboard?.addCategory({
        category_name: ODD,
        operation_definition_ids: [],
        label_ids: [],
        field_ids: [],
      });
      return [made.template_name, category?.category_name];
    },
  },
];
