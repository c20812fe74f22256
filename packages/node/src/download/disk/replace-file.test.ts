import { chmod, lstat, mkdir, readlink, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Downloads, startDownloads } from "../../test-support/downloads";
import { rejection } from "../../test-support/requests";
import type { DownloadFileOptions } from "../options";

let at: Downloads;
let path: string;

beforeEach(async () => {
  at = await startDownloads();
  path = join(at.folder, "data.csv");
});
afterEach(() => at[Symbol.asyncDispose]());

const download = (options: DownloadFileOptions = {}) =>
  at.client.files.downloadFileOrThrow(at.fileId, { path, ...options });
const modeOf = async (file: string) => (await stat(file)).mode & 0o7777;

describe.runIf(process.platform !== "win32")("replacing a file", () => {
  it.each([0o600, 0o640, 0o664, 0o444, 0o755, 0o666])("keeps the mode %o", async (mode) => {
    await writeFile(path, "old");
    await chmod(path, mode);
    await download();
    expect(await at.content("data.csv")).toBe("whole");
    expect(await modeOf(path)).toBe(mode);
  });

  it("keeps the mode if the download is resumed later", async () => {
    at.running.fake.faults.add({ when: { path: /\/files\// }, cutAt: 1000 });
    await rejection(download({ resume: true, maxRetries: 0 }));
    await writeFile(path, "old", { mode: 0o600 });
    await download({ resume: true });
    expect(at.ranges()).toEqual([undefined, "bytes=1000-"]);
    expect(await modeOf(path)).toBe(0o600);
  });

  it("hides the download from other users if the old file was private", async () => {
    await writeFile(path, "old", { mode: 0o600 });
    const modes: Promise<number[]>[] = [];
    const onProgress = () => {
      const parts = at.names().then((names) => names.filter((name) => name.endsWith(".part")));
      modes.push(parts.then((names) => Promise.all(names.map((name) => modeOf(join(at.folder, name))))));
    };
    await download({ onProgress });
    expect(new Set((await Promise.all(modes)).flat())).toEqual(new Set([0o600]));
  });

  it("applies the umask to a new file", async () => {
    const before = process.umask(0o027);
    try {
      await download();
      expect(await modeOf(path)).toBe(0o640);
    } finally {
      process.umask(before);
    }
  });

  it.runIf(process.geteuid?.() === 0)("keeps the owner if the system allows it", async () => {
    await writeFile(path, "old");
    const { chown } = await import("node:fs/promises");
    await chown(path, 1234, 4321);
    await download();
    expect(await lstat(path)).toMatchObject({ uid: 1234, gid: 4321 });
  });
});

describe.runIf(process.platform !== "win32")("a symbolic link at the target", () => {
  it("stays a link while the file behind it is replaced", async () => {
    await mkdir(join(at.folder, "real"));
    await writeFile(join(at.folder, "real", "data.csv"), "old", { mode: 0o600 });
    await symlink("real/data.csv", path);
    expect(await download()).toBe(path);
    expect(await readlink(path)).toBe("real/data.csv");
    expect(await at.content("real/data.csv")).toBe("whole");
    expect(await modeOf(path)).toBe(0o600);
  });

  it("stays a link if the file behind it does not exist yet", async () => {
    await symlink("later.csv", path);
    await download();
    expect(await readlink(path)).toBe("later.csv");
    expect(await at.content("later.csv")).toBe("whole");
  });

  it.each(["error", "rename"] as const)("counts as an existing file with %s", async (overwrite) => {
    await symlink("nowhere.csv", path);
    if (overwrite === "error")
      expect((await rejection(download({ overwrite }))).name).toBe("FileExistsError");
    else expect(await download({ overwrite })).toBe(join(at.folder, "data (1).csv"));
    expect(await readlink(path)).toBe("nowhere.csv");
  });

  it("rejects the download if it points to a folder", async () => {
    await mkdir(join(at.folder, "real"));
    await symlink("real", path);
    expect(await rejection(download())).toMatchObject({ name: "FileExistsError", code: "EISDIR" });
    expect(await readlink(path)).toBe("real");
  });

  it("rejects the download if it points to itself", async () => {
    await symlink("data.csv", path);
    expect((await rejection(download())).code).toBe("ELOOP");
  });

  it.runIf(process.geteuid?.() === 0)("is not followed if it belongs to another user", async () => {
    const { lchown } = await import("node:fs/promises");
    await writeFile(join(at.folder, "mine"), "mine");
    await symlink("mine", path);
    await lchown(path, 1234, 1234);
    await download();
    expect(await at.content("mine")).toBe("mine");
    expect((await lstat(path)).isFile()).toBe(true);
    expect(await at.content("data.csv")).toBe("whole");
  });
});
