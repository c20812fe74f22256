import fs, { type FileHandle } from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Downloads, startDownloads } from "../../test-support/downloads";
import { rejection } from "../../test-support/requests";
import type { DownloadFileOptions } from "../options";

let at: Downloads;
let handles: FileHandle;

beforeEach(async () => {
  at = await startDownloads();
  await using file = await fs.open(import.meta.filename);
  handles = Object.getPrototypeOf(file);
});
afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
  return at[Symbol.asyncDispose]();
});

const refuses = (code: string, syscall: string) => async () => {
  throw Object.assign(new Error(`${code}: ${syscall}`), { code, syscall });
};

const download = (overwrite: "replace" | "error" | "rename", options: DownloadFileOptions = {}) =>
  at.client.files.downloadFileOrThrow(at.fileId, {
    path: join(at.folder, "data.csv"),
    overwrite,
    ...options,
  });

describe("a file system without hard links", () => {
  it.each(["EISDIR", "EINVAL", "EXDEV", "EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK", "EACCES"])(
    "keeps a finished download after %s",
    async (code) => {
      vi.spyOn(fs, "link").mockImplementation(refuses(code, "link"));
      syncBuiltinESMExports();
      await download("error");
      expect(await at.content("data.csv")).toBe("whole");
      expect((await rejection(download("error"))).name).toBe("FileExistsError");
      expect(await download("rename")).toBe(join(at.folder, "data (1).csv"));
      expect(await at.names()).toEqual(["data (1).csv", "data.csv"]);
    },
  );

  it.each(["EIO", "ENOSPC"])("still fails with %s", async (code) => {
    vi.spyOn(fs, "link").mockImplementation(refuses(code, "link"));
    syncBuiltinESMExports();
    expect((await rejection(download("error"))).code).toBe(code);
    expect(await at.names()).toEqual([]);
  });
});

describe("a file system that cannot flush", () => {
  it.each(["EINVAL", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EPERM"])(
    "keeps a finished download after %s",
    async (code) => {
      vi.spyOn(handles, "sync").mockImplementation(refuses(code, "fsync"));
      await download("replace");
      expect(await at.content("data.csv")).toBe("whole");
    },
  );

  it.each(["EIO", "ENOSPC"])("rejects after %s, and names the file", async (code) => {
    await fs.writeFile(join(at.folder, "data.csv"), "old");
    vi.spyOn(handles, "sync").mockImplementation(refuses(code, "fsync"));
    expect(await rejection(download("replace"))).toMatchObject({ code, path: join(at.folder, "data.csv") });
    expect(await at.content("data.csv")).toBe("old");
    expect(await at.names()).toEqual(["data.csv"]);
  });

  it("is not asked to flush a download with durable: false", async () => {
    const sync = vi.spyOn(handles, "sync").mockImplementation(refuses("EIO", "fsync"));
    await download("replace", { durable: false });
    expect(sync).not.toHaveBeenCalled();
    expect(await at.content("data.csv")).toBe("whole");
  });

  it("rejects each time if flushing the folder fails", async () => {
    const sync = handles.sync;
    vi.spyOn(handles, "sync").mockImplementation(async function (this: FileHandle) {
      if ((await this.stat()).isDirectory()) await refuses("EIO", "fsync")();
      return sync.call(this);
    });
    expect((await rejection(download("replace"))).code).toBe("EIO");
    expect((await rejection(download("replace"))).code).toBe("EIO");
    vi.restoreAllMocks();
    await download("replace");
    expect(await at.content("data.csv")).toBe("whole");
  });

  it("names the file if the disk is full", async () => {
    vi.spyOn(handles, "writev").mockImplementation(refuses("ENOSPC", "write"));
    expect(await rejection(download("replace"))).toMatchObject({
      code: "ENOSPC",
      path: join(at.folder, "data.csv"),
    });
    expect(await at.names()).toEqual([]);
  });
});
