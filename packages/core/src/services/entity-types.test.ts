import { describe, expect, it } from "vitest";
import { clientAnswering, clientOnFake, errorOf, uuid } from "../../test/support";
import { AmbiguousIdentifierError, KaleidoscopeResponseError } from "../errors/index";
import { EntityType } from "./entity-types";

const [a, b, c] = [uuid(1), uuid(2), uuid(3)];
const slices = [
  { id: "compound", slice_name: "Compound", key_field_ids: [c] },
  { id: "batch", slice_name: "", key_field_ids: [c, b] },
  { id: "aliquot", slice_name: "", key_field_ids: [c, b, a] },
];

describe("entity types", () => {
  it("are returned in the server's order with one request", async () => {
    const { client, fake, sent } = clientOnFake();
    const types = await client.entityTypes.getTypes();
    await client.entityTypes.getTypes();
    expect(types.map(({ id }) => id)).toEqual(fake.world.entityTypes.all().map(({ id }) => id));
    expect(types[0]).toBeInstanceOf(EntityType);
    expect(sent()).toEqual(["GET /entity_slices"]);
  });

  it("are found by name; an unknown one is null", async () => {
    const { client } = clientOnFake();
    expect(`${await client.entityTypes.getTypeByName("Compound")}`).toBe("Compound");
    expect(await client.entityTypes.getTypeByName("compound")).toBeNull();
  });

  it("throw if several share the name", async () => {
    const { client } = clientAnswering(() => Response.json(slices));
    expect(await errorOf(client.entityTypes.getTypeByName(""))).toBeInstanceOf(AmbiguousIdentifierError);
  });

  it("are found by a subset of their key fields, in any order", async () => {
    const { client, heard } = clientAnswering(() => Response.json(slices));
    expect(await client.entityTypes.getTypesWithKeyFields([])).toEqual([]);
    expect(heard).toHaveLength(0);
    const found = await client.entityTypes.getTypesWithKeyFields([b, c]);
    expect(found.map(({ id }) => id)).toEqual(["batch", "aliquot"]);
  });

  it("are found by exactly their key fields, in any order", async () => {
    const { client } = clientAnswering(() => Response.json(slices));
    expect((await client.entityTypes.getTypeExactKeys([b, c, b]))?.id).toBe("batch");
    expect(await client.entityTypes.getTypeExactKeys([b])).toBeNull();
    expect(await client.entityTypes.getTypeExactKeys([])).toBeNull();
  });

  it("return the ids of their records", async () => {
    const { client, fake } = clientOnFake();
    const type = await client.entityTypes.getTypeByName("Target");
    const ids = await type?.getRecordIds();
    const targets = fake.world.records.all().filter((row) => row.entity_slice_id === type?.id);
    expect(new Set(ids)).toEqual(new Set(targets.map(({ id }) => id)));
    expect(fake.requests.at(-1)).toMatchObject({
      path: "/records/search",
      query: { entity_slice_id: type?.id },
    });
  });

  it("throw if the server does not have the endpoint", async () => {
    const { client } = clientAnswering(() => new Response(null, { status: 404 }));
    expect(await errorOf(client.entityTypes.getTypes())).toBeInstanceOf(KaleidoscopeResponseError);
  });
});
