import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { isAbsolute, join } from "node:path";
import type { Property } from "@kal/core";
import { FileExistsError, fileFromPath, type KaleidoscopeClient } from "@kal/node";
import { demoIds } from "@kal/testing";
import { equal, failureOf, inTime, isTrue } from "../../../sources/faults/transport/expect";
import type { Case, Setting } from "../case";

const fileId = demoIds.files.ic50Csv;
const when = { path: `/files/${fileId}` };

/** A case with a folder of its own. */
function onDisk(name: string, run: (setting: Setting, folder: string) => Promise<void>): Case {
  return {
    name,
    async run(setting) {
      const folder = await mkdtemp(join(tmpdir(), "kal-runtime-"));
      try {
        await run(setting, folder);
      } finally {
        await rm(folder, { recursive: true });
      }
    },
  };
}

const nodeClient = ({ makeClient }: Setting) => makeClient() as KaleidoscopeClient;
const original = async (setting: Setting) => (await setting.makeClient().files.openFile(fileId)).text();

export const diskCases: Case[] = [
  onDisk("a file is downloaded to a path, whole, and nothing lies beside it", async (setting, folder) => {
    const path = await inTime(
      nodeClient(setting).files.downloadFileOrThrow(fileId, { filename: "ic50.csv", destination: folder }),
    );
    isTrue(isAbsolute(path), `${path} is absolute`);
    equal(await readFile(path, "utf8"), await original(setting));
    equal(await readdir(folder), ["ic50.csv"]);
  }),
  onDisk("a download that breaks off is resumed where it stopped", async (setting, folder) => {
    const text = await original(setting);
    await setting.control.addFault({ when, cutAt: 200 });
    const path = await inTime(nodeClient(setting).files.downloadFileOrThrow(fileId, { destination: folder }));
    equal(await readFile(path, "utf8"), text);
    const ranges = (await setting.control.requests()).filter(({ path }) => path === when.path).slice(1);
    equal(ranges.length, 2, "requests");
    isTrue(JSON.stringify(ranges[1]).includes("bytes=200-"), "the second asked for the rest");
  }),
  onDisk("a download that fails leaves an older file as it was", async (setting, folder) => {
    await writeFile(join(folder, "ic50.csv"), "older");
    await setting.control.addFault({ when, cutAt: 20, times: 99 });
    const options = { filename: "ic50.csv", destination: folder, maxRetries: 0 };
    await inTime(failureOf(nodeClient(setting).files.downloadFileOrThrow(fileId, options)));
    equal(await readFile(join(folder, "ic50.csv"), "utf8"), "older");
    equal(await readdir(folder), ["ic50.csv"]);
  }),
  onDisk(
    "an existing file is kept, renamed around or replaced, as it is asked for",
    async (setting, folder) => {
      const download = (overwrite: "error" | "rename" | "replace") =>
        nodeClient(setting).files.downloadFileOrThrow(fileId, {
          filename: "a.csv",
          destination: folder,
          overwrite,
        });
      await writeFile(join(folder, "a.csv"), "older");
      isTrue(FileExistsError.is(await failureOf(download("error"))), "it is a FileExistsError");
      equal(await download("rename"), join(folder, "a (1).csv"));
      await download("replace");
      equal((await readdir(folder)).sort(), ["a (1).csv", "a.csv"]);
      equal(await readFile(join(folder, "a.csv"), "utf8"), await original(setting));
    },
  ),
  onDisk("an abort in the middle rejects with its reason and leaves nothing", async (setting, folder) => {
    await setting.control.addFault({ when, stallAt: 50 });
    const caller = new AbortController();
    const options = { destination: folder, signal: caller.signal };
    const downloading = failureOf(nodeClient(setting).files.downloadFileOrThrow(fileId, options));
    setTimeout(() => caller.abort("enough"), 200);
    equal(await inTime(downloading), "enough");
    equal(await readdir(folder), []);
  }),
  onDisk("a file is uploaded from a path, and again after a 503", async (setting, folder) => {
    const path = join(folder, "plate.csv");
    const text = "well,value\n".repeat(100_000);
    await writeFile(path, text);
    const activity = await setting.makeClient().activities.getActivityById(demoIds.activities.krasIc50);
    const properties = (activity?.properties ?? []) as Property[];
    const property = properties.find(({ field_type }) => field_type === "file");
    if (!property) throw new Error("The demo workspace has a property for a file.");
    const target = { path: `/properties/${property.id}/file` };
    await setting.control.addFault({ when: target, status: 503, retryAfter: 0 });
    await inTime(property.updatePropertyFile("plate.csv", await fileFromPath(path), "text/csv"));
    const stored = await setting.control.files("plate.csv");
    equal(stored.length, 1, "files that arrived");
    isTrue(atob(stored[0] ?? "") === text, "the bytes are the same");
  }),
];
