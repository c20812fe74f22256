import { getEventListeners } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { InvalidArgumentError, NotFoundError, TimeoutError } from "@kal/core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Downloads, startDownloads } from "../test-support/downloads";
import { rejection } from "../test-support/requests";
import type { DownloadFileProgress, DownloadFilesProgress } from "./options";

const NOT_FOUND = "00000000-0000-4000-8000-000000000000";
let at: Downloads;

beforeEach(async () => {
  at = await startDownloads();
});
afterEach(() => {
  vi.restoreAllMocks();
  return at[Symbol.asyncDispose]();
});

const many = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ fileId: at.fileId, filename: `${index}.csv` }));

describe("downloadFiles", () => {
  it("returns the result of each file in the order of the list", async () => {
    const [first, second] = many(2);
    const files = [first, { fileId: NOT_FOUND }, second].filter((one) => one !== undefined);
    const results = await at.client.files.downloadFiles(files, { destination: at.folder });
    expect(results).toEqual([
      { fileId: at.fileId, path: join(at.folder, "0.csv") },
      { fileId: NOT_FOUND, error: expect.any(NotFoundError) },
      { fileId: at.fileId, path: join(at.folder, "1.csv") },
    ]);
    expect(await at.content("1.csv")).toBe("whole");
  });

  it("uses the common destination for a file without its own", async () => {
    for (const destination of [undefined, null]) {
      const file = { fileId: at.fileId, filename: `${destination}.csv`, destination };
      const results = await at.client.files.downloadFiles([file], { destination: at.folder });
      expect(results).toEqual([{ fileId: at.fileId, path: join(at.folder, `${destination}.csv`) }]);
    }
  });

  it("downloads at most `concurrency` files at the same time", async () => {
    at.running.fake.faults.add({
      when: { path: /\/files\// },
      latencyMs: 30,
      times: Number.POSITIVE_INFINITY,
    });
    let atOnce = 0;
    let most = 0;
    const client = at.clientWith({
      middleware: [
        async (request, next) => {
          most = Math.max(most, ++atOnce);
          return next(request).finally(() => {
            atOnce -= 1;
          });
        },
      ],
    });
    await client.files.downloadFiles(many(10), { destination: at.folder, concurrency: 3 });
    expect(most).toBe(3);
  });

  it("causes no leak warning with many concurrent downloads", async () => {
    const warned = vi.fn();
    process.on("warning", warned);
    await at.client.files.downloadFiles(many(30), { destination: at.folder, concurrency: 30 });
    process.off("warning", warned);
    expect(warned).not.toHaveBeenCalled();
  });

  it("reports the progress of all files, which never decreases", async () => {
    const reports: DownloadFilesProgress[] = [];
    await at.client.files.downloadFiles([...many(3), { fileId: NOT_FOUND }], {
      destination: at.folder,
      onProgress: (report) => reports.push(report),
    });
    const received = reports.map(({ receivedBytes }) => receivedBytes);
    expect(received).toEqual(received.toSorted((a, b) => a - b));
    expect(reports.at(-1)).toEqual({
      finishedFiles: 4,
      failedFiles: 1,
      totalFiles: 4,
      receivedBytes: 300_000,
      totalBytes: 300_000,
    });
  });

  it("reports the progress of each file, and its result at the end", async () => {
    const reports: DownloadFileProgress[] = [];
    const files = [...many(2), { fileId: NOT_FOUND }];
    const results = await at.client.files.downloadFiles(files, {
      destination: at.folder,
      onFileProgress: (report) => reports.push(report),
    });
    const last = files.map((_, place) => reports.findLast(({ index }) => index === place));
    expect(last.map((report) => report?.result)).toEqual(results);
    expect(last[1]).toMatchObject({ fileId: at.fileId, receivedBytes: 100_000, totalBytes: 100_000 });
    expect(reports.filter(({ result }) => result)).toHaveLength(3);
  });

  it("stops after an abort and leaves no temporary file or listener", async () => {
    at.running.fake.faults.add({ when: { path: /\/files\// }, stallAt: 10, times: Number.POSITIVE_INFINITY });
    const controller = new AbortController();
    const reason = new Error("enough");
    setTimeout(() => controller.abort(reason), 200);
    const { signal } = controller;
    const files = at.client.files.downloadFiles(many(10), { destination: at.folder, signal });
    expect(await rejection(files)).toBe(reason);
    expect(await at.names()).toEqual([]);
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });

  it("stops after an error of the caller's own code", async () => {
    const mine = new Error("my callback");
    const onProgress = () => {
      throw mine;
    };
    const files = at.client.files.downloadFiles(many(3), { destination: at.folder, onProgress });
    expect(await rejection(files)).toBe(mine);
    expect(await at.names()).toEqual([]);
  });

  it("applies one deadline to all files, even if the clock is set back", async () => {
    const now = Date.now;
    const onFileProgress = () => void vi.spyOn(Date, "now").mockImplementation(() => now() - 3_600_000);
    at.running.fake.faults.add({
      when: { path: /\/files\// },
      latencyMs: 150,
      times: Number.POSITIVE_INFINITY,
    });
    const options = { destination: at.folder, concurrency: 1, deadlineMs: 250, onFileProgress };
    const results = await at.client.files.downloadFiles(many(4), options);
    expect(results[0]?.path).toBeDefined();
    expect(results.slice(1).map(({ error }) => error instanceof TimeoutError)).toEqual([true, true, true]);
  });

  it.each([
    ["data.csv", "data.csv"],
    ["data.csv", "DATA.csv"],
    ["\u00e9.csv", "e\u0301.csv"],
    ["Straße.csv", "STRASSE.CSV"],
  ])("rejects two files with the same name before a request: %j and %j", async (...names) => {
    const files = names.map((filename) => ({ fileId: at.fileId, filename }));
    for (const overwrite of ["replace", "error"] as const) {
      const options = { destination: at.folder, overwrite };
      await expect(at.client.files.downloadFiles(files, options)).rejects.toThrow(InvalidArgumentError);
    }
    expect(at.ranges()).toEqual([]);
  });

  it("numbers files with the same name in list order, not in the order they finish", async () => {
    await writeFile(join(at.folder, "data.csv"), "old");
    await writeFile(join(at.folder, "data (2).csv"), "old");
    at.running.fake.faults.add({ when: { path: /\/files\// }, latencyMs: 100 });
    const files = ["data.csv", "Data.csv", "data.csv"].map((filename) => ({ fileId: at.fileId, filename }));
    const options = { destination: at.folder, overwrite: "rename" as const };
    const results = await at.client.files.downloadFiles(files, options);
    const names = ["data (1).csv", "Data.csv", "data (3).csv"];
    expect(results.map(({ path }) => path)).toEqual(names.map((name) => join(at.folder, name)));
    expect(await at.content("data (2).csv")).toBe("old");
    expect(await at.content("data.csv")).toBe("old");
  });

  it("writes a file to its own destination", async () => {
    const own = join(at.folder, "own");
    await mkdir(own);
    const files = [...many(1), { fileId: at.fileId, filename: "0.csv", destination: own }];
    const results = await at.client.files.downloadFiles(files, { destination: at.folder });
    expect(results.map(({ path }) => path)).toEqual([join(at.folder, "0.csv"), join(own, "0.csv")]);
  });

  it.each([0, 1.5, Number.NaN])("rejects a concurrency of %d", async (concurrency) => {
    await expect(at.client.files.downloadFiles(many(1), { concurrency })).rejects.toThrow(
      InvalidArgumentError,
    );
  });

  it("returns an empty list for an empty list", async () => {
    expect(await at.client.files.downloadFiles([])).toEqual([]);
  });
});
