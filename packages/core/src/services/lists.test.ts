import { demoIds } from "@kal/testing";
import { describe, expect, it } from "vitest";
import { clientAnswering, clientOnFake, errorOf } from "../../test/support";

const { client, fake, sent } = clientOnFake();

describe.each([
  ["programs", () => client.programs.getPrograms(), "/programs", "title"],
  ["labels", () => client.labels.getLabels(), "/activity_labels", "label_name"],
  ["property fields", () => client.propertyFields.getPropertyFields(), "/property_fields", "property_name"],
  ["members", () => client.workspace.getMembers(), "/workspaces/members", "full_name"],
  ["groups", () => client.workspace.getGroups(), "/workspaces/groups", "group_name"],
  ["dashboards", () => client.dashboards.getDashboards(), "/dashboards", "dashboard_name"],
  ["templates", () => client.resultTableTemplates.getTemplates(), "/record_view_templates", "template_name"],
] as const)("the list of %s", (_, read, path, name) => {
  it("is read with one request and keeps the server's order and every field", async () => {
    const items = await read();
    expect(sent().at(-1)).toBe(`GET ${path}`);
    expect(items.length).toBeGreaterThan(0);
    expect(items.every((item) => String(item) === (item as never)[name])).toBe(true);
    const again = JSON.parse(JSON.stringify(items));
    expect(items.map((item) => item.toJSON())).toEqual(again);
    expect(structuredClone(items.map((item) => item.toJSON()))).toEqual(again);
  });
});

describe.each([
  [
    "programs",
    () => clientAnswering(() => new Response(null, { status: 404 })).client.programs.getPrograms(),
  ],
  ["labels", () => clientAnswering(() => new Response("")).client.labels.getLabels()],
  ["members", () => clientAnswering(() => new Response("null")).client.workspace.getMembers()],
  ["dashboards", () => clientAnswering(() => Response.json({})).client.dashboards.getDashboards()],
  [
    "programs",
    () => clientAnswering(() => Response.json([{ title: "no id" }])).client.programs.getPrograms(),
  ],
  [
    "groups",
    () => clientAnswering(() => Response.json([{ id: "g", user_ids: "x" }])).client.workspace.getGroups(),
  ],
])("an answer that is no list of %s", (_, read) => {
  it("throws a KaleidoscopeResponseError that names method and path", async () => {
    expect(await errorOf(read() as Promise<unknown>)).toMatchObject({
      name: "KaleidoscopeResponseError",
      method: "GET",
      path: expect.stringMatching(/^\//),
    });
  });
});

describe("an entity", () => {
  it("keeps unknown fields and fills in missing ones", async () => {
    const body = [{ id: "g", brand_new: { deep: [1] } }];
    const [group] = await clientAnswering(() => Response.json(body)).client.workspace.getGroups();
    expect(group?.toJSON()).toEqual({
      id: "g",
      brand_new: { deep: [1] },
      group_name: null,
      user_ids: [],
      program_ids: [],
      email: null,
    });
  });

  it("equals another entity of the same kind and id", async () => {
    const [one] = await client.programs.getPrograms();
    const [same] = await client.programs.getPrograms({ cache: "reload" });
    const [label] = await client.labels.getLabels();
    expect(one).not.toBe(same);
    expect(one?.equals(same)).toBe(true);
    expect(one?.equals(label)).toBe(false);
  });
});

describe("by ids", () => {
  it("returns the server's order, ignores unknown ids, and reads the list once", async () => {
    const { kras, malaria } = demoIds.programs;
    const found = await client.programs.getProgramsByIds([malaria, "nope", kras, kras]);
    expect(found.map(({ id }) => id)).toEqual([kras, malaria]);
    expect(await client.labels.getLabelsByIds([])).toEqual([]);
    const [member] = await client.workspace.getMembers();
    expect(await client.workspace.getMembersByIds([String(member?.id)])).toEqual([member]);
    const [group] = await client.workspace.getGroups();
    expect(await client.workspace.getGroupsByIds([String(group?.id)])).toEqual([group]);
  });
});

describe("programs", () => {
  it("are created and renamed, and the list contains the changes", async () => {
    const made = await client.programs.createProgram("New");
    const renamed = await client.programs.updateProgram(made.id, "Newer");
    expect(made.title).toBe("New");
    expect(renamed).toMatchObject({ id: made.id, title: "Newer" });
    const titles = (await client.programs.getPrograms()).map(({ title }) => title);
    expect(titles).toContain("Newer");
    expect(titles).not.toContain("New");
    expect(fake.requests.filter(({ method }) => method === "PUT").at(-1)).toMatchObject({
      path: `/programs/${made.id}`,
      body: { title: "Newer" },
    });
  });

  it("cannot be renamed if they do not exist", async () => {
    expect(await errorOf(client.programs.updateProgram("nope", "x"))).toMatchObject({
      name: "NotFoundError",
    });
  });

  it("throw if the response is empty", async () => {
    const { client } = clientAnswering(() => new Response(null, { status: 204 }));
    expect(await errorOf(client.programs.createProgram("x"))).toMatchObject({
      name: "KaleidoscopeResponseError",
      method: "POST",
      path: "/programs",
    });
  });
});

describe("the workspace", () => {
  it("is read once, and requested again as long as there is none", async () => {
    for (const _ of ["first", "again"])
      expect(String(await client.workspace.getWorkspace())).toBe("Halcyon Bio");
    expect(sent().filter((call) => call === "GET /workspaces/active")).toHaveLength(1);
    const nothing = clientAnswering(() => new Response(null, { status: 404 }));
    expect(await nothing.client.workspace.getWorkspace()).toBeNull();
    expect(await nothing.client.workspace.getWorkspace()).toBeNull();
    expect(nothing.heard).toHaveLength(2);
  });

  it("returns its events with the given filters", async () => {
    const { client, heard } = clientAnswering(() => new Response(null, { status: 404 }));
    const events = await client.workspace.getEvents({
      page: 2,
      page_size: 10,
      event_types: ["create", "update"],
      resource_type: "task",
      event_user_ids: ["u1"],
      after_date: new Date("2026-01-01T00:00:00Z"),
      before_date: "2026-02-01",
    });
    expect(events).toEqual([]);
    expect(Object.fromEntries(heard[0]?.url.searchParams ?? [])).toEqual({
      page: "2",
      page_size: "10",
      event_types: '["create","update"]',
      resource_type: "task",
      event_user_ids: '["u1"]',
      after_date: "2026-01-01T00:00:00.000Z",
      before_date: "2026-02-01",
    });
    const never = { after_date: new Date("never") };
    expect(await errorOf(client.workspace.getEvents(never))).toMatchObject({ name: "InvalidArgumentError" });
    const real = clientOnFake();
    const [first] = await real.client.workspace.getEvents({ page_size: 1 });
    expect(String(first)).toBe(`${first?.id}:${first?.event_type}`);
    expect(real.fake.requests.at(-1)?.query).toEqual({ page_size: "1" });
  });
});
