import { mkdir, realpath, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  AuthenticationError,
  ConnectionError,
  InvalidArgumentError,
  InvalidContentTypeError,
  NotFoundError,
} from "@kal/core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type Downloads, startDownloads } from "../test-support/downloads";
import { rejection } from "../test-support/requests";

let at: Downloads;

beforeEach(async () => {
  at = await startDownloads();
});
afterEach(() => at[Symbol.asyncDispose]());

describe("downloadFile", () => {
  it("writes the file under its name and returns the absolute path", async () => {
    const path = await at.client.files.downloadFile(at.fileId, {
      filename: "data.csv",
      destination: at.folder,
    });
    expect(path).toBe(join(at.folder, "data.csv"));
    expect(await at.content("data.csv")).toBe("whole");
    expect(await at.names()).toEqual(["data.csv"]);
  });

  it("creates the destination with its parents, from a path or a URL", async () => {
    const options = { filename: "data.csv", destination: pathToFileURL(join(at.folder, "a", "b c")) };
    expect(await at.client.files.downloadFile(at.fileId, options)).toBe(
      join(at.folder, "a", "b c", "data.csv"),
    );
  });

  it("falls back to the file's id and the working directory", async () => {
    const home = process.cwd();
    process.chdir(at.folder);
    try {
      const nowhere = { destination: null, filename: null, activityId: null };
      for (const options of [{ destination: "" }, nowhere])
        expect(await at.client.files.downloadFile(at.fileId, options)).toBe(
          join(await realpath(at.folder), at.fileId),
        );
    } finally {
      process.chdir(home);
    }
  });

  it("reads a file of an activity through it", async () => {
    const file = at.running.fake.world.files.all().find(({ activity_id }) => activity_id !== null);
    const activityId = file?.activity_id ?? "";
    await at.client.files.downloadFileOrThrow(file?.id ?? "", { activityId, destination: at.folder });
    expect(at.running.fake.requests.at(-1)?.path).toBe(`/activities/${activityId}/file/${file?.id}`);
  });

  it("writes an empty file", async () => {
    at.running.fake.world.files.demand(at.fileId).bytes = new Uint8Array(0);
    const progress: unknown[] = [];
    await at.client.files.downloadFileOrThrow(at.fileId, {
      filename: "empty.csv",
      destination: at.folder,
      onProgress: (one) => progress.push(one),
    });
    expect(await at.content("empty.csv")).toBe("whole");
    expect(progress).toEqual([{ receivedBytes: 0, totalBytes: 0 }]);
  });
});

describe("a download that fails", () => {
  const notFound = "00000000-0000-4000-8000-000000000000";

  it("returns null and logs the reason, or throws it", async () => {
    const error = vi.fn();
    const { files } = at.clientWith({ logger: { error } });
    expect(await files.downloadFile(notFound, { destination: at.folder })).toBeNull();
    expect(error.mock.calls[0]?.[0]).toContain(notFound);
    expect(error.mock.calls[0]?.[1]).toMatchObject({ error: "NotFoundError" });
    await expect(files.downloadFileOrThrow(notFound, { destination: at.folder })).rejects.toThrow(
      NotFoundError,
    );
    expect(await at.names()).toEqual([]);
  });

  it("throws the caller's abort reason unchanged, also from downloadFile", async () => {
    const reason = new Error("the user left");
    const signal = AbortSignal.abort(reason);
    const options = { destination: at.folder, signal };
    expect(await rejection(at.client.files.downloadFile(at.fileId, options))).toBe(reason);
  });

  it.each([
    ["overwrite", { overwrite: "maybe" }],
    ["destination", { destination: new URL("https://example.com/") }],
    ["destination", { destination: 7 }],
  ])("throws for an invalid %s, also from downloadFile", async (_, options) => {
    const wrong = { destination: at.folder, ...options } as object;
    await expect(at.client.files.downloadFile(at.fileId, wrong)).rejects.toThrow(InvalidArgumentError);
    await expect(at.client.files.downloadFile("..", wrong)).rejects.toThrow(InvalidArgumentError);
    expect(at.ranges()).toEqual([]);
  });

  it("throws the error of the caller's own callback", async () => {
    const mine = new Error("my callback");
    const onProgress = () => {
      throw mine;
    };
    const download = at.client.files.downloadFile(at.fileId, { destination: at.folder, onProgress });
    expect(await rejection(download)).toBe(mine);
    expect(await at.names()).toEqual([]);
  });

  it("rejects an HTML page instead of a file", async () => {
    at.running.fake.faults.add({ when: { path: /\/files\// }, html: true });
    await expect(at.client.files.downloadFileOrThrow(at.fileId, { destination: at.folder })).rejects.toThrow(
      InvalidContentTypeError,
    );
  });

  it("throws ConnectionError for an unreachable host and AuthenticationError for wrong credentials", async () => {
    const away = at.clientWith({ url: "http://127.0.0.1:1", maxRetries: 0 });
    const options = { destination: at.folder };
    await expect(away.files.downloadFileOrThrow(at.fileId, options)).rejects.toThrow(ConnectionError);
    const stranger = at.clientWith({ clientSecret: "canary-5ecret" });
    const error = await rejection(stranger.files.downloadFileOrThrow(at.fileId, options));
    expect(error).toBeInstanceOf(AuthenticationError);
    expect(JSON.stringify([error, error.message, error.stack, String(error.cause)])).not.toContain(
      "canary-5ecret",
    );
    expect(await at.names()).toEqual([]);
  });

  it("throws the file system's error", async () => {
    await writeFile(join(at.folder, "file"), "");
    const inside = { destination: join(at.folder, "file", "folder") };
    const error = await rejection(at.client.files.downloadFileOrThrow(at.fileId, inside));
    expect(error.code).toMatch(/ENOTDIR|EEXIST/);
    expect(await at.client.files.downloadFile(at.fileId, inside)).toBeNull();
    expect(at.ranges()).toEqual([]);
  });

  it("throws if its temporary file was removed", async () => {
    at.running.fake.faults.add({ when: { path: /\/files\// }, pieceBytes: 50_000, pieceDelayMs: 100 });
    const download = rejection(at.client.files.downloadFileOrThrow(at.fileId, { destination: at.folder }));
    await vi.waitFor(async () => expect(await at.names()).toHaveLength(1));
    await unlink(join(at.folder, (await at.names())[0] ?? ""));
    expect((await download).code).toBe("ENOENT");
  });
});

describe("overwrite", () => {
  const download = (overwrite?: "replace" | "error" | "rename") =>
    at.client.files.downloadFileOrThrow(at.fileId, {
      filename: "data.csv",
      destination: at.folder,
      overwrite,
    });

  beforeEach(() => writeFile(join(at.folder, "data.csv"), "old"));

  it("replaces an existing file by default", async () => {
    await download();
    expect(await at.content("data.csv")).toBe("whole");
    expect(await at.names()).toEqual(["data.csv"]);
  });

  it("rejects before a request, with `error`", async () => {
    expect(await rejection(download("error"))).toMatchObject({ name: "FileExistsError", code: "EEXIST" });
    expect(at.ranges()).toEqual([]);
    expect(await at.content("data.csv")).toBe("old");
  });

  it("rejects if the target appears during the download, with `error`", async () => {
    await unlink(join(at.folder, "data.csv"));
    at.running.fake.faults.add({ when: { path: /\/files\// }, latencyMs: 100 });
    const failing = rejection(download("error"));
    await new Promise((resolve) => setTimeout(resolve, 50));
    await writeFile(join(at.folder, "data.csv"), "new");
    expect((await failing).name).toBe("FileExistsError");
    expect(await at.names()).toEqual(["data.csv"]);
    expect(await at.content("data.csv")).toBe("new");
  });

  it("finds free names for concurrent downloads, with `rename`", async () => {
    const paths = await Promise.all(Array.from({ length: 8 }, () => download("rename")));
    const names = Array.from({ length: 8 }, (_, index) => `data (${index + 1}).csv`);
    expect(paths.sort()).toEqual(names.map((name) => join(at.folder, name)).sort());
    expect((await at.names()).sort()).toEqual([...names, "data.csv"].sort());
    for (const name of names) expect(await at.content(name)).toBe("whole");
  });

  it("never replaces a folder", async () => {
    await mkdir(join(at.folder, "folder"));
    const options = { filename: "folder", destination: at.folder };
    const error = await rejection(at.client.files.downloadFileOrThrow(at.fileId, options));
    expect(error.name).toBe("FileExistsError");
    expect(at.ranges()).toEqual([]);
  });
});
