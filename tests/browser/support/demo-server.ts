import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { execa } from "execa";
import getPort from "get-port";

export const demoFolder = join(import.meta.dirname, "../../../apps/demo");

const START_MS = 60_000;

export interface Demo {
  url: string;
  port: string;
  stop(): Promise<void>;
}

/** Returns the environment without Kaleidoscope settings of the person who runs the tests. */
export function cleanEnv(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !name.startsWith("KALEIDOSCOPE_") && name !== "NODE_ENV",
  );
  return { ...Object.fromEntries(kept), NEXT_TELEMETRY_DISABLED: "1" };
}

/** Serves the built demo on a free port. It runs in one Node process, so ending that ends all of it. */
export async function startDemo(env: Record<string, string> = {}): Promise<Demo> {
  // For working on a page: a demo that runs already, such as `npm run demo -- --dev`.
  const running = process.env.DEMO_URL;
  if (running) return { url: running, port: new URL(running).port, stop: async () => {} };
  if (!existsSync(join(demoFolder, ".next", "BUILD_ID")))
    throw new Error("The demo is not built: npx turbo run build --filter=@kal/demo");
  const next = createRequire(join(demoFolder, "package.json")).resolve("next/dist/bin/next");
  const port = String(await getPort());
  const server = execa(process.execPath, [next, "start", "--port", port], {
    cwd: demoFolder,
    env: { ...cleanEnv(), ...env },
    extendEnv: false,
    all: true,
    reject: false,
  });
  const url = `http://localhost:${port}`;
  const stop = async () => {
    server.kill("SIGTERM");
    await server;
  };
  const ended = server.then(({ all }) => {
    throw new Error(`The demo ended as it started:\n${all}`);
  });
  try {
    await Promise.race([untilAnswered(url), ended]);
  } catch (error) {
    await stop();
    throw error;
  }
  // The process is expected to end later, so ignore its exit.
  ended.catch(() => {});
  return { url, port, stop };
}

/** Resolves when somebody answers at an address. Throws if nobody does in time. */
export async function untilAnswered(url: string): Promise<void> {
  const deadline = Date.now() + START_MS;
  for (;;) {
    const response = await fetch(url, { redirect: "manual" }).catch(() => undefined);
    if (response) return;
    if (Date.now() > deadline)
      throw new Error(`The demo did not answer at ${url} within ${START_MS / 1000} s.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
