import { demoIds } from "@kal/testing";
import { describe, expect, it } from "vitest";
import { clientAnswering, clientOnFake, errorOf, uuid } from "../../../test/support";
import type { CreateTemplate, UpdateTemplate } from "./template-input";

const { ic50Results, staging } = demoIds.templates;
const compound = demoIds.entityTypes.compound;

/** A client whose server answers every request with a template. */
const answering = () => clientAnswering(() => Response.json({ id: "t", view_name: "V" }));

describe("templates", () => {
  it("are read in full and cached, including archived ones", async () => {
    const { client, sent } = clientOnFake();
    const templates = await client.resultTableTemplates.getTemplates();
    await client.resultTableTemplates.updateTemplate(staging, { is_archived: true });
    const after = await client.resultTableTemplates.getTemplates();
    await client.resultTableTemplates.getTemplates();
    expect(after.map(({ id }) => id)).toEqual(templates.map(({ id }) => id));
    expect(after.find(({ id }) => id === staging)?.is_archived).toBe(true);
    expect(sent().filter((line) => line === "GET /record_view_templates")).toHaveLength(2);
  });

  it("are never cached by single reads, which return null for an unknown id", async () => {
    const { client, sent } = clientOnFake();
    const { resultTableTemplates: service } = client;
    const template = await service.getTemplateById(ic50Results);
    await service.getTemplateById(ic50Results);
    expect(template).toMatchObject({ id: ic50Results, is_template: true });
    expect(await service.getTemplateById("nope")).toBeNull();
    expect(await service.getTemplateById(demoIds.views.ownKrasIc50)).toBeNull();
    expect(sent()).toHaveLength(4);
    const { client: empty } = clientAnswering(() => new Response(""));
    expect(await empty.resultTableTemplates.getTemplateById("t")).toBeNull();
  });

  it("print their own name, the view's name, or their id", async () => {
    const rows = [{ id: "1", template_name: "T", view_name: "V" }, { id: "2", view_name: "V" }, { id: "3" }];
    const { client } = clientAnswering(() => Response.json(rows));
    expect((await client.resultTableTemplates.getTemplates()).map(String)).toEqual(["T", "V", "3"]);
  });

  it("keep unknown fields at every level, and are templates by default", async () => {
    const view_fields = [{ id: "f", data_field_id: "d", odd: 1 }];
    const row = { id: "t", view_fields, scoped_definition_ids: ["x"] };
    const { client } = clientAnswering(() => Response.json([row, { id: "u", is_template: false }]));
    const [template, other] = await client.resultTableTemplates.getTemplates();
    expect(template?.toJSON()).toMatchObject({
      view_fields,
      scoped_definition_ids: ["x"],
      is_template: true,
    });
    expect(template).toMatchObject({ sorts: [], filters: [], operation_ids: null, is_archived: false });
    expect(other?.is_template).toBe(false);
  });
});

const everySetting = {
  template_name: "",
  program_ids: [],
  filters: [
    {
      key_field_id: null,
      view_field_id: "f",
      filter_type: "is_set",
      filter_prop: null,
      plot_field_config: null,
    },
  ],
  sorts: [{ key_field_id: uuid(2), view_field_id: null, descending: false, plot_field_config: null }],
  color_filters: [{ key_field_id: null, view_field_id: "f", filter_type: "is_empty", color: "#FF0000" }],
  record_set_ids_filter: [],
  sort_order: "manual",
  sort_descending: false,
  view_mode: "table",
  group_by_mode: "",
  group_by_field_id: "f",
} as const;

const created: CreateTemplate = {
  ...everySetting,
  view_name: "V",
  entity_slice_id: "s",
  view_field_ids: [],
  data_field_ids: [uuid(1)],
  lookup_field_ids: [],
  plot_field_ids: [],
};
const updated: UpdateTemplate = {
  ...everySetting,
  view_name: "V",
  save_view_field_ids: [],
  remove_view_field_ids: ["a"],
  reorder_view_field_ids: ["b"],
  is_archived: false,
};
const nullsOf = (values: object) => Object.fromEntries(Object.keys(values).map((key) => [key, null]));

describe("the request of a template", () => {
  it("contains every given key, including false, empty strings and empty lists", async () => {
    const { client, heard } = answering();
    await client.resultTableTemplates.createTemplate(created);
    await client.resultTableTemplates.updateTemplate("t/1", updated);
    expect(heard.map(({ method, url, body }) => [method, url.pathname, body])).toEqual([
      ["POST", "/record_view_templates", created],
      ["PUT", "/record_view_templates/t%2F1", updated],
    ]);
  });

  it("omits null and undefined, and is sent as an update even if it is empty", async () => {
    const { client, heard } = answering();
    const { resultTableTemplates: service } = client;
    await service.createTemplate({ ...nullsOf(created), view_name: "V", entity_slice_id: "s" });
    await service.updateTemplate("t", nullsOf(updated));
    await service.updateTemplate("t", { view_name: undefined });
    await service.updateTemplate("t");
    await service.saveViewAsTemplate({ source_view_id: "v", view_name: "V", template_name: null });
    await service.promoteViewToTemplate({
      source_view_id: "v",
      operation_definition_id: uuid(3),
      view_name: "V",
      position_index: null,
    });
    expect(heard.map(({ body }) => body)).toEqual([
      { view_name: "V", entity_slice_id: "s" },
      {},
      {},
      {},
      { source_view_id: "v", view_name: "V" },
      { source_view_id: "v", operation_definition_id: uuid(3), view_name: "V" },
    ]);
  });

  it("contains position 0 and names if they are given", async () => {
    const { client, heard } = answering();
    const { resultTableTemplates: service } = client;
    const promoted = {
      source_view_id: "v",
      operation_definition_id: uuid(3),
      view_name: "V",
      position_index: 0,
    };
    await service.promoteViewToTemplate(promoted);
    const saved = { source_view_id: "v", view_name: "V", template_name: "" };
    await service.saveViewAsTemplate(saved);
    await service.duplicateTemplate("t");
    expect(heard.map(({ url, body }) => [url.pathname, body])).toEqual([
      ["/record_view_templates/promote", promoted],
      ["/record_view_templates", saved],
      ["/record_view_templates/t/duplicate", {}],
    ]);
  });
});

describe("a new template", () => {
  it("is created from fields, a view or another template, and added to the list", async () => {
    const { client } = clientOnFake();
    const { resultTableTemplates: service } = client;
    await service.getTemplates();
    const made = await service.createTemplate({
      view_name: "Made",
      entity_slice_id: compound,
      data_field_ids: [demoIds.dataFields.ic50],
    });
    const saved = await service.saveViewAsTemplate({
      source_view_id: demoIds.views.ownKrasIc50,
      view_name: "Saved",
    });
    const copy = await service.duplicateTemplate(made.id);
    expect(made.view_fields.map(({ data_field_id }) => data_field_id)).toEqual([demoIds.dataFields.ic50]);
    const ids = (await service.getTemplates()).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([made.id, saved.id, copy.id]));
    const views = await client.recordViews.getRecordViews();
    expect(views.map(({ id }) => id)).toContain(demoIds.views.ownKrasIc50);
  });
});

describe("a template that cannot be written", () => {
  const { client } = clientOnFake();
  const { resultTableTemplates: service } = client;

  it.each([
    ["updated", () => service.updateTemplate("nope", { view_name: "x" })],
    ["duplicated", () => service.duplicateTemplate("nope")],
    ["deleted", () => service.deleteTemplate("nope")],
  ] as [string, () => Promise<unknown>][])("is an error when it is %s", async (_, write) => {
    expect(await errorOf(write())).toMatchObject({ name: "NotFoundError", status: 404 });
  });

  it.each(["", "null", "{}", "<html>"])("throws if the response is %j", async (answer) => {
    const { client } = clientAnswering(() => new Response(answer));
    const { resultTableTemplates: service } = client;
    const name = "KaleidoscopeResponseError";
    const path = "/record_view_templates/t";
    expect(await errorOf(service.updateTemplate("t"))).toMatchObject({ name, method: "PUT", path });
    const created = service.createTemplate({ view_name: "V", entity_slice_id: "s" });
    expect(await errorOf(created)).toMatchObject({
      name,
      method: "POST",
      path: "/record_view_templates",
    });
  });
});
