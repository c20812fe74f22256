import { appendFile, mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { rejection } from "../test-support/requests";
import { fileFromPath } from "./file-from-path";

const FOUR_GIB = 2 ** 32;
let folder: string;
let path: string;

/** A sparse file, which takes no space on the disk. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "kal-node-"));
  path = join(folder, "spectra.csv");
  await using file = await open(path, "w");
  await file.truncate(FOUR_GIB);
  await file.write("the end", FOUR_GIB);
});
afterEach(() => rm(folder, { recursive: true }));

describe("a file of more than 4 GiB", () => {
  it("has the right size, and reads any part of itself", async () => {
    const file = await fileFromPath(path, { type: "text/csv" });
    expect(file).toMatchObject({ name: "spectra.csv", type: "text/csv", size: FOUR_GIB + 7 });
    expect(await file.slice(-3).text()).toBe("end");
    expect(await file.slice(FOUR_GIB + 4, FOUR_GIB + 100).text()).toBe("end");
    expect(
      await file
        .slice(FOUR_GIB - 1)
        .slice(1, 4)
        .text(),
    ).toBe("the");
    expect(file.slice(5, 2).size).toBe(0);
    expect(new Uint8Array(await file.slice(FOUR_GIB - 2, FOUR_GIB + 1).arrayBuffer())).toEqual(
      new Uint8Array([0, 0, 116]),
    );
  });

  it("rejects a read if it changes", async () => {
    const file = await fileFromPath(path);
    const tail = file.slice(FOUR_GIB);
    await appendFile(path, "more");
    expect((await rejection(tail.text())).message).toContain("changed");
  });
});
