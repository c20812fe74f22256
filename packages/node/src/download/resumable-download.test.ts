import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type DownloadProgress, IncompleteDownloadError, NotFoundError, TimeoutError } from "@kal/core";
import type { Fault } from "@kal/testing";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Downloads, startDownloads } from "../test-support/downloads";
import { rejection } from "../test-support/requests";
import type { DownloadFileOptions } from "./options";

const SIZE = 160_000;
let at: Downloads;

beforeEach(async () => {
  at = await startDownloads(SIZE);
});
afterEach(() => {
  vi.restoreAllMocks();
  return at[Symbol.asyncDispose]();
});

const fault = (one: Fault) => at.running.fake.faults.add({ when: { path: /\/files\// }, ...one });
const download = (options: DownloadFileOptions = {}) =>
  at.client.files.downloadFileOrThrow(at.fileId, {
    filename: "data.csv",
    destination: at.folder,
    ...options,
  });

async function expectWhole(): Promise<void> {
  expect(await at.content("data.csv")).toBe("whole");
  expect(await at.names()).toEqual(["data.csv"]);
}

describe("a broken connection", () => {
  it.each([1, 2, 3, 4, 5, 6, 7])("is resumed where it broke after %i eighths", async (eighths) => {
    fault({ cutAt: (SIZE / 8) * eighths });
    await download();
    await expectWhole();
    expect(at.ranges()).toEqual([undefined, `bytes=${(SIZE / 8) * eighths}-`]);
  });

  it("is resumed after each eighth, with progress that never decreases", async () => {
    for (let eighths = 1; eighths < 8; eighths++) fault({ cutAt: SIZE / 8 });
    const progress: DownloadProgress[] = [];
    await download({ onProgress: (one) => progress.push(one) });
    await expectWhole();
    expect(at.ranges()).toHaveLength(8);
    const received = progress.map(({ receivedBytes }) => receivedBytes);
    expect(received).toEqual([...new Set(received)].sort((a, b) => a - b));
    expect(progress.at(-1)).toEqual({ receivedBytes: SIZE, totalBytes: SIZE });
  });

  it.each([
    ["an object", { "X-Lab": "1" }],
    ["a Headers", new Headers({ "X-Lab": "1" })],
  ])("is resumed with the caller's headers, given as %s", async (_, headers) => {
    fault({ cutAt: SIZE / 2 });
    const seen: unknown[] = [];
    const { files } = at.clientWith({
      middleware: [
        (request, next) => {
          seen.push(request.headers["x-lab"]);
          return next(request);
        },
      ],
    });
    await files.downloadFileOrThrow(at.fileId, { destination: at.folder, headers });
    expect(seen).toEqual(["1", "1"]);
    expect(at.ranges()).toHaveLength(2);
  });

  it("restarts the download if no byte arrived", async () => {
    fault({ cutAt: 0 });
    await download();
    await expectWhole();
    expect(at.ranges()).toEqual([undefined, undefined]);
  });

  it("throws after several connections without a byte", async () => {
    fault({ cutAt: 0, times: Number.POSITIVE_INFINITY });
    await expect(download()).rejects.toThrow(IncompleteDownloadError);
    expect(await at.names()).toEqual([]);
  }, 20_000);

  it("is not resumed with `maxRetries: 0`", async () => {
    fault({ cutAt: 100 });
    await expect(download({ maxRetries: 0 })).rejects.toThrow(IncompleteDownloadError);
    expect(at.ranges()).toHaveLength(1);
  });

  it("leaves an existing file unchanged if the server no longer has the file", async () => {
    await writeFile(join(at.folder, "data.csv"), "old");
    fault({ cutAt: 100 });
    fault({ status: 404 });
    await expect(download()).rejects.toThrow(NotFoundError);
    expect(await at.content("data.csv")).toBe("old");
    expect(await at.names()).toEqual(["data.csv"]);
  });

  it("is not resumed after the deadline of the call", async () => {
    fault({ cutAt: 10, times: Number.POSITIVE_INFINITY });
    const startedAt = Date.now();
    const error = await rejection(download({ deadlineMs: 400 }));
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ phase: "deadline", limitMs: 400 });
    expect(Date.now() - startedAt).toBeLessThan(2_000);
  });

  it("names the server's error as the last failure if no time is left for a retry", async () => {
    fault({ status: 503, retryAfter: 30 });
    const error = await rejection(download({ deadlineMs: 400 }));
    expect(error).toMatchObject({ phase: "deadline", limitMs: 400, cause: { status: 503 } });
    expect(String(error)).toMatch(/deadline of 400 ms\. The last failure: GET .* failed with status 503/);
  });

  it("is not resumed after the deadline if the clock is set back", async () => {
    fault({ cutAt: 10 });
    fault({ latencyMs: Number.POSITIVE_INFINITY });
    const now = Date.now;
    const onProgress = () => void vi.spyOn(Date, "now").mockImplementation(() => now() - 3_600_000);
    const error = await rejection(download({ deadlineMs: 400, onProgress }));
    expect(error).toMatchObject({ phase: "deadline", limitMs: 400 });
  });

  it("is named as the last failure if the next attempt times out", async () => {
    fault({ cutAt: 10 });
    fault({ latencyMs: Number.POSITIVE_INFINITY });
    const error = await rejection(download({ deadlineMs: 800 }));
    expect(error).toMatchObject({ phase: "deadline", cause: { name: "IncompleteDownloadError" } });
    expect(String(error)).toMatch(/The last failure: The download ended after 10 of 160000 bytes/);
  });
});

describe("a server that does not send the requested range", () => {
  it("gets a request for the whole file if it sends another range", async () => {
    fault({ cutAt: 1000 });
    fault({ wrongRange: true });
    await download();
    await expectWhole();
    expect(at.ranges()).toEqual([undefined, "bytes=1000-", undefined]);
  });

  it("restarts the download if the file has changed", async () => {
    fault({ cutAt: 1000 });
    fault({ changedEtag: true });
    await download();
    await expectWhole();
    expect(at.ranges()).toEqual([undefined, "bytes=1000-"]);
  });

  it("gets a request for the whole file after a 416", async () => {
    fault({ cutAt: 1000 });
    fault({ status: 416 });
    await download();
    await expectWhole();
    expect(at.ranges()).toEqual([undefined, "bytes=1000-", undefined]);
  });

  it("gets a request for the whole file at once if it sent no strong ETag", async () => {
    fault({ cutAt: 1000, headers: { etag: 'W/"weak"' } });
    await download();
    await expectWhole();
    expect(at.ranges()).toEqual([undefined, undefined]);
  });

  it("gets only one request for the whole file", async () => {
    fault({ cutAt: 1000, headers: { etag: 'W/"weak"' }, times: Number.POSITIVE_INFINITY });
    await expect(download()).rejects.toThrow(IncompleteDownloadError);
    expect(at.ranges()).toEqual([undefined, undefined]);
    expect(await at.names()).toEqual([]);
  });

  it("is rejected if it sends a range that was not requested", async () => {
    fault({
      status: 206,
      body: "a,b\n",
      headers: { "content-type": "text/csv", "content-range": "bytes 5-8/99" },
    });
    await expect(download()).rejects.toThrow(IncompleteDownloadError);
    expect(await at.names()).toEqual([]);
  });

  it("is rejected if it sends less than the announced length", async () => {
    fault({ contentLength: SIZE * 2, times: Number.POSITIVE_INFINITY });
    await expect(download()).rejects.toThrow(IncompleteDownloadError);
    expect(await at.names()).toEqual([]);
  });
});

describe("a compressed body", () => {
  it("is written decompressed, and reports no total", async () => {
    fault({ gzip: true });
    const progress: DownloadProgress[] = [];
    await download({ onProgress: (one) => progress.push(one) });
    await expectWhole();
    expect(progress.at(-1)).toEqual({ receivedBytes: SIZE, totalBytes: null });
  });

  it("restarts after a break, because its offsets are not those of the file", async () => {
    fault({ gzip: true, cutAt: 100 });
    await download();
    await expectWhole();
    expect(at.ranges()).toEqual([undefined, undefined]);
  });
});

describe("a timeout or an abort", () => {
  it.each([1, 4, 7])("ends a stall after %i eighths on time, and leaves no file behind", async (eighths) => {
    fault({ stallAt: (SIZE / 8) * eighths });
    const startedAt = Date.now();
    const error = await rejection(download({ timeoutMs: 500 }));
    expect(error).toMatchObject({ name: "TimeoutError", phase: "body" });
    expect(Date.now() - startedAt).toBeLessThan(2_000);
    expect(await at.names()).toEqual([]);
    expect(at.ranges()).toHaveLength(1);
  });

  it("keeps the old file and throws the caller's reason after an abort", async () => {
    await writeFile(join(at.folder, "data.csv"), "old");
    fault({ stallAt: SIZE / 2 });
    const controller = new AbortController();
    const reason = new Error("the user left");
    const onProgress = ({ receivedBytes }: DownloadProgress) => {
      if (receivedBytes === SIZE / 2) controller.abort(reason);
    };
    expect(await rejection(download({ signal: controller.signal, onProgress }))).toBe(reason);
    expect(await at.names()).toEqual(["data.csv"]);
    expect(await at.content("data.csv")).toBe("old");
  });

  it("interrupts the wait before a retry", async () => {
    fault({ cutAt: 0, times: Number.POSITIVE_INFINITY });
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error("enough")), 300);
    const startedAt = Date.now();
    expect((await rejection(download({ signal: controller.signal }))).message).toBe("enough");
    expect(Date.now() - startedAt).toBeLessThan(2_000);
    expect(await at.names()).toEqual([]);
  });
});
