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
import { findFinishedFiles, journalEntry, updateJournal } from "./journal";

const one = { fileId: "one", activityId: null, filename: "one.csv" };
let folder: string;
let outside: string;
let journal: string;
let original: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "kal-cli-"));
  outside = await mkdtemp(join(tmpdir(), "kal-cli-outside-"));
  journal = join(folder, ".kal-download.json");
  await writeFile(join(folder, "one.csv"), "one");
  await updateJournal(folder, [one], [await journalEntry(one, join(folder, "one.csv"))]);
  original = await readFile(journal, "utf8");
});
afterEach(async () => {
  await rm(folder, { recursive: true });
  await rm(outside, { recursive: true });
});

const findFinished = () => findFinishedFiles(folder, [one]);
const writeEntry = async () =>
  updateJournal(folder, [one], [await journalEntry(one, join(folder, "one.csv"))]);

describe.runIf(process.platform !== "win32")("a journal in a folder that others can write to", () => {
  it("is read if kal wrote it", async () => expect(await findFinished()).toHaveLength(1));

  it("is readable only by its owner", async () => expect((await lstat(journal)).mode & 0o777).toBe(0o600));

  it("is neither read nor written through a link", async () => {
    const other = join(outside, "other");
    await writeFile(other, original);
    await rm(journal);
    await symlink(other, journal);
    expect(await findFinished()).toEqual([]);
    await updateJournal(folder, [{ ...one, fileId: "two" }], []);
    await writeEntry();
    expect(await readFile(other, "utf8")).toBe(original);
    expect((await lstat(journal)).isFile()).toBe(true);
  });

  it("is not written through a link that has a temporary file's name", async () => {
    const other = join(outside, "other");
    await writeFile(other, "mine");
    await symlink(other, `${journal}.${process.pid}`);
    await writeEntry();
    expect(await readFile(other, "utf8")).toBe("mine");
    expect(await findFinished()).toHaveLength(1);
  });

  it("is replaced without waiting if it is a pipe", async () => {
    await rm(journal);
    execFileSync("mkfifo", [journal]);
    expect(await findFinished()).toEqual([]);
    await writeEntry();
    expect(await findFinished()).toHaveLength(1);
  });

  it("is ignored if it is a folder", async () => {
    await rm(journal);
    await mkdir(journal);
    await writeFile(join(journal, "inside"), "mine");
    expect(await findFinished()).toEqual([]);
    await writeEntry();
    await updateJournal(folder, [one], []);
    expect(await readFile(join(journal, "inside"), "utf8")).toBe("mine");
  });

  it("is ignored if it has a second hard link", async () => {
    await link(journal, join(outside, "second"));
    expect(await findFinished()).toEqual([]);
  });

  it("is ignored if it is too large", async () => {
    await truncate(journal, 2 ** 41);
    expect(await findFinished()).toEqual([]);
  });

  it.runIf(process.geteuid?.() === 0)("is ignored if another user owns it", async () => {
    await chown(journal, 1234, 1234);
    expect(await findFinished()).toEqual([]);
  });
});

describe("a journal entry", () => {
  const write = (path: unknown, more: object = {}) =>
    writeFile(journal, JSON.stringify({ finished: [{ ...one, path, size: 3, ...more }] }), { mode: 0o600 });

  it("is ignored if its file is outside the folder", async () => {
    for (const path of [join(outside, "one.csv"), join(folder, "..", "one.csv"), "one.csv", folder]) {
      if (path === join(outside, "one.csv")) await writeFile(path, "one");
      const { mtimeMs, size } = await lstat(path).catch(() => ({ mtimeMs: 0, size: 0 }));
      await write(path, { mtimeMs, size });
      expect(await findFinished()).toEqual([]);
    }
  });

  it("may be outside the folder if the command line names that path", async () => {
    const elsewhere = { ...one, filename: join(outside, "one.csv") };
    await writeFile(elsewhere.filename, "one");
    await updateJournal(folder, [elsewhere], [await journalEntry(elsewhere, elsewhere.filename)]);
    expect(await findFinishedFiles(folder, [elsewhere])).toHaveLength(1);
    expect(await findFinishedFiles(folder, [one])).toEqual([]);
  });

  it.runIf(process.platform !== "win32")("is ignored if its file is a link", async () => {
    await writeFile(join(outside, "one.csv"), "one");
    await symlink(join(outside, "one.csv"), join(folder, "linked.csv"));
    const { mtimeMs, size } = await lstat(join(folder, "linked.csv"));
    await write(join(folder, "linked.csv"), { mtimeMs, size });
    expect(await findFinished()).toEqual([]);
  });

  it.each([[null], [7], [{}], [{ fileId: "one" }]])("is ignored if it is %j", async (entry) => {
    await writeFile(journal, JSON.stringify({ finished: [entry] }), { mode: 0o600 });
    expect(await findFinished()).toEqual([]);
  });
});
