import { demoIds as ids } from "@kal/testing";
import { describe, expect, it } from "vitest";
import { clientAnswering, clientOnFake, errorOf } from "../../test/support";
import { KalRecord, KeyField } from "../index";
import type { Entity } from "./entity";

/** Freezes all that can be reached, as NgRx, Recoil and Jotai do with what is put into their stores. */
function deepFreeze<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const key of Reflect.ownKeys(value)) deepFreeze(Reflect.get(value, key));
  return value;
}

/** Cannot be written to, and says so only when it is tried. */
const readOnlyProxy = <T extends object>(target: T): T =>
  new Proxy(target, {
    set: () => false,
    deleteProperty: () => false,
  });

/** Ignores what is written to it, without an error. */
const silentProxy = <T extends object>(target: T): T =>
  new Proxy(target, {
    set: () => true,
    deleteProperty: () => true,
  });

const closings: [string, <T extends Entity>(entity: T) => T][] = [
  ["deeply frozen", deepFreeze],
  ["frozen", Object.freeze],
  ["sealed", Object.seal],
  ["closed to new fields", Object.preventExtensions],
  ["in part read-only", (entity) => Object.defineProperty(entity, "id", { writable: false })],
  ["behind a read-only proxy", readOnlyProxy],
  ["behind a proxy that ignores writes", silentProxy],
];

type Demo = ReturnType<typeof clientOnFake>;

const found = <T>(value: T | null | undefined): T => {
  if (!value) throw new Error("the demo workspace has one");
  return value;
};
const activityOf = async ({ client }: Demo) =>
  found(await client.activities.getActivityById(ids.activities.krasIc50));
const definitionOf = async ({ client }: Demo) =>
  found(await client.activities.getDefinitionById(ids.definitions.biochemicalAssay));
const recordOf = async ({ client }: Demo) =>
  found(await client.records.getRecordById(ids.records.compound(1)));
const dashboardOf = async ({ client }: Demo) => found((await client.dashboards.getDashboards())[0]);

/** A method that writes, the entity it belongs to, and a look at what it changed. */
interface Write<E extends Entity> {
  read: (demo: Demo) => Promise<E>;
  write: (entity: E, demo: Demo) => Promise<unknown>;
  seen?: (entity: E) => unknown;
  gives?: unknown;
}
const a = <E extends Entity>(write: Write<E>) => write as unknown as Write<Entity>;

const writes: [string, Write<Entity>][] = [
  [
    "Activity.update",
    a({ read: activityOf, write: (it) => it.update({ title: "New" }), seen: (it) => it.title, gives: "New" }),
  ],
  [
    "Activity.addRecords",
    a({
      read: activityOf,
      write: (it) => it.addRecords([ids.records.target(1)]),
      seen: (it) => it.all_record_ids.includes(ids.records.target(1)),
      gives: true,
    }),
  ],
  [
    "Activity.removeRecords",
    a({
      read: activityOf,
      write: (it) => it.removeRecords(it.all_record_ids.slice(0, 1)),
      seen: (it) => it.id,
      gives: ids.activities.krasIc50,
    }),
  ],
  [
    "ActivityDefinition.update",
    a({
      read: definitionOf,
      write: (it) => it.update({ title: "New" }),
      seen: (it) => it.title,
      gives: "New",
    }),
  ],
  [
    "ActivityDefinition.setRegistrationSettings",
    a({
      read: definitionOf,
      write: (it) => it.setRegistrationSettings({ statusFieldId: ids.dataFields.notes }),
      seen: (it) => it.registration_status_field_id,
      gives: ids.dataFields.notes,
    }),
  ],
  [
    "ActivityDefinition.setQueuingBehavior",
    a({ read: definitionOf, write: (it) => it.setQueuingBehavior({ addViewIds: [] }) }),
  ],
  [
    "Property.updateProperty",
    a({
      read: async (demo) => {
        const { properties } = await activityOf(demo);
        return found(properties.find(({ field_type }) => field_type === "text") ?? properties[0]);
      },
      write: (it) => it.updateProperty("37 °C"),
      seen: (it) => it.content,
      gives: "37 °C",
    }),
  ],
  [
    "DataField.update",
    a({
      read: async ({ client }) => found((await client.entityFields.getDataFields())[0]),
      write: (it) => it.update({ field_description: "New" }),
      seen: (it) => it.field_description,
      gives: "New",
    }),
  ],
  [
    "KeyField.update",
    a({
      read: async ({ client }) => found((await client.entityFields.getKeyFields())[0]),
      write: (it) => it.update({ field_description: "New" }),
      seen: (it) => it.field_description,
      gives: "New",
    }),
  ],
  [
    "Dashboard.addRecord",
    a({
      read: dashboardOf,
      write: (it, { fake }) => it.addRecord(found(other(fake.world.records, it.record_ids))),
      seen: (it) => it.record_ids.length,
    }),
  ],
  [
    "Dashboard.removeRecord",
    a({ read: dashboardOf, write: (it) => it.removeRecord(found(it.record_ids[0])) }),
  ],
  [
    "Dashboard.addSet",
    a({
      read: dashboardOf,
      write: (it, { fake }) => it.addSet(found(other(fake.world.recordSets, it.record_set_ids))),
    }),
  ],
  [
    "RecordView.extendView",
    a({
      read: async ({ client }) => found((await client.recordViews.getRecordViews())[0]),
      write: (it) => it.extendView({ new_key_field_name: "Plate" }),
      seen: (it) => typeof it.view_name,
      gives: "string",
    }),
  ],
  ["KalRecord.addValue", a({ read: recordOf, write: (it) => it.addValue("Notes", "New") })],
  ["KalRecord.updateField", a({ read: recordOf, write: (it) => it.updateField("Notes", "New") })],
  [
    "KalRecord.updateFieldFile",
    a({ read: recordOf, write: (it) => it.updateFieldFile("Spectrum", "a.csv", "a,b\n", "text/csv") }),
  ],
];

const other = (table: { all(): { id: string }[] }, taken: readonly string[]) =>
  table.all().find(({ id }) => !taken.includes(id))?.id;

describe.each(closings)("an entity that is %s", (_, close) => {
  it.each(writes)(
    "is written once by %s, keeps its fields, and the result has the new ones",
    async (_, it) => {
      const demo = clientOnFake();
      const entity = close(await it.read(demo));
      const before = JSON.stringify(entity);
      const sentBefore = demo.sent().filter((call) => !call.startsWith("GET")).length;
      const result = await it.write(entity, demo);
      expect(demo.sent().filter((call) => !call.startsWith("GET"))).toHaveLength(sentBefore + 1);
      expect(JSON.stringify(entity)).toBe(before);
      if (!it.seen) return;
      expect(result).not.toBe(entity);
      expect((result as Entity).constructor).toBe(entity.constructor);
      if (it.gives !== undefined) expect(it.seen(result as Entity)).toEqual(it.gives);
      else expect(it.seen(result as Entity)).not.toEqual(it.seen(entity));
    },
  );

  it("is reloaded into a new one", async () => {
    const demo = clientOnFake();
    const record = close(await recordOf(demo));
    await record.addValue("Notes", "Newest");
    expect(await record.getValueContent("Notes")).not.toBe("Newest");
    const fresh = await record.refetch();
    expect(await fresh.getValueContent("Notes")).toBe("Newest");
    const activity = close(await activityOf(demo));
    demo.fake.world.activities.demand(activity.id).title = "Renamed elsewhere";
    expect((await activity.refetch()).title).toBe("Renamed elsewhere");
  });

  it("keeps the relations it has loaded, and forgets them when told", async () => {
    const { client, sent } = clientOnFake();
    const activity = close(found(await client.activities.getActivityById(ids.activities.krasIc50)));
    const first = await activity.getChildActivities();
    const asked = sent().length;
    expect(await activity.getChildActivities()).toEqual(first);
    expect(sent()).toHaveLength(asked);
    activity.clearCaches();
    await activity.getChildActivities();
    expect(sent()).toHaveLength(asked + 1);
  });
});

describe("a frozen record in the cache", () => {
  it("is replaced there after a file was uploaded through the service", async () => {
    const demo = clientOnFake();
    const record = deepFreeze(await recordOf(demo));
    const [file, field] = ["a,b\n", ids.dataFields.spectrum];
    await demo.client.records.createRecordValueFile(record.id, field, "a.csv", file, "text/csv");
    const content = { file_name: "a.csv" };
    expect(await record.getValueContent("Spectrum")).not.toMatchObject(content);
    expect(await (await recordOf(demo)).getValueContent("Spectrum")).toMatchObject(content);
  });
});

describe("an entity that can change", () => {
  it.each(writes.filter(([, { seen }]) => seen))("is changed and returned by %s", async (_, it) => {
    const demo = clientOnFake();
    const entity = await it.read(demo);
    expect(await it.write(entity, demo)).toBe(entity);
    if (it.gives !== undefined) expect(it.seen?.(entity)).toEqual(it.gives);
  });

  it("is returned when nothing is to change, or when it was deleted meanwhile", async () => {
    const demo = clientOnFake();
    const activity = await activityOf(demo);
    expect(await activity.update({})).toBe(activity);
    demo.fake.world.activities.delete(activity.id);
    expect(await activity.refetch()).toBe(activity);
  });
});

describe("an object that did not come from a client", () => {
  it("is refused before a request if only its prototype is right", async () => {
    const { client, sent } = clientOnFake();
    const record = await client.records.getRecordById(ids.records.compound(1));
    const before = sent().length;
    const copy: KalRecord = Object.setPrototypeOf(structuredClone(record?.toJSON()), KalRecord.prototype);
    const error = await errorOf(Promise.resolve().then(() => copy.addValue("Notes", "x")));
    expect(error.message).toMatch(/^This KalRecord did not come from a client/);
    expect(await errorOf(Promise.resolve().then(() => copy.getValues()))).toMatchObject({
      name: "InvalidArgumentError",
    });
    expect(sent()).toHaveLength(before);
    expect(record?.equals(copy)).toBe(true);
    expect(record?.equals(Object.setPrototypeOf({ id: record.id }, KeyField.prototype))).toBe(false);
  });

  it("is refused as a plain copy of a record, with a hint to pass its id", async () => {
    const { client, sent } = clientOnFake();
    const record = await client.records.getRecordById(ids.records.compound(1));
    const before = sent().length;
    const copy = structuredClone(record?.toJSON()) as never;
    for (const call of [client.records.getRecordById(copy), client.records.getRecordsByIds([copy])])
      expect((await errorOf(call)).message).toMatch(/plain copy of a record, pass the copy's id/);
    expect(sent()).toHaveLength(before);
  });

  it("is refused as an Immer draft before a request, since drafts end before the answer comes", async () => {
    const demo = clientOnFake();
    const { proxy, revoke } = Proxy.revocable(await recordOf(demo), {
      get: (target, key) =>
        key === Symbol.for("immer-state") ? { base_: target } : Reflect.get(target, key),
    });
    const before = demo.sent().length;
    const writing = errorOf(proxy.addValue("Notes", "x"));
    revoke();
    expect((await writing).message).toMatch(/^Immer drafts cannot be changed/);
    expect(demo.sent()).toHaveLength(before);
  });
});

describe("a field named __proto__ in an answer", () => {
  const poison = '"__proto__": {"id": "evil", "toString": null}';
  const answers = (first: string) => {
    let written = false;
    return clientAnswering(({ method }) => {
      if (method === "GET" && !written) return new Response(first);
      written = true;
      return new Response(
        method === "GET" ? first.replace("{", `{${poison}, `) : `{"id": "1", "title": "New", ${poison}}`,
      );
    }).client;
  };

  it("does not replace the prototype of an entity that is updated or reloaded", async () => {
    const activity = found((await answers('[{"id": "1", "title": "Old"}]').activities.getActivities())[0]);
    const prototype = Object.getPrototypeOf(activity);
    await activity.update({ title: "New" });
    await activity.refetch();
    expect(Object.getPrototypeOf(activity)).toBe(prototype);
    expect(Object.keys(activity)).toContain("__proto__");
    expect(activity.refetch).toBeTypeOf("function");
  });

  it("does not replace the prototype of a property that is updated", async () => {
    const activity = '[{"id": "1", "properties": [{"id": "p", "content": "old"}]}]';
    const property = found((await answers(activity).activities.getActivities())[0]?.properties[0]);
    const prototype = Object.getPrototypeOf(property);
    await property.updateProperty("new");
    expect(Object.getPrototypeOf(property)).toBe(prototype);
    expect(property.updateProperty).toBeTypeOf("function");
  });

  it("stays a field id among a record's values", async () => {
    const values = '{"__proto__": [{"id": "v", "content": "5", "operation_id": "a"}], "constructor": []}';
    const { client } = clientAnswering(() => new Response(`{"id": "1", "record_values": ${values}}`));
    const record = found(await client.records.getRecordById("1"));
    const json = record.toJSON().record_values as object;
    expect(Object.keys(json)).toEqual(["__proto__", "constructor"]);
    expect(Object.getPrototypeOf(json)).toBe(Object.prototype);
    const activity = "b0a1b2c3-d4e5-4f60-8a7b-9c0d1e2f3a4b";
    expect(Object.getPrototypeOf(await record.getActivityData(activity))).toBe(Object.prototype);
  });
});
