import { demoIds } from "@kal/testing";
import { describe, expect, it } from "vitest";
import { clientAnswering, clientOnFake, errorOf } from "../../test/support";

describe("an export", () => {
  it("sends every given parameter unchanged, including empty strings", async () => {
    const { client, heard } = clientAnswering(
      () => new Response("a\n", { headers: { "content-type": "text/csv" } }),
    );
    const query = {
      filename: "../x/all.csv",
      entity_slice_id: "s",
      search_text: "",
      program_id: null,
      view_field_sorts: "[]",
    };
    const file = await client.exports.openExport(query);
    expect(Object.fromEntries(heard[0]?.url.searchParams ?? [])).toEqual({
      filename: "../x/all.csv",
      entity_slice_id: "s",
      search_text: "",
      view_field_sorts: "[]",
    });
    expect(file.name).toBe("all.csv");
    expect(await file.text()).toBe("a\n");
  });

  it("is the CSV of the records", async () => {
    const { client, fake } = clientOnFake();
    const [type] = fake.world.entityTypes.all();
    const file = await client.exports.openExport({ filename: "all.csv", entity_slice_id: String(type?.id) });
    const lines = (await file.text()).trim().split("\n");
    expect(file.type).toBe("text/csv");
    expect(lines.length).toBeGreaterThan(10);
  });
});

describe("a file", () => {
  it("is opened through its activity, or directly", async () => {
    const { client, sent } = clientOnFake();
    const { krasIc50 } = demoIds.activities;
    const file = await client.files.openFile(demoIds.files.ic50Csv, {
      activityId: krasIc50,
      filename: "a/b.csv",
    });
    expect(file).toMatchObject({ name: "b.csv", type: "text/csv" });
    const bytes = await file.bytes();
    expect(bytes).toHaveLength(Number(file.size));
    const same = await client.files.openFile(demoIds.files.ic50Csv);
    expect(same.name).toBe(demoIds.files.ic50Csv);
    expect(await same.bytes()).toEqual(bytes);
    expect(sent()).toEqual([
      `GET /activities/${krasIc50}/file/${demoIds.files.ic50Csv}`,
      `GET /files/${demoIds.files.ic50Csv}`,
    ]);
  });

  it("reports progress up to its size as a stream, blob and text", async () => {
    const { client, fake } = clientOnFake();
    fake.faults.add({ when: { path: /files/ }, pieceBytes: 100, times: 9 });
    const seen: (number | null)[][] = [];
    const onProgress = (progress: { receivedBytes: number; totalBytes: number | null }) =>
      seen.push([progress.receivedBytes, progress.totalBytes]);
    const file = await client.files.openFile(demoIds.files.ic50Csv, { onProgress });
    const streamed = await new Response(file.stream()).arrayBuffer();
    expect(seen.at(-1)).toEqual([streamed.byteLength, file.size]);
    expect(seen.map(([received]) => received)).toEqual(
      [...seen.map(([received]) => received)].sort((a, b) => Number(a) - Number(b)),
    );
    const blob = await (await client.files.openFile(demoIds.files.ic50Csv)).blob();
    expect(blob).toMatchObject({ type: "text/csv", size: streamed.byteLength });
  });

  it("of another type is rejected unless the list allows it", async () => {
    const { client } = clientAnswering(
      () => new Response("<p>", { headers: { "content-type": "text/HTML; charset=utf-8" } }),
    );
    expect(await errorOf(client.files.openFile("f"))).toMatchObject({
      name: "InvalidContentTypeError",
      contentType: "text/html",
    });
    expect((await client.files.openFile("f", { acceptContentTypes: ["text/html"] })).type).toBe("text/html");
    expect((await client.files.openFile("f", { acceptContentTypes: "any" })).type).toBe("text/html");
  });

  it("throws if it is shorter than announced", async () => {
    const headers = { "content-type": "text/csv", "content-length": "20" };
    const { client } = clientAnswering(() => new Response("0123456789", { headers }));
    const file = await client.files.openFile("f");
    expect(await errorOf(file.bytes())).toMatchObject({
      name: "IncompleteDownloadError",
      receivedBytes: 10,
      expectedBytes: 20,
    });
  });

  it("has no size and no percentage if the transfer was compressed", async () => {
    const headers = { "content-type": "text/csv", "content-length": "3", "content-encoding": "gzip" };
    const { client } = clientAnswering(() => new Response("0123456789", { headers }));
    const file = await client.files.openFile("f", {
      onProgress: ({ totalBytes }) => expect(totalBytes).toBeNull(),
    });
    expect(file.size).toBeNull();
    expect(await file.bytes()).toHaveLength(10);
  });

  it.each([
    ["bytes 5-9/20", { start: 5, totalBytes: 20 }],
    ["bytes 5-9/*", { start: 5, totalBytes: null }],
    ["nonsense", { start: null, totalBytes: null }],
  ])("of which only a part came (%s) says so", async (range, partial) => {
    const headers = { "content-type": "text/csv", "content-range": range };
    const { client } = clientAnswering(() => new Response("01234", { status: 206, headers }));
    expect((await client.files.openFile("f")).partial).toEqual(partial);
  });

  it("closes its connection if it is never read", async () => {
    const { client } = clientAnswering(() => {
      const body = new ReadableStream({ pull: () => new Promise(() => {}) });
      return new Response(body, { headers: { "content-type": "text/csv" } });
    });
    const file = await client.files.openFile("f", { timeoutMs: 30 });
    await new Promise((wait) => setTimeout(wait, 60));
    expect(await errorOf(file.bytes())).toMatchObject({ name: "TimeoutError" });
  });
});
