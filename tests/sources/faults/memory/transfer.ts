import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdtemp, open, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileFromPath, KaleidoscopeClient } from "@kal/node";
import { report } from "../lib/report";
import { growthDuring } from "./flat-memory";

const RECORD = "5eed0000-0001-4000-8000-000000000001";
const FIELD = "5eed0000-0002-4000-8000-000000000001";
const MiB = 1024 * 1024;
const url = process.env.KAL_TEST_SERVER ?? "";
const way = process.env.KAL_TEST_WAY;
const bytes = Number(process.env.KAL_TEST_MIB) * MiB;
const client = new KaleidoscopeClient({ url, clientId: "c", clientSecret: "s" });
const folder = await mkdtemp(join(tmpdir(), "kal-large-"));

const fetchFile = async (size: number) => {
  const path = await client.files.downloadFileOrThrow(String(size), { destination: folder });
  const { size: onDisk } = await stat(path);
  await rm(path);
  return onDisk;
};

/** A file with holes: as long as asked, with something of its own in each part, and made at once. */
const makeFile = async (size: number) => {
  const path = join(folder, `${size}.csv`);
  const file = await open(path, "w");
  for (let at = 0; at < size; at += size / 16) await file.write(`part at ${at}`, at);
  await file.truncate(size);
  await file.close();
  return path;
};

/** Gives what the server says it got. */
const sendFile = async (path: string) => {
  const file = await fileFromPath(path);
  const value = await client.records.createRecordValueFile(RECORD, FIELD, "large.csv", file, "text/csv");
  return value?.id;
};

const hashOf = async (path: string) => {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest("hex");
};

let whole = false;
let growth = 0;
let mibPerSecond = 0;
try {
  if (way === "download") {
    // Some of it first, so that what every transfer needs once is not counted.
    await fetchFile(64 * MiB);
    const startedAt = performance.now();
    growth = await growthDuring(async () => {
      whole = (await fetchFile(bytes)) === bytes;
    });
    mibPerSecond = bytes / MiB / ((performance.now() - startedAt) / 1000);
  } else {
    await sendFile(await makeFile(64 * MiB));
    const path = await makeFile(bytes);
    let arrived: unknown;
    const startedAt = performance.now();
    growth = await growthDuring(async () => {
      arrived = await sendFile(path);
    });
    mibPerSecond = bytes / MiB / ((performance.now() - startedAt) / 1000);
    whole = arrived === (await hashOf(path));
  }
} finally {
  await rm(folder, { recursive: true });
}
report({ whole, growthMiB: Math.round(growth / MiB), mibPerSecond: Math.round(mibPerSecond) });
