import { readFile, rename, symlink, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type DownloadProgress, IncompleteDownloadError, NotFoundError } from "@kal/core";
import type { Fault } from "@kal/testing";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { DownloadFileOptions } from "../services/files";
import { type Downloads, startDownloads } from "../test-support/downloads";
import { rejection } from "../test-support/exchange";

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

/** Ends the download after half of it. */
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

describe("a download that may be resumed later", () => {
  it("goes on where an abort ended it, and asks for the rest alone", async () => {
    await interrupted();
    expect(await at.names()).toEqual([expect.stringMatching(/^\.kal-[0-9a-f]{16}\.kept$/)]);
    const progress: DownloadProgress[] = [];
    await download({ onProgress: (one) => progress.push(one) });
    await expectWhole();
    expect(at.ranges()).toEqual([undefined, `bytes=${HALF}-`]);
    expect(progress[0]?.receivedBytes).toBeGreaterThan(HALF);
    expect(progress.at(-1)).toEqual({ receivedBytes: SIZE, totalBytes: SIZE });
  });

  it("goes on any number of times, from wherever it got to", async () => {
    for (let eighths = 1; eighths < 8; eighths++) {
      fault({ cutAt: SIZE / 8 });
      await expect(download({ maxRetries: 0 })).rejects.toThrow(IncompleteDownloadError);
    }
    await download();
    await expectWhole();
    expect(at.ranges().slice(1)).toEqual([1, 2, 3, 4, 5, 6, 7].map((n) => `bytes=${(SIZE / 8) * n}-`));
  });

  it("keeps an existing file until the new one is whole", async () => {
    await writeFile(join(at.folder, "data.csv"), "old");
    await interrupted();
    expect(await at.content("data.csv")).toBe("old");
    await download();
    await expectWhole();
  });

  it("takes the whole file where it has changed meanwhile", async () => {
    await interrupted();
    fault({ changedEtag: true });
    await download();
    await expectWhole();
  });

  it.each<Fault>([{ wrongRange: true }, { status: 416 }])("asks for the whole file after %j", async (one) => {
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
  ])("begins again where what was kept is %s", async (_, damage) => {
    await interrupted();
    const [kept = ""] = await at.names();
    await damage(join(at.folder, kept));
    await download();
    await expectWhole();
    expect(at.ranges()).toEqual([undefined, undefined]);
  });

  it("does not write through a link that stands where something was kept", async () => {
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

  it("does not take the bytes of another file that was to get the same name", async () => {
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

  it("is given to one of two that want it at once", async () => {
    await interrupted();
    await Promise.all([download(), download()]);
    await expectWhole();
    expect(at.ranges().slice(1).sort()).toEqual([`bytes=${HALF}-`, undefined]);
  });

  it("survives a failure that has nothing to do with the file", async () => {
    await interrupted();
    fault({ status: 403 });
    await rejection(download());
    await download();
    await expectWhole();
    expect(at.ranges().at(-1)).toBe(`bytes=${HALF}-`);
  });

  it("leaves nothing behind where it could not be resumed", async () => {
    fault({ gzip: true, cutAt: 100 });
    await rejection(download({ maxRetries: 0 }));
    fault({ cutAt: 100, headers: { etag: 'W/"weak"' } });
    await rejection(download({ maxRetries: 0 }));
    expect(await at.names()).toEqual([]);
  });

  it("leaves nothing behind of a file that is gone", async () => {
    await interrupted();
    fault({ status: 404 });
    await expect(download()).rejects.toThrow(NotFoundError);
    expect(await at.names()).toEqual([]);
  });

  it("leaves nothing behind unless asked to", async () => {
    await interrupted({ resume: false });
    expect(await at.names()).toEqual([]);
  });
});
