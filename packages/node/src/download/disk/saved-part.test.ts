import { execFileSync } from "node:child_process";
import { chown, link, lstat, mkdir, readFile, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Downloads, startDownloads } from "../../test-support/downloads";
import { rejection } from "../../test-support/requests";

let at: Downloads;
let kept: string;
let genuine: Buffer;

const download = (maxRetries = 2) =>
  at.client.files.downloadFileOrThrow(at.fileId, {
    path: join(at.folder, "data.csv"),
    resume: true,
    maxRetries,
  });

/** Removes the saved part of a download, so that a test can put another file in its place. */
beforeEach(async () => {
  at = await startDownloads();
  at.running.fake.faults.add({ when: { path: /\/files\// }, cutAt: 1000 });
  await rejection(download(0));
  kept = join(at.folder, (await at.names())[0] ?? "");
  genuine = await readFile(kept);
  await rm(kept);
});
afterEach(() => at[Symbol.asyncDispose]());

async function expectFresh(): Promise<void> {
  await download();
  expect(await at.content("data.csv")).toBe("whole");
  expect(at.ranges()).toEqual([undefined, undefined]);
}

describe.runIf(process.platform !== "win32")("resuming from a saved part", () => {
  it("resumes from a genuine part", async () => {
    await writeFile(kept, genuine);
    await download();
    expect(at.ranges()).toEqual([undefined, "bytes=1000-"]);
    expect(await at.names()).toEqual(["data.csv"]);
  });

  it("ignores a pipe without waiting for it", async () => {
    execFileSync("mkfifo", [kept]);
    await expectFresh();
    expect(await at.names()).toEqual(["data.csv"]);
  });

  it("leaves a folder alone", async () => {
    await mkdir(kept);
    await writeFile(join(kept, "inside"), "mine");
    await expectFresh();
    expect(await readFile(join(kept, "inside"), "utf8")).toBe("mine");
  });

  it("leaves a folder alone when it saves a part", async () => {
    await mkdir(kept);
    at.running.fake.faults.add({ when: { path: /\/files\// }, cutAt: 1000 });
    await rejection(download(0));
    expect((await lstat(kept)).isDirectory()).toBe(true);
    expect((await at.names()).length).toBe(1);
  });

  it("ignores a file with a second name", async () => {
    const other = join(at.folder, "other");
    await writeFile(other, genuine);
    await link(other, kept);
    await expectFresh();
    expect((await readFile(other)).equals(genuine)).toBe(true);
  });

  it("does not follow a link", async () => {
    const other = join(at.folder, "other");
    await writeFile(other, genuine);
    await symlink(other, kept);
    await expectFresh();
    expect((await readFile(other)).equals(genuine)).toBe(true);
  });

  it("does not read a huge sparse file", async () => {
    await writeFile(kept, "");
    await truncate(kept, 2 ** 42);
    await expectFresh();
  });

  it("does not allocate gigabytes for the metadata of a planted file", async () => {
    await writeFile(kept, "");
    await truncate(kept, 2 ** 40);
    const tail = Buffer.from("....KALr");
    tail.writeUInt32BE(2 ** 31 - 1);
    await writeFile(kept, tail, { flag: "a" });
    const before = process.memoryUsage().arrayBuffers;
    await expectFresh();
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 2 ** 20);
  });

  it.runIf(process.geteuid?.() === 0)("ignores another user's file", async () => {
    await writeFile(kept, genuine);
    await chown(kept, 1234, 1234);
    await expectFresh();
  });
});
