import { describe, expect, it } from "vitest";
import { demoIds } from "../demo-ids";
import { activityIds, fileIds } from "../seed/ids";
import { type Api, openApi } from "../test-support/api";

interface Property {
  id: string;
  property_name: string;
  content: unknown;
  last_updated_by: string;
}

async function propertyOf(api: Api, activityId: string, name: string): Promise<Property> {
  const activity = api.fake.world.activities.demand(activityId);
  const found = (activity.properties as unknown as Property[]).find((row) => row.property_name === name);
  if (!found) throw new Error(`no property ${name}`);
  return found;
}

describe("setting a property", () => {
  it("changes its content, in the activity too", async () => {
    const api = await openApi();
    const { id } = await propertyOf(api, activityIds.krasIc50, "Protocol");
    const answer = await api.put(`/properties/${id}`, { content: "TR-FRET v4" });
    expect(answer).toMatchObject({ id, content: "TR-FRET v4", last_updated_by: demoIds.users.robot });
    const activities = await api.get<{ id: string; properties: Property[] }[]>("/activities");
    const properties = activities.find((activity) => activity.id === activityIds.krasIc50)?.properties;
    expect(properties?.find((property) => property.id === id)?.content).toBe("TR-FRET v4");
  });

  it("changes a definition's property, but not its activities", async () => {
    const api = await openApi();
    const definition = api.fake.world.definitions.demand(demoIds.definitions.biochemicalAssay);
    const [property] = definition.properties as unknown as Property[];
    await api.put(`/properties/${property?.id}`, { content: "TR-FRET v5" });
    expect(property?.content).toBe("TR-FRET v5");
    expect((await propertyOf(api, activityIds.krasIc50, "Protocol")).content).toBe("TR-FRET v3");
  });

  it("accepts null, and rejects content of another type", async () => {
    const api = await openApi();
    const protocol = await propertyOf(api, activityIds.krasIc50, "Protocol");
    const links = await propertyOf(api, activityIds.krasIc50, "Online resource");
    const raw = await propertyOf(api, activityIds.krasIc50, "Raw data");
    await expect(api.put(`/properties/${protocol.id}`, { content: 5 })).rejects.toThrow(/^400/);
    await expect(api.put(`/properties/${links.id}`, { content: [5] })).rejects.toThrow(/^400/);
    await expect(api.put(`/properties/${raw.id}`, { content: { file_id: "nope" } })).rejects.toThrow(/^400/);
    await expect(api.put(`/properties/${protocol.id}`, {})).rejects.toThrow(/^400 .*content/);
    await expect(api.put("/properties/nope", { content: null })).rejects.toThrow(/^404/);
    expect(protocol.content).toBe("TR-FRET v3");
    await api.put(`/properties/${protocol.id}`, { content: null });
    expect(protocol.content).toBeNull();
  });
});

describe("uploading to a property", () => {
  const form = (bytes: Uint8Array, name: string, type: string) => {
    const data = new FormData();
    data.append("file", new File([bytes as BlobPart], name, { type }));
    return data;
  };

  it("stores the file with the activity and refers to it", async () => {
    const api = await openApi();
    const { id } = await propertyOf(api, activityIds.krasIc50Repeat, "Raw data");
    const bytes = Uint8Array.from({ length: 1000 }, (_, index) => (index * 7) % 256);
    const response = await api.send(`/properties/${id}/file`, {
      method: "POST",
      body: form(bytes, 'Größe "2".csv', "text/csv"),
    });
    const reference = (await response.json()) as { file_id: string };
    expect(reference).toMatchObject({ file_name: 'Größe "2".csv', file_type: "text/csv", property_id: id });
    const { content } = await propertyOf(api, activityIds.krasIc50Repeat, "Raw data");
    expect(content).toMatchObject({ file_id: reference.file_id });
    const download = await api.send(`/activities/${activityIds.krasIc50Repeat}/file/${reference.file_id}`);
    expect(new Uint8Array(await download.arrayBuffer())).toEqual(bytes);
  });

  it("logs the file by name and size, not its bytes", async () => {
    const api = await openApi();
    const { id } = await propertyOf(api, activityIds.krasIc50Repeat, "Raw data");
    const body = form(new Uint8Array(12), "a.csv", "text/csv");
    await api.send(`/properties/${id}/file`, { method: "POST", body });
    const file = { name: "a.csv", type: "text/csv", size: 12 };
    expect(api.fake.requests.at(-1)).toMatchObject({ body: { body: {}, file } });
  });

  it("rejects a file for a text property, and stores nothing", async () => {
    const api = await openApi();
    const { id } = await propertyOf(api, activityIds.krasIc50, "Protocol");
    const body = form(new Uint8Array(1), "a.csv", "text/csv");
    expect((await api.send(`/properties/${id}/file`, { method: "POST", body })).status).toBe(400);
    expect(api.fake.world.files.size).toBe(Object.keys(fileIds).length);
  });
});
