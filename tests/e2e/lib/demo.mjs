import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { anyFreePort } from "../../../scripts/lib/free-port.mjs";

const folder = fileURLToPath(new URL("../../../apps/demo", import.meta.url));
const PATIENCE_MS = 30_000;

async function answers(url, child, said) {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    if (child.exitCode !== null) break;
    const answer = await fetch(url).catch(() => undefined);
    if (answer) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The demo did not start:\n${said()}`);
}

/** The environment without credentials of the person who runs the tests: they are about the fake. */
function cleanEnv() {
  const kept = Object.entries(process.env).filter(
    ([name]) => !name.startsWith("KALEIDOSCOPE_") && name !== "NODE_TEST_CONTEXT" && name !== "NODE_ENV",
  );
  return { ...Object.fromEntries(kept), NEXT_TELEMETRY_DISABLED: "1" };
}

/** Serves the built demo on a free port. It is one Node process, so that ending it ends all of it. */
export async function startDemo(env = {}) {
  // For working on a page: a demo that runs already, such as `npm run demo -- --dev`.
  if (process.env.DEMO_URL) return { url: process.env.DEMO_URL, stop: async () => {}, output: () => "" };
  if (!existsSync(join(folder, ".next", "BUILD_ID")))
    throw new Error("The demo is not built: npx turbo run build --filter=@kal/demo");
  const next = createRequire(join(folder, "package.json")).resolve("next/dist/bin/next");
  const port = await anyFreePort();
  const child = spawn(process.execPath, [next, "start", "--port", String(port)], {
    cwd: folder,
    env: { ...cleanEnv(), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
    });
  }
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGTERM");
    await once(child, "exit");
  };
  const url = `http://localhost:${port}`;
  try {
    await answers(url, child, () => output);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop, output: () => output };
}
