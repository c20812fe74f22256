import { readFile, rename, symlink, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type DownloadProgress, IncompleteDownloadError, NotFoundError } from "@kal/core";
import type { Fault } from "@kal/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Downloads, startDownloads } from "../test-support/downloads";
import { rejection } from "../test-support/requests";
import type { DownloadFileOptions } from "./options";

const SIZE = 160_000;
const HALF = SIZE / 2;
let at: Downloads;

beforeEach(async () => {
  at = await startDownloads(SIZE);
});
afterEach(() => at[Symbol.asyncDispose]());

const fault = (one: Fault) => at.running.fake.faults.add({ when: { path: /\/file/ }, ...one });
const download = (options: DownloadFileOptions = {}) =>
  at.client.files.downloadFileOrThrow(at.fileId, {
    filename: "data.csv",
    destination: at.folder,
    resume: true,
    ...options,
  });

/** Aborts the download after half of its bytes. */
async function interrupted(options: DownloadFileOptions = {}): Promise<void> {
  fault({ stallAt: HALF });
  const controller = new AbortController();
  const onProgress = ({ receivedBytes }: DownloadProgress) => {
    if (receivedBytes === HALF) controller.abort(new Error("the user left"));
  };
  const error = await rejection(download({ ...options, signal: controller.signal, onProgress }));
  expect(error.message).toBe("the user left");
}

async function expectWhole(): Promise<void> {
  expect(await at.content("data.csv")).toBe("whole");
  expect(await at.names()).toEqual(["data.csv"]);
}

describe("a download with `resume`", () => {
  it("continues where an abort ended it, and requests only the rest", async () => {
    await interrupted();
    expect(await at.names()).toEqual([expect.stringMatching(/^\.kal-[0-9a-f]{16}\.kept$/)]);
    const progress: DownloadProgress[] = [];
    await download({ onProgress: (one) => progress.push(one) });
    await expectWhole();
    expect(at.ranges()).toEqual([undefined, `bytes=${HALF}-`]);
    expect(progress[0]?.receivedBytes).toBeGreaterThan(HALF);
    expect(progress.at(-1)).toEqual({ receivedBytes: SIZE, totalBytes: SIZE });
  });

  it("continues any number of times from its last byte", async () => {
    for (let eighths = 1; eighths < 8; eighths++) {
      fault({ cutAt: SIZE / 8 });
      await expect(download({ maxRetries: 0 })).rejects.toThrow(IncompleteDownloadError);
    }
    await download();
    await expectWhole();
    expect(at.ranges().slice(1)).toEqual([1, 2, 3, 4, 5, 6, 7].map((n) => `bytes=${(SIZE / 8) * n}-`));
  });

  it("keeps an existing file until the new one is complete", async () => {
    await writeFile(join(at.folder, "data.csv"), "old");
    await interrupted();
    expect(await at.content("data.csv")).toBe("old");
    await download();
    await expectWhole();
  });

  it("downloads the whole file if it has changed", async () => {
    await interrupted();
    fault({ changedEtag: true });
    await download();
    await expectWhole();
  });

  it.each<Fault>([{ wrongRange: true }, { status: 416 }])("requests the whole file after %j", async (one) => {
    await interrupted();
    fault(one);
    await download();
    await expectWhole();
    expect(at.ranges()).toEqual([undefined, `bytes=${HALF}-`, undefined]);
  });

  const facts = (etag: string) =>
    JSON.stringify({ source: `/${at.fileId}`, etag, totalBytes: SIZE, receivedBytes: 3 });
  const keptOf = (text: string, length: number) => {
    const tail = Buffer.from("....KALr");
    tail.writeUInt32BE(length);
    return Buffer.concat([Buffer.from(`abc${text}`), tail]);
  };
  it.each<[string, (kept: string) => Promise<void>]>([
    ["cut short", (kept) => truncate(kept, 1000)],
    ["empty", (kept) => truncate(kept, 0)],
    ["said to be longer than it is", (kept) => writeFile(kept, keptOf("{}", 2 ** 32 - 1))],
    [
      "of a version that no header can name",
      (kept) => writeFile(kept, keptOf(facts('"a"\r\nx: y'), facts('"a"\r\nx: y').length)),
    ],
  ])("starts over if the saved part is %s", async (_, damage) => {
    await interrupted();
    const [kept = ""] = await at.names();
    await damage(join(at.folder, kept));
    await download();
    await expectWhole();
    expect(at.ranges()).toEqual([undefined, undefined]);
  });

  it("does not write through a link at the path of the saved part", async () => {
    await interrupted();
    const [kept = ""] = await at.names();
    await using elsewhere = await startDownloads();
    const linked = join(elsewhere.folder, "kept");
    await rename(join(at.folder, kept), linked);
    const before = await readFile(linked);
    await symlink(linked, join(at.folder, kept));
    await download();
    await expectWhole();
    expect(await readFile(linked)).toEqual(before);
  });

  it("ignores the saved bytes of another file with the same name", async () => {
    await interrupted();
    const other = at.running.fake.world.files.all().find(({ id }) => id !== at.fileId);
    await at.client.files.downloadFileOrThrow(other?.id ?? "", {
      filename: "data.csv",
      destination: at.folder,
      acceptContentTypes: "any",
      resume: true,
    });
    expect(await at.content("data.csv")).not.toBe("whole");
    await download();
    await expectWhole();
    expect(at.ranges().at(-1)).toBe(`bytes=${HALF}-`);
  });

  it("is resumed by only one of two concurrent downloads", async () => {
    await interrupted();
    await Promise.all([download(), download()]);
    await expectWhole();
    expect(at.ranges().slice(1).sort()).toEqual([`bytes=${HALF}-`, undefined]);
  });

  it("keeps the saved part after a failure unrelated to the file", async () => {
    await interrupted();
    fault({ status: 403 });
    await rejection(download());
    await download();
    await expectWhole();
    expect(at.ranges().at(-1)).toBe(`bytes=${HALF}-`);
  });

  it("leaves no file behind if it could not be resumed", async () => {
    fault({ gzip: true, cutAt: 100 });
    await rejection(download({ maxRetries: 0 }));
    fault({ cutAt: 100, headers: { etag: 'W/"weak"' } });
    await rejection(download({ maxRetries: 0 }));
    expect(await at.names()).toEqual([]);
  });

  it("leaves no file behind after a 404", async () => {
    await interrupted();
    fault({ status: 404 });
    await expect(download()).rejects.toThrow(NotFoundError);
    expect(await at.names()).toEqual([]);
  });

  it("leaves no file behind without `resume`", async () => {
    await interrupted({ resume: false });
    expect(await at.names()).toEqual([]);
  });
});
