import { fork } from "node:child_process";
import { once } from "node:events";
import { statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type BuiltChild, buildChild } from "./lib/build-child";
import { runChild } from "./lib/run-child";

interface Transfer {
  whole: boolean;
  growthMiB: number;
  mibPerSecond: number;
}

const MOST_GROWTH_MIB = 64;
/** The disk must hold the file, and should have some left. */
const ROOM_MIB = 3 * 1024;

let program: BuiltChild;
let server: ReturnType<typeof fork>;
let url: string;
beforeAll(async () => {
  program = await buildChild("memory/large-server.ts");
  server = fork(program.path);
  [{ url }] = (await once(server, "message")) as [{ url: string }];
});
afterAll(async () => {
  server.disconnect();
  await program.remove();
});

async function transfer(way: "download" | "upload", mib: number): Promise<Transfer | null> {
  const { report, output, code } = await runChild<Transfer>("memory/transfer.ts", {
    env: { KAL_TEST_SERVER: url, KAL_TEST_WAY: way, KAL_TEST_MIB: String(mib) },
    nodeArgs: ["--expose-gc"],
  });
  expect(code, output).toBe(0);
  console.log(`${mib} MiB ${way}: grew by ${report?.growthMiB} MiB at ${report?.mibPerSecond} MiB/s`);
  return report;
}

it("there is room on the disk for what follows", async () => {
  const { bavail, bsize } = await statfs(tmpdir());
  expect((bavail * bsize) / 1024 / 1024).toBeGreaterThan(ROOM_MIB);
});

it("a download of 2 GiB to a path keeps memory flat", { timeout: 240_000 }, async () => {
  const done = await transfer("download", 2_048);
  expect(done?.whole).toBe(true);
  expect(done?.growthMiB).toBeLessThan(MOST_GROWTH_MIB);
});

it("an upload of 1 GiB from a path keeps memory flat, and arrives as it was", {
  timeout: 240_000,
}, async () => {
  const done = await transfer("upload", 1_024);
  expect(done?.whole).toBe(true);
  expect(done?.growthMiB).toBeLessThan(MOST_GROWTH_MIB);
});
