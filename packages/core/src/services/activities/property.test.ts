import { demoIds } from "@kal/testing";
import { describe, expect, it } from "vitest";
import { clientAnswering, clientOnFake, errorOf } from "../../../test/support";
import type { Property } from "./property";

const ids = demoIds.activities;

/** A property of the demo's first assay. */
async function propertyNamed(
  client: ReturnType<typeof clientOnFake>["client"],
  name: string,
): Promise<Property> {
  const activity = await client.activities.getActivityById(ids.krasIc50);
  const property = activity?.properties.find((candidate) => candidate.property_name === name);
  if (!property) throw new Error(`no property ${name}`);
  return property;
}

/** A property on a server that responds to writes with `answer`. */
async function propertyAnswering(body: string) {
  const activity = { id: "a", properties: [{ id: "p/1", content: "old", resource_type: "task" }] };
  const { client, heard } = clientAnswering(({ method }) =>
    method === "GET" ? Response.json([activity]) : new Response(body),
  );
  const [read] = await client.activities.getActivities();
  const [property] = read?.properties ?? [];
  if (!property) throw new Error("no property");
  return { client, property, heard };
}

describe("changing a property", () => {
  it("sends the content, and applies the response", async () => {
    const { client, fake } = clientOnFake();
    const property = await propertyNamed(client, "Plates");
    await property.updateProperty(6);
    expect(fake.requests.at(-1)).toMatchObject({
      method: "PUT",
      path: `/properties/${property.id}`,
      body: { content: 6 },
    });
    expect(property.content).toBe(6);
    expect(property.last_updated_by).toBe(demoIds.users.robot);
  });

  it("clears it with null, and rejects undefined", async () => {
    const { client, fake, sent } = clientOnFake();
    const property = await propertyNamed(client, "Plates");
    const undefinedContent = undefined as unknown as null;
    expect(await errorOf(property.updateProperty(undefinedContent))).toMatchObject({
      name: "InvalidArgumentError",
    });
    expect(sent()).toHaveLength(1);
    await property.updateProperty(null);
    expect(fake.requests.at(-1)?.body).toEqual({ content: null });
    expect(property.content).toBeNull();
  });

  it("keeps fields that a partial or empty response omits", async () => {
    const partial = await propertyAnswering('{"content":"new","created_at":null}');
    await partial.property.updateProperty("new");
    expect(partial.property.toJSON()).toMatchObject({ id: "p/1", content: "new", resource_type: "task" });
    expect(partial.heard[1]?.url.pathname).toBe("/properties/p%2F1");
    for (const body of ["", "{}", "[]"]) {
      const { property } = await propertyAnswering(body);
      await property.updateProperty("new");
      expect(property.content).toBe("old");
    }
  });

  it("invalidates activities and definitions", async () => {
    const { client, sent } = clientOnFake();
    const property = await propertyNamed(client, "Plates");
    await client.activities.getDefinitions();
    await property.updateProperty(8);
    await client.activities.getActivities();
    await client.activities.getDefinitions();
    expect(sent().slice(3)).toEqual(["GET /activities", "GET /activity_definitions"]);
  });
});

describe("uploading a property's file", () => {
  it("sends a form with the file, and returns the server's reference to it", async () => {
    const { client, fake } = clientOnFake();
    const property = await propertyNamed(client, "Raw data");
    const before = property.content;
    const reference = await property.updatePropertyFile("plate.csv", "well,signal\nA1,2\n", "text/csv");
    expect(fake.requests.at(-1)).toMatchObject({
      method: "POST",
      path: `/properties/${property.id}/file`,
      body: { file: { name: "plate.csv", type: "text/csv" } },
    });
    expect(reference).toMatchObject({ property_id: property.id });
    expect(property.content).toBe(before);
  });

  it.each(["", "{}", "[]"])(
    "returns null for an answer of %o, and still invalidates activities",
    async (body) => {
      const { client, property, heard } = await propertyAnswering(body);
      expect(await property.updatePropertyFile("a.csv", new Blob(["x"]), "text/csv")).toBeNull();
      expect(heard[1]?.headers.get("content-type")).toMatch(/^multipart\/form-data; boundary=/);
      await client.activities.getActivities();
      expect(heard).toHaveLength(3);
    },
  );

  it("throws if the property does not support files", async () => {
    const { client } = clientOnFake();
    const property = await propertyNamed(client, "Protocol");
    const error = await errorOf(property.updatePropertyFile("a.csv", "x", "text/csv"));
    expect(error).toMatchObject({ name: "BadRequestError" });
  });
});

it("a property prints as its name and content", async () => {
  const { client } = clientOnFake();
  expect(String(await propertyNamed(client, "Protocol"))).toBe("Property(Protocol:TR-FRET v3)");
  expect(String(await propertyNamed(client, "Plates"))).toBe("Property(Plates:2)");
});
