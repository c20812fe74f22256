import { NoProgram } from "./programs.mjs";

/** Far above what any case needs; a case that hangs has its own, shorter limits. */
const CASE_MS = 60_000;

/**
 * Runs all cases in one runtime. Gives what ran, and which cases failed; `absent` says why nothing could run on this
 * kind of machine.
 */
export async function runRuntime({ name, version, start }, servers, onFailure) {
  const row = { name, version: "", tests: 0, passed: 0 };
  const began = Date.now();
  let running;
  const judge = (what, failure) => {
    row.tests += 1;
    if (failure === null) row.passed += 1;
    else onFailure(`${name}: ${what}\n${failure}`);
  };
  try {
    running = await start(servers.places);
    row.version = running.version;
    if (!running.version.startsWith(version))
      throw new Error(`Version ${version}x was to run, and ${running.version} did.`);
    for (const one of running.names) judge(one, await inTime(running.run(one, servers.places)));
    if (running.end) judge("the process ends by itself when its work is done", await running.end());
  } catch (error) {
    if (error instanceof NoProgram) row.absent = error.message;
    else judge("it runs to its end", error.stack);
  } finally {
    await running?.close();
  }
  return { ...row, ms: Date.now() - began };
}

async function inTime(promise) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Nothing happened for ${CASE_MS} ms.`)), CASE_MS);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
