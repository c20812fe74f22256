import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, constants, openSync } from "node:fs";
import { lstat, open, readFile, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { InvalidArgumentError, TimeoutError } from "@kal/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Downloads, startDownloads } from "../../test-support/downloads";
import { rejection } from "../../test-support/requests";
import type { DownloadFileOptions } from "../options";

/** Larger than the buffer of a pipe. */
const SIZE = 400_000;
let at: Downloads;
let pipe: string;

beforeEach(async () => {
  at = await startDownloads(SIZE);
  pipe = join(at.folder, "pipe");
});
afterEach(() => at[Symbol.asyncDispose]());

const download = (path: string, options: DownloadFileOptions = {}) =>
  at.client.files.downloadFileOrThrow(at.fileId, { path, ...options });
const bytes = () => Buffer.from(at.running.fake.world.files.demand(at.fileId).bytes);

/** Reads the pipe with `cat` and returns its bytes. */
function readPipe(): Promise<Buffer> {
  const cat = spawn("cat", [pipe], { stdio: ["ignore", "pipe", "inherit"] });
  const chunks: Buffer[] = [];
  cat.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  return once(cat, "close").then(() => Buffer.concat(chunks));
}

describe.runIf(process.platform === "linux")("a target that is not a regular file", () => {
  it.each(["replace", "error", "rename"] as const)(
    "receives the bytes if it is a pipe, with %s",
    async (overwrite) => {
      execFileSync("mkfifo", [pipe]);
      const reading = readPipe();
      expect(await download(pipe, { overwrite, resume: true })).toBe(pipe);
      expect((await reading).equals(bytes())).toBe(true);
      expect((await lstat(pipe)).isFIFO()).toBe(true);
      expect(await at.names()).toEqual(["pipe"]);
    },
  );

  it("receives each byte once over broken connections", async () => {
    execFileSync("mkfifo", [pipe]);
    at.running.fake.faults.add({ when: { path: /\/files\// }, cutAt: SIZE / 2 });
    const reading = readPipe();
    await download(pipe);
    expect((await reading).equals(bytes())).toBe(true);
  });

  it("receives no byte twice if the download cannot be resumed", async () => {
    execFileSync("mkfifo", [pipe]);
    at.running.fake.faults.add({ when: { path: /\/files\// }, cutAt: 1000, headers: { etag: 'W/"weak"' } });
    const reading = readPipe();
    expect((await rejection(download(pipe))).message).toContain("received only the first 1000 bytes");
    expect((await reading).equals(bytes().subarray(0, 1000))).toBe(true);
  });

  it("is reached through a link, which stays a link", async () => {
    execFileSync("mkfifo", [pipe]);
    const link = join(at.folder, "link");
    await symlink("pipe", link);
    const reading = readPipe();
    expect(await download(link)).toBe(link);
    expect((await reading).equals(bytes())).toBe(true);
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
  });

  it("lets the process end if nothing reads from the pipe", async () => {
    execFileSync("mkfifo", [pipe]);
    await expect(download(pipe, { deadlineMs: 100 })).rejects.toThrow(TimeoutError);
    const signal = AbortSignal.timeout(100);
    expect(await rejection(download(pipe, { signal }))).toBe(signal.reason);
    expect(at.ranges()).toEqual([]);
  });

  it("can be aborted while the reader of a pipe is idle", async () => {
    execFileSync("mkfifo", [pipe]);
    const reader = openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK);
    const signal = AbortSignal.timeout(300);
    expect(await rejection(download(pipe, { signal }))).toBe(signal.reason);
    closeSync(reader);
  });

  it("can be /dev/null", async () => {
    const before = await lstat("/dev/null");
    await download("/dev/null");
    expect((await lstat("/dev/null")).ino).toBe(before.ino);
  });

  it("names the path if the device is full", async () => {
    const error = await rejection(download("/dev/full"));
    expect(error).toMatchObject({ code: "ENOSPC", path: "/dev/full" });
  });

  it.each([(fd: number) => `/dev/fd/${fd}`, (fd: number) => `/proc/self/fd/${fd}`])(
    "writes at the current position of an open file (%#)",
    async (pathOf) => {
      const log = join(at.folder, "log");
      await writeFile(log, "before\n");
      await using file = await open(log, "a");
      await download(pathOf(file.fd));
      expect((await readFile(log)).equals(Buffer.concat([Buffer.from("before\n"), bytes()]))).toBe(true);
    },
  );

  it("is rejected if it is a socket", async () => {
    const path = join(at.folder, "socket");
    const server = createServer().listen(path);
    await once(server, "listening");
    await expect(download(path)).rejects.toThrow(InvalidArgumentError);
    expect((await lstat(path)).isSocket()).toBe(true);
    server.close();
  });
});
