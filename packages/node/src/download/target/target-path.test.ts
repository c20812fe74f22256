import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { InvalidArgumentError } from "@kal/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Downloads, startDownloads } from "../../test-support/downloads";
import { rejection } from "../../test-support/requests";
import { targetPath } from "./target-path";

let at: Downloads;
let query: { filename: string; entity_slice_id: string };

beforeEach(async () => {
  at = await startDownloads();
  query = { filename: "all.csv", entity_slice_id: String(at.running.fake.world.entityTypes.all()[0]?.id) };
});
afterEach(() => at[Symbol.asyncDispose]());

const target = (filename: string) => targetPath({ filename, folder: "data", fallbackName: "id" });
const file = (path: string | URL) => targetPath({ path, folder: "data", fallbackName: "id" });

describe.runIf(process.platform !== "win32")("the name of a file", () => {
  it.each(["a:b.csv", "plate (1)?.csv", ".hidden", "-rf", "con", "trailing.", " spaces ", "µ-Å.csv"])(
    "is used as given: %j",
    (name) => expect(target(name)).toBe(resolve("data", name)),
  );

  it("can be as long as file systems allow", async () => {
    const filename = `${"ü".repeat(125)}.csv!`;
    await at.client.files.downloadFileOrThrow(at.fileId, { filename, destination: at.folder, resume: true });
    expect(await at.names()).toEqual([filename]);
  });

  it("does not replace a file with a similar name", async () => {
    await writeFile(join(at.folder, "a_b.csv"), "mine");
    await at.client.files.downloadFileOrThrow(at.fileId, { filename: "a:b.csv", destination: at.folder });
    await at.client.exports.pullDataOrThrow({ ...query, filename: "a?b.csv" }, { downloadPath: at.folder });
    expect(await at.content("a_b.csv")).toBe("mine");
    expect(await at.names()).toEqual(["a:b.csv", "a?b.csv", "a_b.csv"]);
  });
});

describe("a name that cannot be used", () => {
  it.each([".", "..", "../evil.csv", "..\\evil.csv", "/etc/passwd", "a/", "a\0b.csv", "a\nb", "a\u0085b"])(
    "is rejected before a request: %j",
    async (filename) => {
      const options = { filename, destination: at.folder };
      await expect(at.client.files.downloadFile(at.fileId, options)).rejects.toThrow(InvalidArgumentError);
      const pull = at.client.exports.pullData({ ...query, filename }, { downloadPath: at.folder });
      await expect(pull).rejects.toThrow("safeFileName");
      expect(at.running.fake.requests).toEqual([]);
      expect(await at.names()).toEqual([]);
    },
  );

  it("is rejected if it has too many bytes for a disk", () => {
    expect(() => target(`${"ü".repeat(126)}.csv`)).toThrow("255 bytes");
  });
});

describe("a path", () => {
  it("is used as given, relative to the folder", async () => {
    const options = { path: "deep/a:b.csv", destination: at.folder };
    expect(await at.client.files.downloadFileOrThrow(at.fileId, options)).toBe(
      join(at.folder, "deep", "a:b.csv"),
    );
    await at.client.exports.pullDataOrThrow(query, { path: pathToFileURL(join(at.folder, "all;1.csv")) });
    expect(await readdir(at.folder)).toEqual(["all;1.csv", "deep"]);
    expect(at.running.fake.requests.at(-1)).toMatchObject({ query: { filename: "all.csv" } });
  });

  it("is relative to the working directory by default, for exports too", () => {
    expect(targetPath({ path: "a.csv", fallbackName: "id" })).toBe(resolve("a.csv"));
  });

  it("is used for each of several files", async () => {
    const files = ["one/data.csv", "two/data.csv"].map((path) => ({ fileId: at.fileId, path }));
    const results = await at.client.files.downloadFiles(files, { destination: at.folder });
    expect(results.map(({ path }) => path)).toEqual(files.map(({ path }) => join(at.folder, path)));
  });

  it.each(["", ".", "..", "a/", "a/.", "a/..", "a\0b"])(
    "is rejected if it does not name a file: %j",
    (path) => {
      expect(() => file(path)).toThrow(InvalidArgumentError);
    },
  );

  it("is rejected together with a file name", () => {
    expect(() => targetPath({ path: "a", filename: "b", fallbackName: "id" })).toThrow("not both");
  });

  it.each(["replace", "error", "rename"] as const)(
    "is rejected if it is a folder, with %s",
    async (overwrite) => {
      await mkdir(join(at.folder, "folder"));
      const options = { path: join(at.folder, "folder"), overwrite };
      const error = await rejection(at.client.files.downloadFileOrThrow(at.fileId, options));
      expect(error).toMatchObject({ name: "FileExistsError", code: "EISDIR", path: options.path });
      expect(at.running.fake.requests).toEqual([]);
      expect(await at.names()).toEqual(["folder"]);
    },
  );
});
