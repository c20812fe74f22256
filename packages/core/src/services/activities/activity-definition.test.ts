import { demoIds } from "@kal/testing";
import { describe, expect, it } from "vitest";
import { clientAnswering, clientOnFake, errorOf, uuid } from "../../../test/support";
import {
  InvalidArgumentError,
  KaleidoscopeResponseError,
  UnresolvedIdentifierError,
} from "../../errors/index";
import type { DataField } from "../entity-fields/data-field";
import type { ActivityDefinition } from "./activity-definition";

const { definitions, templates } = demoIds;

async function demoDefinition(id: string) {
  const { client, fake, sent } = clientOnFake();
  const definition = await client.activities.getDefinitionById(id);
  if (!definition) throw new Error("no definition");
  /** Requests that were sent since the definition was read. */
  const since = () => sent().slice(1);
  return { client, fake, definition, since };
}

/** A definition whose layout shows view v1 once, v2 twice, and v3 nowhere. */
async function placedDefinition(answer = "") {
  const layout = [
    { id: "note", component_type: "note_section" },
    { id: "l1", component_type: "result_table", record_view_id: "v1" },
    { id: "l2", component_type: "result_table", record_view_id: "v2" },
    { id: "l3", component_type: "lookup_table", record_view_id: "v2" },
  ];
  const properties = [
    { id: "p", property_field_id: "pf" },
    { id: "unbound", property_field_id: null },
  ];
  const row = { id: "d/1", title: "Assay", content_layout: layout, properties };
  const { client, heard } = clientAnswering(({ method }) =>
    method === "GET" ? Response.json([row]) : new Response(answer),
  );
  const [definition] = (await client.activities.getDefinitions()) as [ActivityDefinition];
  /** Bodies of the writes. */
  const written = () => heard.filter(({ method }) => method === "PUT").map(({ body }) => body);
  return { client, definition, heard, written };
}

const item = (definition: ActivityDefinition, id: string) => {
  const found = definition.content_layout.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no layout item ${id}`);
  return found;
};

describe("updating a definition", () => {
  it("sends the given changes, and applies the response", async () => {
    const { definition, fake } = await demoDefinition(definitions.biochemicalAssay);
    await definition.update({ title: "IC50", description: null, priority: undefined });
    expect(fake.requests.at(-1)).toMatchObject({
      method: "PUT",
      path: `/activity_definitions/${definition.id}`,
    });
    expect(fake.requests.at(-1)?.body).toEqual({ title: "IC50", description: null });
    expect(definition.title).toBe("IC50");
    expect(String(definition)).toBe(`${definition.id}:IC50`);
  });

  it("sends nothing without changes", async () => {
    const { definition, since } = await demoDefinition(definitions.synthesis);
    await definition.update({});
    await definition.update({ title: undefined });
    await definition.setRegistrationSettings({});
    await definition.setQueuingBehavior({});
    expect(since()).toEqual([]);
  });

  it("sends extra fields, including null", async () => {
    const { definition, written } = await placedDefinition();
    await definition.update({
      extra: { naming_convention: { separator: "-" }, is_external: true, unknown: null },
    });
    expect(written()).toEqual([{ naming_convention: { separator: "-" }, is_external: true, unknown: null }]);
  });

  it("is unchanged after an empty response, and rejects a response without an id", async () => {
    const empty = await placedDefinition("{}");
    await empty.definition.update({ title: "New" });
    expect(empty.definition.title).toBe("Assay");
    const broken = await placedDefinition('{"title":"New"}');
    expect(await errorOf(broken.definition.update({ title: "New" }))).toBeInstanceOf(
      KaleidoscopeResponseError,
    );
  });

  it("resets fields that a full response omits to their defaults", async () => {
    const { definition } = await placedDefinition('{"id":"d/1","title":"New","added":1}');
    await definition.update({ title: "New" });
    expect(definition.toJSON()).toMatchObject({ title: "New", content_layout: [], properties: [], added: 1 });
  });

  it("invalidates definitions, and activities only if the change is propagated", async () => {
    const { client, definition, since } = await demoDefinition(definitions.synthesis);
    const readAll = async () => {
      await client.activities.getActivities();
      await client.activities.getDefinitions();
    };
    await readAll();
    await definition.update({ duration: 4 });
    await readAll();
    await definition.update({ duration: 5, propagate_to_instances: true });
    await readAll();
    const put = `PUT /activity_definitions/${definition.id}`;
    expect(since()).toEqual([
      "GET /activities",
      put,
      "GET /activity_definitions",
      put,
      "GET /activities",
      "GET /activity_definitions",
    ]);
  });
});

describe("registration and queuing settings", () => {
  it("are sent under their wire names; null clears, omitted settings stay unchanged", async () => {
    const { definition, written } = await placedDefinition();
    await definition.setRegistrationSettings({ stagingTemplateViewId: "tv", recordViewId: null });
    await definition.setRegistrationSettings({
      propertyFieldId: "1",
      recordViewId: "2",
      contentLayoutId: "3",
      statusFieldId: uuid(4),
      resultRecordViewId: "5",
      resultContentLayoutId: "6",
    });
    expect(written()).toEqual([
      { registration_record_view_id: null, registration_staging_template_view_id: "tv" },
      {
        registration_property_field_id: "1",
        registration_record_view_id: "2",
        registration_content_layout_id: "3",
        registration_status_field_id: uuid(4),
        registration_result_record_view_id: "5",
        registration_result_content_layout_id: "6",
      },
    ]);
  });

  it("send an empty list of views", async () => {
    const { definition, written } = await placedDefinition();
    await definition.setQueuingBehavior({ addViewIds: [], removeViewIds: ["v"] });
    await definition.setQueuingBehavior({
      queueContentLayoutIds: [{ view_id: "v1", content_layout_ids: ["l1"] }],
    });
    expect(written()).toEqual([
      {
        add_view_ids_to_add_to_when_record_attached: [],
        remove_view_ids_to_add_to_when_record_attached: ["v"],
      },
      { set_queue_content_layout_ids: [{ view_id: "v1", content_layout_ids: ["l1"] }] },
    ]);
  });

  it("are accepted by the server", async () => {
    const { definition } = await demoDefinition(definitions.biochemicalAssay);
    await definition.queueToViews([{ id: templates.ic50Results }]);
    expect(definition.queue_content_layout_ids).toEqual(
      definition.contentLayoutIdsForView(templates.ic50Results),
    );
  });
});

describe("views in the layout of a definition", () => {
  it("are found by the view they show", async () => {
    const { definition, heard } = await placedDefinition();
    expect(definition.contentLayoutIdsForView("v2")).toEqual(["l2", "l3"]);
    expect(definition.contentLayoutIdsForView("v3")).toEqual([]);
    expect(heard).toHaveLength(1);
  });

  it("are queued to by view or by layout item, with one mapping per view", async () => {
    const { definition, written } = await placedDefinition();
    await definition.queueToViews([item(definition, "l3"), { id: "v1" }, item(definition, "l2")]);
    await definition.queueToViews([]);
    expect(written()).toEqual([
      {
        add_view_ids_to_add_to_when_record_attached: ["v2", "v1"],
        set_queue_content_layout_ids: [
          { view_id: "v2", content_layout_ids: ["l3", "l2"] },
          { view_id: "v1", content_layout_ids: ["l1"] },
        ],
      },
      { add_view_ids_to_add_to_when_record_attached: [], set_queue_content_layout_ids: [] },
    ]);
  });

  it("send nothing if a view is not shown or shown twice, or an item shows no view", async () => {
    const { definition, written } = await placedDefinition();
    const nowhere = await errorOf(definition.queueToViews([{ id: "v1" }, { id: "v3" }]));
    const twice = await errorOf(definition.queueToViews([{ id: "v2" }]));
    const none = await errorOf(definition.queueToViews([item(definition, "note")]));
    for (const error of [nowhere, twice, none]) expect(error).toBeInstanceOf(InvalidArgumentError);
    expect(twice.message).toContain("2 placements");
    expect(twice.message).toContain("l2, l3");
    expect(written()).toEqual([]);
  });
});

describe("turning file-based registration on", () => {
  it("sends the view, its place, and the property field of a property", async () => {
    const { definition, written } = await placedDefinition();
    const [property = "none"] = definition.properties;
    await definition.configureRegistration({ view: { id: "v1" }, filePropertyField: property });
    expect(written()).toEqual([
      {
        registration_property_field_id: "pf",
        registration_record_view_id: "v1",
        registration_content_layout_id: "l1",
      },
    ]);
  });

  it("accepts ids, a field and layout items; null clears", async () => {
    const { definition, written } = await placedDefinition();
    const view = item(definition, "l2");
    await definition.configureRegistration({
      view,
      filePropertyField: "pf",
      statusField: uuid(5),
      resultView: item(definition, "l3"),
    });
    await definition.configureRegistration({
      view,
      filePropertyField: "pf",
      statusField: null,
      resultView: null,
    });
    const always = {
      registration_property_field_id: "pf",
      registration_record_view_id: "v2",
      registration_content_layout_id: "l2",
    };
    expect(written()).toEqual([
      {
        ...always,
        registration_status_field_id: uuid(5),
        registration_result_record_view_id: "v2",
        registration_result_content_layout_id: "l3",
      },
      {
        ...always,
        registration_status_field_id: null,
        registration_result_record_view_id: null,
        registration_result_content_layout_id: null,
      },
    ]);
    await definition.configureRegistration({
      view,
      filePropertyField: "pf",
      statusField: { id: "id" } as DataField,
    });
    expect(written().at(-1)).toEqual({ ...always, registration_status_field_id: "id" });
  });

  it("sends nothing for a property without a property field or a view that is not shown", async () => {
    const { definition, written } = await placedDefinition();
    const unbound = definition.properties[1] ?? "none";
    const view = { id: "v1" };
    const missing = { view, filePropertyField: null as never };
    expect(await errorOf(definition.configureRegistration(missing))).toMatchObject({
      name: "UnresolvedIdentifierError",
    });
    const error = await errorOf(definition.configureRegistration({ view, filePropertyField: unbound }));
    expect(error).toBeInstanceOf(UnresolvedIdentifierError);
    const resultView = { id: "v3" };
    const nowhere = definition.configureRegistration({ view, filePropertyField: "pf", resultView });
    expect(await errorOf(nowhere)).toBeInstanceOf(InvalidArgumentError);
    expect(written()).toEqual([]);
  });
});

describe("related entities of a definition", () => {
  it("include the activities created from it, kept until the caches are cleared", async () => {
    const { client, definition, since } = await demoDefinition(definitions.designCycle);
    const made = await definition.getActivities();
    expect(made.map(({ id }) => id)).toEqual([demoIds.activities.krasCycle2, demoIds.activities.krasCycle1]);
    client.clearCaches();
    made.length = 0;
    expect(await definition.getActivities()).toHaveLength(2);
    expect(since()).toEqual(["GET /activities"]);
    definition.clearCaches();
    await definition.getActivities();
    expect(since()).toEqual(["GET /activities", "GET /activities"]);
  });

  it("include its record views", async () => {
    const { definition, fake } = await demoDefinition(definitions.biochemicalAssay);
    const linked = fake.world.recordViews
      .all()
      .filter((view) => !view.is_template && String(view.operation_definition_ids).includes(definition.id));
    const views = await definition.getRecordViews();
    expect(views.map(({ id }) => id)).toEqual(linked.map(({ id }) => id));
  });

  it("include its templates", async () => {
    const { definition } = await demoDefinition(definitions.biochemicalAssay);
    expect((await definition.getTemplates()).map(({ id }) => id)).toEqual([templates.ic50Results]);
    const other = await demoDefinition(definitions.synthesis);
    expect(await other.definition.getTemplates()).toEqual([]);
  });
});
