import { demoIds } from "@kal/testing";
import { describe, expect, it, vi } from "vitest";
import { errorOf, site } from "../../test/page";
import {
  ConnectionError,
  IncompleteDownloadError,
  InvalidContentTypeError,
  NotFoundError,
  TimeoutError,
} from "../index";

const { activities, files } = demoIds;
const activityId = activities.krasIc50;
const path = /file/;

describe.each(["behindProxy", "withTokens"] as const)("downloading a file %s", (way) => {
  it("returns a File with name, type and all bytes", async () => {
    const { [way]: client, fake } = site();
    const file = await client.files.downloadBlob(files.ic50Csv, { activityId, filename: "ic50.csv" });
    expect(file).toBeInstanceOf(File);
    expect([file.name, file.type]).toEqual(["ic50.csv", "text/csv"]);
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(fake.world.files.demand(files.ic50Csv).bytes);
  });

  it("returns a stream that reports progress up to its size", async () => {
    const { [way]: client, fake } = site();
    fake.faults.add({ pieceBytes: 100, when: { path } });
    const onProgress = vi.fn();
    const { stream, size, name, type } = await client.files.downloadStream(files.ic50Csv, {
      activityId,
      onProgress,
    });
    const text = await new Response(stream).text();
    expect([name, type, size]).toEqual([files.ic50Csv, "text/csv", text.length]);
    const seen = onProgress.mock.calls.map(([progress]) => progress.receivedBytes);
    expect(seen.length).toBeGreaterThan(2);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(onProgress).toHaveBeenLastCalledWith({ receivedBytes: size, totalBytes: size });
  });

  it("throws if the connection breaks, and returns no partial file", async () => {
    const { [way]: client, fake } = site();
    fake.faults.add({ cutAt: 50, when: { path } });
    const error = await errorOf(client.files.downloadBlob(files.ic50Csv, { activityId }));
    expect(error instanceof ConnectionError || error instanceof IncompleteDownloadError).toBe(true);
  });

  it("throws TimeoutError if the body stalls", async () => {
    const { [way]: client, fake } = site();
    fake.faults.add({ stallAt: 50, when: { path } });
    const error = await errorOf(client.files.downloadBlob(files.ic50Csv, { activityId, timeoutMs: 50 }));
    expect(error).toBeInstanceOf(TimeoutError);
  });

  it("throws the page's own reason after an abort", async () => {
    const { [way]: client, fake } = site();
    fake.faults.add({ stallAt: 50, when: { path } });
    const leave = new AbortController();
    const reason = new Error("another tab was opened");
    const download = errorOf(
      client.files.downloadBlob(files.ic50Csv, {
        activityId,
        signal: leave.signal,
        onProgress: () => leave.abort(reason),
      }),
    );
    expect(await download).toBe(reason);
  });

  it("rejects a missing file or an unwanted type before reading it", async () => {
    const { [way]: client } = site();
    expect(await errorOf(client.files.downloadBlob("no-such-file"))).toBeInstanceOf(NotFoundError);
    const asked = { activityId, acceptContentTypes: ["chemical/x-mdl-sdfile"] };
    expect(await errorOf(client.files.downloadBlob(files.ic50Csv, asked))).toBeInstanceOf(
      InvalidContentTypeError,
    );
  });
});

describe("exports", () => {
  it("return a File with the requested name", async () => {
    const { behindProxy, fake } = site();
    const [type] = fake.world.entityTypes.all();
    const query = { filename: "compounds.csv", entity_slice_id: type?.id ?? "" };
    const file = await behindProxy.exports.exportBlob(query);
    const { stream } = await behindProxy.exports.exportStream(query);
    expect([file.name, file.type]).toEqual(["compounds.csv", "text/csv"]);
    expect(await new Response(stream).text()).toBe(await file.text());
  });
});
