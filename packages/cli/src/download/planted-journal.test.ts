import { execFileSync } from "node:child_process";
import {
  chown,
  link,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  rm,
  symlink,
  truncate,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { finishedBefore, finishedFile, noteFinished } from "./journal";

const one = { fileId: "one", activityId: null, filename: "one.csv" };
let folder: string;
let outside: string;
let journal: string;
let genuine: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "kal-cli-"));
  outside = await mkdtemp(join(tmpdir(), "kal-cli-outside-"));
  journal = join(folder, ".kal-download.json");
  await writeFile(join(folder, "one.csv"), "one");
  await noteFinished(folder, [one], [await finishedFile(one, join(folder, "one.csv"))]);
  genuine = await readFile(journal, "utf8");
});
afterEach(async () => {
  await rm(folder, { recursive: true });
  await rm(outside, { recursive: true });
});

const known = () => finishedBefore(folder, [one]);
const note = async () => noteFinished(folder, [one], [await finishedFile(one, join(folder, "one.csv"))]);

describe.runIf(process.platform !== "win32")("a journal that something else stands in place of", () => {
  it("is believed if it is genuine", async () => expect(await known()).toHaveLength(1));

  it("is for its owner alone", async () => expect((await lstat(journal)).mode & 0o777).toBe(0o600));

  it("is neither read nor written through a link", async () => {
    const other = join(outside, "other");
    await writeFile(other, genuine);
    await rm(journal);
    await symlink(other, journal);
    expect(await known()).toEqual([]);
    await noteFinished(folder, [{ ...one, fileId: "two" }], []);
    await note();
    expect(await readFile(other, "utf8")).toBe(genuine);
    expect((await lstat(journal)).isFile()).toBe(true);
  });

  it("is not written through links under the names of drafts", async () => {
    const other = join(outside, "other");
    await writeFile(other, "mine");
    await symlink(other, `${journal}.${process.pid}`);
    await note();
    expect(await readFile(other, "utf8")).toBe("mine");
    expect(await known()).toHaveLength(1);
  });

  it("does not wait for a pipe", async () => {
    await rm(journal);
    execFileSync("mkfifo", [journal]);
    expect(await known()).toEqual([]);
    await note();
    expect(await known()).toHaveLength(1);
  });

  it("costs nothing if it is a folder", async () => {
    await rm(journal);
    await mkdir(journal);
    await writeFile(join(journal, "inside"), "mine");
    expect(await known()).toEqual([]);
    await note();
    await noteFinished(folder, [one], []);
    expect(await readFile(join(journal, "inside"), "utf8")).toBe("mine");
  });

  it("is not believed if it has a second name", async () => {
    await link(journal, join(outside, "second"));
    expect(await known()).toEqual([]);
  });

  it("is not read if it is huge", async () => {
    await truncate(journal, 2 ** 41);
    expect(await known()).toEqual([]);
  });

  it.runIf(process.geteuid?.() === 0)("is not believed if it is another user's", async () => {
    await chown(journal, 1234, 1234);
    expect(await known()).toEqual([]);
  });
});

describe("an entry of a journal", () => {
  const write = (path: unknown, more: object = {}) =>
    writeFile(journal, JSON.stringify({ finished: [{ ...one, path, size: 3, ...more }] }), { mode: 0o600 });

  it("is not believed if its file is outside the folder", async () => {
    for (const path of [join(outside, "one.csv"), join(folder, "..", "one.csv"), "one.csv", folder]) {
      if (path === join(outside, "one.csv")) await writeFile(path, "one");
      const { mtimeMs, size } = await lstat(path).catch(() => ({ mtimeMs: 0, size: 0 }));
      await write(path, { mtimeMs, size });
      expect(await known()).toEqual([]);
    }
  });

  it("is believed outside the folder if the command line says so", async () => {
    const away = { ...one, filename: join(outside, "one.csv") };
    await writeFile(away.filename, "one");
    await noteFinished(folder, [away], [await finishedFile(away, away.filename)]);
    expect(await finishedBefore(folder, [away])).toHaveLength(1);
    expect(await finishedBefore(folder, [one])).toEqual([]);
  });

  it.runIf(process.platform !== "win32")("is not believed if its file is a link", async () => {
    await writeFile(join(outside, "one.csv"), "one");
    await symlink(join(outside, "one.csv"), join(folder, "linked.csv"));
    const { mtimeMs, size } = await lstat(join(folder, "linked.csv"));
    await write(join(folder, "linked.csv"), { mtimeMs, size });
    expect(await known()).toEqual([]);
  });

  it.each([[null], [7], [{}], [{ fileId: "one" }]])("is ignored if it is %j", async (entry) => {
    await writeFile(journal, JSON.stringify({ finished: [entry] }), { mode: 0o600 });
    expect(await known()).toEqual([]);
  });
});
