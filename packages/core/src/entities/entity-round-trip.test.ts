import { createFakeKaleidoscope } from "@kal/testing";
import { beforeAll, describe, expect, it } from "vitest";
import { everyEntity } from "../../test/every-entity";
import { clientOnFake } from "../../test/support";
import { KaleidoscopeClient } from "../client/kaleidoscope-client";
import * as kal from "../index";
import { Answer } from "../transport/answer";
import type { JsonObject, JsonValue } from "../util/json";
import { coreOf, type Entity } from "./entity";
import { type EntityClass, EntityFactory } from "./entity-factory";

/** Answers JSON as the fake does, changed on its way. */
function clientHearing(change: (answer: JsonValue) => JsonValue) {
  const fake = createFakeKaleidoscope();
  const answers: JsonValue[] = [];
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    const response = await fake.fetch(url, init);
    if (url.endsWith("/auth/oauth/token") || !response.ok) return response;
    const answer = change(await response.json());
    answers.push(structuredClone(answer));
    return Response.json(answer);
  };
  const client = new KaleidoscopeClient({ clientId: "demo", clientSecret: "demo", url: fake.url, fetch });
  return { client, answers };
}

/** Objects whose keys are ids: every one of their values means something. */
const MAPS = new Set(["record_values", "data_table_record_mapping"]);

/** Adds a field nobody has heard of to every object, however deep. */
function sprinkled(value: JsonValue, key = ""): JsonValue {
  if (Array.isArray(value)) return value.map((item) => sprinkled(item));
  if (value === null || typeof value !== "object") return value;
  const inside = Object.entries(value).map(([name, item]) => [name, sprinkled(item, name)]);
  return { ...Object.fromEntries(inside), ...(!MAPS.has(key) && { unheard_of: [{ deep: true }] }) };
}

const isEntityClass = (value: unknown): value is EntityClass<Entity> =>
  typeof value === "function" && value.prototype instanceof kal.Entity;

const classOf = (entity: Entity) => entity.constructor.name;

/** All objects inside, and the value itself. */
function* objectsIn(value: unknown): Generator<object> {
  if (value === null || typeof value !== "object") return;
  yield value;
  for (const item of Object.values(value)) yield* objectsIn(item);
}

describe("every entity of the workspace", () => {
  let entities: Entity[] = [];
  const abstract = ["Entity", "EntityField"];
  const known = Object.entries(kal).flatMap(([name, value]): [string, EntityClass<Entity>][] =>
    isEntityClass(value) && !abstract.includes(name) ? [[name, value]] : [],
  );
  beforeAll(async () => {
    const read = await everyEntity(clientOnFake().client);
    const core = coreOf(read[0] as Entity);
    const answer = new Answer("GET", "/", null);
    const unread = known.filter(([name]) => !read.some((entity) => classOf(entity) === name));
    // A class that the demo workspace has no entity of is looked at by its defaults.
    const made = unread.map(([, type]) => new EntityFactory(core, type).adopt({ id: "made" }, answer));
    entities = [...read, ...made];
  });

  it("has a class that is exported", () => {
    const names = known.map(([name]) => name);
    expect([...new Set(entities.map(classOf))].sort()).toEqual(names.sort());
  });

  it("is written as JSON with all its fields, and cloned to the same", () => {
    for (const entity of entities) {
      const plain = entity.toJSON();
      expect(JSON.parse(JSON.stringify(entity))).toEqual(plain);
      expect(structuredClone(plain)).toEqual(plain);
      expect(Object.keys(plain)).toEqual(Object.keys(entity));
    }
  });

  it("gives plain objects and lists only, all the way down, as React hands to client components", () => {
    for (const entity of entities) {
      for (const object of objectsIn(entity.toJSON())) {
        const prototype = Object.getPrototypeOf(object);
        expect([Object.prototype, Array.prototype], classOf(entity)).toContain(prototype);
        expect(Object.getOwnPropertySymbols(object)).toEqual([]);
      }
    }
  });

  it("gives a copy that can be changed without changing its fields", () => {
    for (const entity of entities) {
      const before = JSON.stringify(entity);
      Object.assign(entity.toJSON(), { id: "other" });
      expect(JSON.stringify(entity)).toBe(before);
    }
  });
});

describe("unknown fields", () => {
  it("survive at every level of every entity", async () => {
    const { client, answers } = clientHearing(sprinkled);
    const entities = await everyEntity(client);
    const heard = new Map<string, JsonObject[]>();
    for (const answer of answers) {
      for (const object of objectsIn(answer)) {
        const { id } = object as JsonObject;
        if (typeof id === "string") heard.set(id, [...(heard.get(id) ?? []), object as JsonObject]);
      }
    }
    for (const entity of entities) {
      const plain = entity.toJSON();
      expect(plain.unheard_of).toEqual([{ deep: true }]);
      const same = heard.get(entity.id)?.some((wire) => contains(plain, wire));
      expect(same, `${classOf(entity)} ${JSON.stringify(plain)}`).toBe(true);
    }
  });
});

/** Whether everything that was sent is there, at every level; what was not sent may be there, too. */
function contains(has: JsonValue | undefined, wanted: JsonValue): boolean {
  if (wanted === null || typeof wanted !== "object") return has === wanted;
  if (has === null || typeof has !== "object" || Array.isArray(has) !== Array.isArray(wanted)) return false;
  return Object.entries(wanted).every(([key, item]) => contains((has as JsonObject)[key], item));
}

describe("fields that the server leaves out", () => {
  const ids = (answer: JsonValue): JsonValue => {
    if (Array.isArray(answer)) return answer.map(ids);
    return answer !== null && typeof answer === "object" && "id" in answer
      ? { id: answer.id ?? null }
      : answer;
  };

  it("are null, or as empty as their kind, in each entity a value of its own", async () => {
    const entities = await everyEntity(clientHearing(ids).client);
    const lists = new Set<unknown>();
    expect(entities.length).toBeGreaterThan(100);
    for (const entity of entities) {
      const fields = Object.entries(entity.toJSON()).filter(([name]) => name !== "id");
      expect(fields.length, classOf(entity)).toBeGreaterThan(0);
      for (const [name, value] of fields) {
        const empty = value === null || typeof value === "boolean" || Object.keys(value).length === 0;
        expect(empty, `${classOf(entity)}.${name} is ${JSON.stringify(value)}`).toBe(true);
      }
      for (const value of Object.values(entity)) {
        if (typeof value !== "object" || value === null) continue;
        expect(lists.has(value)).toBe(false);
        lists.add(value);
      }
    }
  });
});
