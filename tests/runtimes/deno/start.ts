import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startProcess } from "../host/process";
import { program } from "../host/programs";
import type { Runtime } from "../host/runtime";

/** `manual`: the packages are those of pnpm's node_modules, and nothing is downloaded. */
const ARGS = ["run", "--quiet", "--no-config", "--node-modules-dir=manual", "--allow-all"];

/** With a cache of its own, empty at first: nothing that is left of an earlier build may stand in for what is built now. */
export async function start(): Promise<Runtime> {
  const deno = program("deno");
  const cache = await mkdtemp(join(tmpdir(), "kal-deno-"));
  const forget = () => rm(cache, { recursive: true, force: true });
  try {
    const running = await startProcess(deno, ARGS, { DENO_DIR: cache });
    const close = async () => {
      await running.close();
      await forget();
    };
    return { ...running, close };
  } catch (error) {
    await forget();
    throw error;
  }
}
