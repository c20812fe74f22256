import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findFinishedFiles, journalEntry, updateJournal } from "./journal";

const file = (fileId: string) => ({ fileId, activityId: null, filename: `${fileId}.csv` });
const [one, two, three] = [file("one"), file("two"), file("three")];
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "kal-cli-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function finish(requested: ReturnType<typeof file>) {
  await writeFile(join(folder, requested.filename), requested.fileId);
  return journalEntry(requested, join(folder, requested.filename));
}
const finishedIds = async (...files: ReturnType<typeof file>[]) =>
  (await findFinishedFiles(folder, files)).map(({ fileId }) => fileId);

describe("the journal of finished files", () => {
  it("returns the requested files that are unchanged since", async () => {
    await updateJournal(folder, [one, two, three], [await finish(one), await finish(two)]);
    expect(await finishedIds(one, two, three)).toEqual(["one", "two"]);
    expect(await finishedIds(two, three)).toEqual(["two"]);
    await writeFile(join(folder, "two.csv"), "changed since");
    expect(await finishedIds(one, two)).toEqual(["one"]);
    await rm(join(folder, "one.csv"));
    expect(await finishedIds(one, two)).toEqual([]);
  });

  it("removes the entries of a complete command, but keeps those of others", async () => {
    await updateJournal(folder, [one], [await finish(one)]);
    await updateJournal(folder, [two], [await finish(two)]);
    await updateJournal(folder, [one], []);
    expect(await finishedIds(one, two)).toEqual(["two"]);
    await updateJournal(folder, [two], []);
    expect(await readdir(folder)).toEqual(["one.csv", "two.csv"]);
  });

  it("ignores a damaged journal and a missing folder", async () => {
    await writeFile(join(folder, ".kal-download.json"), "{");
    expect(await finishedIds(one)).toEqual([]);
    await updateJournal(join(folder, "none"), [one], []);
    expect(await readdir(folder)).toEqual([".kal-download.json"]);
  });
});
