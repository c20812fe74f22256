import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { finishedBefore, finishedFile, noteFinished } from "./journal";

const file = (fileId: string) => ({ fileId, activityId: null, filename: `${fileId}.csv` });
const [one, two, three] = [file("one"), file("two"), file("three")];
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "kal-cli-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function finished(name: ReturnType<typeof file>) {
  await writeFile(join(folder, name.filename), name.fileId);
  return finishedFile(name, join(folder, name.filename));
}
const known = async (...files: ReturnType<typeof file>[]) =>
  (await finishedBefore(folder, files)).map(({ fileId }) => fileId);

describe("what came before an interruption", () => {
  it("is known to the next command, as far as it is asked for and unchanged", async () => {
    await noteFinished(folder, [one, two, three], [await finished(one), await finished(two)]);
    expect(await known(one, two, three)).toEqual(["one", "two"]);
    expect(await known(two, three)).toEqual(["two"]);
    await writeFile(join(folder, "two.csv"), "changed since");
    expect(await known(one, two)).toEqual(["one"]);
    await rm(join(folder, "one.csv"));
    expect(await known(one, two)).toEqual([]);
  });

  it("is forgotten when all is there, but not what another command noted", async () => {
    await noteFinished(folder, [one], [await finished(one)]);
    await noteFinished(folder, [two], [await finished(two)]);
    await noteFinished(folder, [one], []);
    expect(await known(one, two)).toEqual(["two"]);
    await noteFinished(folder, [two], []);
    expect(await readdir(folder)).toEqual(["one.csv", "two.csv"]);
  });

  it("costs nothing where the note is damaged, or the folder not there", async () => {
    await writeFile(join(folder, ".kal-download.json"), "{");
    expect(await known(one)).toEqual([]);
    await noteFinished(join(folder, "none"), [one], []);
    expect(await readdir(folder)).toEqual([".kal-download.json"]);
  });
});
