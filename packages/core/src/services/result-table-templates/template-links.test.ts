import { demoIds } from "@kal/testing";
import { describe, expect, it } from "vitest";
import { clientAnswering, clientOnFake, errorOf, uuid } from "../../../test/support";

const { viabilityResults, staging, ic50Results } = demoIds.templates;
const { biochemicalAssay, cellViability } = demoIds.definitions;

const definition = async (
  client: ReturnType<typeof clientOnFake>["client"],
  id: string = biochemicalAssay,
) => {
  const found = await client.activities.getDefinitionById(id);
  if (!found) throw new Error("the demo workspace has it");
  return found;
};

describe("linking a template", () => {
  it("sends the position, and returns the linked template", async () => {
    const { client, fake, sent } = clientOnFake();
    const linked = await client.resultTableTemplates.linkToOperationDefinition(viabilityResults, {
      operation_definition_id: biochemicalAssay,
      position_index: 0,
    });
    expect(sent()).toEqual([
      "POST /record_view_templates/link",
      `GET /record_view_templates/${viabilityResults}`,
    ]);
    expect(fake.requests.at(-2)?.body).toEqual({
      template_view_id: viabilityResults,
      operation_definition_id: biochemicalAssay,
      position_index: 0,
    });
    expect(linked.operation_definition_ids).toContain(biochemicalAssay);
  });

  it("accepts an empty response, and omits a position that is null", async () => {
    const { client, heard } = clientAnswering(({ method }) =>
      method === "POST" ? new Response("") : Response.json({ id: "t" }),
    );
    const link = { operation_definition_id: uuid(1), position_index: null };
    expect((await client.resultTableTemplates.linkToOperationDefinition("t", link)).id).toBe("t");
    expect(heard[0]?.body).toEqual({ template_view_id: "t", operation_definition_id: uuid(1) });
  });

  it("throws for an unknown template, and if it cannot be read after linking", async () => {
    const { client, sent } = clientOnFake();
    const link = { operation_definition_id: biochemicalAssay };
    const { resultTableTemplates: service } = client;
    expect(await errorOf(service.linkToOperationDefinition("nope", link))).toMatchObject({ status: 400 });
    expect(sent()).toEqual(["POST /record_view_templates/link"]);
    const gone = clientAnswering(
      ({ method }) => new Response(null, { status: method === "GET" ? 404 : 204 }),
    );
    expect(
      await errorOf(gone.client.resultTableTemplates.linkToOperationDefinition("t", link)),
    ).toMatchObject({
      name: "KaleidoscopeResponseError",
      method: "GET",
      path: "/record_view_templates/t",
    });
  });
});

describe("unlinking a template", () => {
  it("removes one placement by its layout item", async () => {
    const { client, fake } = clientOnFake();
    const { resultTableTemplates: service } = client;
    const before = (await definition(client)).contentLayoutIdsForView(ic50Results);
    const [placement] = before;
    const link = { operation_definition_id: biochemicalAssay, content_layout_id: String(placement) };
    expect(await service.unlinkFromOperationDefinition(ic50Results, link)).toBeUndefined();
    expect(fake.requests.at(-1)).toMatchObject({
      method: "POST",
      path: `/record_view_templates/${ic50Results}/unlink`,
      body: link,
    });
    expect((await definition(client)).contentLayoutIdsForView(ic50Results)).toEqual(before.slice(1));
    expect((await errorOf(service.unlinkFromOperationDefinition(ic50Results, link))).name).toBe(
      "BadRequestError",
    );
  });
});

describe("linking in bulk", () => {
  it("sends one request for all definitions, as does unlinking", async () => {
    const { client, fake, sent } = clientOnFake();
    const { resultTableTemplates: service } = client;
    const link = { operation_definition_ids: [biochemicalAssay, cellViability] };
    expect(await service.bulkLinkToOperationDefinitions(staging, link)).toBeUndefined();
    expect((await definition(client, cellViability)).contentLayoutIdsForView(staging)).toHaveLength(1);
    expect(await service.bulkUnlinkFromOperationDefinitions(staging, link)).toBeUndefined();
    expect((await definition(client, cellViability)).contentLayoutIdsForView(staging)).toEqual([]);
    expect(sent()).toEqual([
      "POST /record_view_templates/bulk/link",
      "GET /activity_definitions",
      "POST /record_view_templates/bulk/unlink",
      "GET /activity_definitions",
    ]);
    expect(fake.requests.at(-2)?.body).toEqual({ template_view_id: staging, ...link });
  });

  it("sends an empty list, and throws for an unknown definition", async () => {
    const { client, heard } = clientAnswering(() => new Response(null, { status: 204 }));
    const { resultTableTemplates: service } = client;
    await service.bulkLinkToOperationDefinitions("t", { operation_definition_ids: [] });
    await service.bulkUnlinkFromOperationDefinitions("t", { operation_definition_ids: [] });
    const body = { template_view_id: "t", operation_definition_ids: [] };
    expect(heard.map(({ body }) => body)).toEqual([body, body]);
    const real = clientOnFake().client.resultTableTemplates;
    const unknown = { operation_definition_ids: [uuid(1)] };
    expect((await errorOf(real.bulkLinkToOperationDefinitions(staging, unknown))).name).toBe(
      "BadRequestError",
    );
  });
});

describe("invalidation after a write to a template", () => {
  const lists = ["/record_view_templates", "/record_views", "/activity_definitions"];
  const [templates, ...others] = lists;
  const link = { operation_definition_id: biochemicalAssay };
  type Service = ReturnType<typeof clientOnFake>["client"]["resultTableTemplates"];

  it.each<[string, (service: Service) => Promise<unknown>, string[]]>([
    [
      "creating",
      (s) => s.createTemplate({ view_name: "V", entity_slice_id: demoIds.entityTypes.compound }),
      [],
    ],
    ["updating", (s) => s.updateTemplate(staging), []],
    ["duplicating", (s) => s.duplicateTemplate(staging), []],
    [
      "saving",
      (s) => s.saveViewAsTemplate({ source_view_id: demoIds.views.ownKrasIc50, view_name: "V" }),
      [],
    ],
    [
      "promoting",
      (s) => s.promoteViewToTemplate({ source_view_id: demoIds.views.ownKrasIc50, view_name: "V", ...link }),
      others,
    ],
    ["deleting", (s) => s.deleteTemplate(staging), others],
    ["linking", (s) => s.linkToOperationDefinition(viabilityResults, link), others],
    [
      "unlinking",
      (s) => s.bulkUnlinkFromOperationDefinitions(staging, { operation_definition_ids: [] }),
      others,
    ],
  ])("%s makes its lists stale", async (_, write, alsoStale) => {
    const { client, sent } = clientOnFake();
    const readAll = async () => {
      await client.resultTableTemplates.getTemplates();
      await client.recordViews.getRecordViews();
      await client.activities.getDefinitions();
    };
    await readAll();
    await write(client.resultTableTemplates);
    const known = sent().length;
    await readAll();
    expect(sent().slice(known)).toEqual([templates, ...alsoStale].map((path) => `GET ${path}`));
  });

  it("does not happen if the server rejects the write", async () => {
    const { client, sent } = clientOnFake();
    await client.resultTableTemplates.getTemplates();
    await errorOf(client.resultTableTemplates.deleteTemplate("nope"));
    await client.resultTableTemplates.getTemplates();
    expect(sent().at(-1)).toBe("DELETE /record_view_templates/nope");
  });
});
