import { demoIds } from "@kal/testing";
import { afterEach, describe, expect, it, vi } from "vitest";
import { clientAnswering, clientOnFake, errorOf } from "../../../test/support";
import {
  AmbiguousIdentifierError,
  KaleidoscopeResponseError,
  NotFoundError,
  UnresolvedIdentifierError,
} from "../../errors/index";
import { unlisted } from "../../util/unlisted";
import { Activity } from "./activity";
import { ActivityDefinition } from "./activity-definition";
import { ContentLayoutItem } from "./content-layout-item";
import { Property } from "./property";

const ids = demoIds.activities;

afterEach(() => vi.useRealTimers());

describe("the list of activities", () => {
  it("is returned in the server's order with one request", async () => {
    const { client, fake, sent } = clientOnFake();
    const activities = await client.activities.getActivities();
    await client.activities.getActivities();
    const times = fake.world.activities.all().map(({ created_at }) => created_at);
    expect(activities.map(({ created_at }) => created_at)).toEqual(times.sort().reverse());
    expect(activities[0]).toBeInstanceOf(Activity);
    expect(sent()).toEqual(["GET /activities"]);
  });

  it("fills in missing fields, and keeps unknown ones", async () => {
    const { client } = clientAnswering(() => Response.json([{ id: "a", reviewer_ids: ["u"] }]));
    const [activity] = await client.activities.getActivities();
    expect(activity).toMatchObject({ title: null, child_ids: [], data_table_record_mapping: {} });
    expect(activity?.toJSON()).toMatchObject({ reviewer_ids: ["u"], properties: [] });
  });

  it("contains properties as Property objects", async () => {
    const { client } = clientOnFake();
    const activity = await client.activities.getActivityById(ids.krasIc50);
    expect(activity?.properties[0]).toBeInstanceOf(Property);
    expect(activity?.properties[0]?.property_name).toBe("Protocol");
  });

  it("throws if the endpoint is missing or an activity has no id", async () => {
    const missing = clientAnswering(() => new Response(null, { status: 404 }));
    expect(await errorOf(missing.client.activities.getActivities())).toBeInstanceOf(
      KaleidoscopeResponseError,
    );
    const broken = clientAnswering(() => Response.json([{ id: "a" }, { title: "no id" }]));
    const error = await errorOf(broken.client.activities.getActivities());
    expect(error).toMatchObject({ name: "KaleidoscopeResponseError", field: "id" });
  });

  it("can be narrowed to one type", async () => {
    const { client } = clientOnFake();
    const cycles = await client.activities.getActivityByType("cycle");
    expect(cycles.map((activity) => activity.id)).toEqual([ids.krasCycle2, ids.krasCycle1]);
    expect(await client.activities.getActivityByType(unlisted("no such type"))).toEqual([]);
  });
});

describe("looking activities up", () => {
  it("accepts an id, a title, or the activity", async () => {
    const { client, sent } = clientOnFake();
    const byId = await client.activities.getActivityById(ids.krasIc50);
    const byTitle = await client.activities.getActivityById("KRAS G12D IC50, plate 1");
    const byItself = await client.activities.getActivityById(byId as Activity);
    expect(byId?.id).toBe(ids.krasIc50);
    expect([byTitle, byItself]).toEqual([byId, byId]);
    expect(sent()).toEqual(["GET /activities"]);
  });

  it("returns null for an unknown activity, after rereading a cached list", async () => {
    const { client, sent } = clientOnFake();
    expect(await client.activities.getActivityById("no such activity")).toBeNull();
    expect(sent()).toHaveLength(1);
    expect(await client.activities.getActivityById("no such activity")).toBeNull();
    expect(sent()).toHaveLength(2);
  });

  it("finds a title that is newer than the cached list", async () => {
    const { client, fake } = clientOnFake();
    await client.activities.getActivities();
    const other = clientOnFake({ fetch: fake.fetch });
    const made = await other.client.activities.createActivity({ title: "Brand new", activity_type: "task" });
    expect((await client.activities.getActivityById("Brand new"))?.id).toBe(made.id);
  });

  it("throws if several activities share the title", async () => {
    const { client } = clientOnFake();
    for (const _ of [1, 2]) await client.activities.createActivity({ title: "Twice", activity_type: "task" });
    const error = await errorOf(client.activities.getActivityById("Twice"));
    expect(error).toBeInstanceOf(AmbiguousIdentifierError);
    expect(error.candidateIds).toHaveLength(2);
  });

  it("finds many in the given order, keeps duplicates, and rereads the list once for all misses", async () => {
    const { client, sent } = clientOnFake();
    expect(await client.activities.getActivitiesByIds([])).toEqual([]);
    expect(sent()).toEqual([]);
    await client.activities.getActivities();
    const asked = [ids.shipSamples, "gone", ids.krasIc50, "gone too", ids.shipSamples];
    const found = await client.activities.getActivitiesByIds(asked);
    expect(found.map(({ id }) => id)).toEqual([ids.shipSamples, ids.krasIc50, ids.shipSamples]);
    expect(sent()).toHaveLength(2);
  });

  it("sends one request for concurrent misses", async () => {
    const { client, sent } = clientOnFake();
    await client.activities.getActivities();
    const names = Array.from({ length: 50 }, (_, n) => `missing ${n}`);
    await Promise.all(names.map((name) => client.activities.getActivityById(name)));
    expect(sent()).toHaveLength(2);
  });

  it("finds the activity with an external id, and throws if two share it", async () => {
    const { client, fake } = clientOnFake();
    expect((await client.activities.getActivityByExternalId("ELN-0042"))?.id).toBe(ids.krasIc50);
    expect(await client.activities.getActivityByExternalId("ELN-none")).toBeNull();
    fake.world.activities.demand(ids.shipSamples).external_id = "ELN-0042";
    const error = await errorOf(
      client.withOptions({ cache: false }).activities.getActivityByExternalId("ELN-0042"),
    );
    expect([...(error.candidateIds as string[])].sort()).toEqual([ids.krasIc50, ids.shipSamples].sort());
  });
});

describe("creating an activity", () => {
  it("always sends all eight keys", async () => {
    const { client, fake } = clientOnFake();
    const made = await client.activities.createActivity({ title: "T", activity_type: "task" });
    expect(made).toBeInstanceOf(Activity);
    expect(made.title).toBe("T");
    expect(fake.requests.at(-1)).toMatchObject({ method: "POST", path: "/activities" });
    expect(fake.requests.at(-1)?.body).toEqual({
      title: "T",
      activity_type: "task",
      definition_id: null,
      program_ids: [],
      assigned_user_ids: [],
      subscriber_ids: [],
      start_date: null,
      duration: null,
    });
  });

  it("resolves the title of its definition, and sends dates as ISO text", async () => {
    const { client, fake, sent } = clientOnFake();
    const made = await client.activities.createActivity({
      title: "Plate 9",
      activity_type: "experiment",
      activity_definition_id: "Biochemical IC50 assay",
      program_ids: [demoIds.programs.kras],
      start_date: new Date("2026-03-02T00:00:00Z"),
      duration: 0,
    });
    expect(made.definition_id).toBe(demoIds.definitions.biochemicalAssay);
    expect(sent()).toEqual(["GET /activity_definitions", "POST /activities"]);
    expect(fake.requests.at(-1)?.body).toMatchObject({ start_date: "2026-03-02T00:00:00.000Z", duration: 0 });
  });

  it("sends the id of a definition without asking for the list", async () => {
    const { client, sent } = clientOnFake();
    const activity_definition_id = demoIds.definitions.synthesis;
    await client.activities.createActivity({ title: "T", activity_type: "task", activity_definition_id });
    expect(sent()).toEqual(["POST /activities"]);
  });

  it("rejects unknown options instead of ignoring them, and sends nothing", async () => {
    const { client, sent } = clientOnFake();
    const definition_id = demoIds.definitions.synthesis;
    for (const unknown of [{ definition_id }, { durration: 5 }]) {
      const [name = ""] = Object.keys(unknown);
      const misnamed = { title: "T", activity_type: "task", ...unknown };
      const error = await errorOf(client.activities.createActivity(misnamed as never));
      expect(error).toMatchObject({ name: "InvalidArgumentError" });
      expect(error.message).toMatch(name);
    }
    expect(sent()).toEqual([]);
  });

  it("accepts an object with getters", async () => {
    class Planned {
      get title() {
        return "Planned";
      }
      get activity_type() {
        return "task" as const;
      }
      get program_ids() {
        return [demoIds.programs.kras];
      }
    }
    const { client } = clientOnFake();
    expect(await client.activities.createActivity(new Planned())).toMatchObject({
      title: "Planned",
      program_ids: [demoIds.programs.kras],
    });
  });

  it("creates nothing for an unknown or ambiguous definition", async () => {
    const { client, sent } = clientOnFake();
    const unknown = { title: "T", activity_type: "task" as const, activity_definition_id: "No such type" };
    expect(await errorOf(client.activities.createActivity(unknown))).toBeInstanceOf(
      UnresolvedIdentifierError,
    );
    const empty = { ...unknown, activity_definition_id: "" };
    expect(await errorOf(client.activities.createActivity(empty))).toBeInstanceOf(UnresolvedIdentifierError);
    expect(sent()).not.toContain("POST /activities");
  });

  it("creates nothing with an invalid date", async () => {
    const { client, sent } = clientOnFake();
    const made = client.activities.createActivity({
      title: "T",
      activity_type: "task",
      start_date: new Date("not a date"),
    });
    expect(await errorOf(made)).toMatchObject({ name: "InvalidArgumentError" });
    expect(sent()).toEqual([]);
  });

  it("makes the lists of activities and of record views stale", async () => {
    const { client, sent } = clientOnFake();
    const readAll = async () => {
      await client.activities.getActivities();
      await client.recordViews.getRecordViews();
      await client.activities.getDefinitions();
    };
    await readAll();
    await client.activities.createActivity({ title: "T", activity_type: "task" });
    await readAll();
    expect(sent().slice(4).sort()).toEqual(["GET /activities", "GET /record_views"]);
  });

  it.each(["", "null", "[]", "{}"])(
    "throws if the server answers %o, and the next lookup reads from the server",
    async (body) => {
      const { client, heard } = clientAnswering(({ method }) =>
        method === "POST" ? new Response(body) : Response.json([]),
      );
      await client.activities.getActivities();
      const error = await errorOf(client.activities.createActivity({ title: "T", activity_type: "task" }));
      expect(error).toBeInstanceOf(KaleidoscopeResponseError);
      await client.activities.getActivities();
      expect(heard).toHaveLength(3);
    },
  );
});

describe("activities with a record", () => {
  const held = { id: "a", all_record_ids: ["r/1"] };

  it("are requested by the record's id, and cached for at most ten seconds", async () => {
    const { client, heard } = clientAnswering(() => Response.json([held]));
    const found = await client.activities.getActivitiesWithRecord("r/1");
    expect(found.map(({ id }) => id)).toEqual(["a"]);
    expect(found[0]).toBeInstanceOf(Activity);
    found.length = 0;
    expect(await client.activities.getActivitiesWithRecord("r/1")).toHaveLength(1);
    expect(heard.map(({ url }) => url.pathname)).toEqual(["/records/r%2F1/operations"]);
  });

  it("are requested again after ten seconds", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: 0 });
    const { client, heard } = clientAnswering(() => Response.json([held]));
    await client.activities.getActivitiesWithRecord("r");
    vi.setSystemTime(9_999);
    await client.activities.getActivitiesWithRecord("r");
    expect(heard).toHaveLength(1);
    vi.setSystemTime(10_000);
    await client.activities.getActivitiesWithRecord("r");
    expect(heard).toHaveLength(2);
  });

  it("are requested again after any write to an activity", async () => {
    const { client, sent } = clientOnFake();
    const [recordId = ""] = (await client.activities.getActivityById(ids.krasIc50))?.all_record_ids ?? [];
    const before = await client.activities.getActivitiesWithRecord(recordId);
    expect(before.map(({ id }) => id)).toContain(ids.krasIc50);
    await client.activities.createActivity({ title: "T", activity_type: "task" });
    await client.activities.getActivitiesWithRecord(recordId);
    expect(sent().filter((request) => request.endsWith("/operations"))).toHaveLength(2);
  });

  it("are empty for an unknown record", async () => {
    const { client, sent } = clientOnFake();
    expect(await client.activities.getActivitiesWithRecord("no-such-record")).toEqual([]);
    expect(sent()).toEqual(["GET /records/no-such-record/operations"]);
  });
});

describe("searching activities", () => {
  it("finds the activities that match all filters", async () => {
    const { client } = clientOnFake();
    const found = await client.activities.searchActivities({
      statuses: ["complete", "in analysis"],
      activity_types: ["experiment"],
      definition_ids: [demoIds.definitions.biochemicalAssay],
    });
    expect(found.map(({ id }) => id)).toEqual([ids.krasIc50Repeat, ids.krasIc50]);
    expect(found[0]).toBeInstanceOf(Activity);
  });

  it("finds the activities without a parent", async () => {
    const { client } = clientOnFake();
    const found = await client.activities.searchActivities({ parent_id: null, activity_types: ["project"] });
    expect(found.map(({ id }) => id)).toEqual([ids.btkProject, ids.krasProject]);
  });

  it("sends a request every time, and returns an empty list for an empty response", async () => {
    const { client, heard } = clientAnswering(() => new Response(null, { status: 404 }));
    expect(await client.activities.searchActivities()).toEqual([]);
    expect(await client.activities.searchActivities()).toEqual([]);
    expect(heard.map(({ url }) => url.pathname + url.search)).toEqual([
      "/activities/search",
      "/activities/search",
    ]);
  });
});

describe("the list of definitions", () => {
  it("contains definitions with their properties and layouts, with one request", async () => {
    const { client, sent } = clientOnFake();
    const definitions = await client.activities.getDefinitions();
    const assay = await client.activities.getDefinitionById("Biochemical IC50 assay");
    expect(definitions[0]).toBeInstanceOf(ActivityDefinition);
    expect(assay?.properties[0]).toBeInstanceOf(Property);
    expect(assay?.content_layout[0]).toBeInstanceOf(ContentLayoutItem);
    expect(sent()).toEqual(["GET /activity_definitions"]);
  });

  it("is searched by id, title, external id, and the definition itself", async () => {
    const { client } = clientOnFake();
    const { biochemicalAssay, synthesis } = demoIds.definitions;
    const assay = await client.activities.getDefinitionById(biochemicalAssay);
    expect(assay?.title).toBe("Biochemical IC50 assay");
    const many = [synthesis, "no such type", assay as ActivityDefinition];
    const found = await client.activities.getDefinitionsByIds(many);
    expect(found.map(({ id }) => id)).toEqual([synthesis, biochemicalAssay]);
    const byExternalId = await client.activities.getActivityDefinitionByExternalId("EXP-BIOCHEM");
    expect(byExternalId?.id).toBe(biochemicalAssay);
    expect(await client.activities.getActivityDefinitionByExternalId("EXP-NONE")).toBeNull();
    expect(await client.activities.getDefinitionById("no such type")).toBeNull();
  });

  it("throws if the server does not have the endpoint", async () => {
    const { client } = clientAnswering(() => new Response(null, { status: 404 }));
    expect(await errorOf(client.activities.getDefinitions())).toBeInstanceOf(KaleidoscopeResponseError);
  });
});

describe("a write that fails", () => {
  it("does not change the cache", async () => {
    const { client, fake, sent } = clientOnFake();
    const activity = await client.activities.getActivityById(ids.krasIc50);
    fake.world.activities.delete(ids.krasIc50);
    expect(await errorOf(activity?.update({ title: "T" }) ?? Promise.resolve())).toBeInstanceOf(
      NotFoundError,
    );
    await client.activities.getActivities();
    expect(sent().filter((request) => request === "GET /activities")).toHaveLength(1);
    expect(activity?.title).toBe("KRAS G12D IC50, plate 1");
  });
});
