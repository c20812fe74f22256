import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "tsup";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { logIn, tokenRequest } from "../test-support/api";

let folder: string;
let script: string;
const started: ChildProcess[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kal-fake-"));
  script = join(folder, "cli.cjs");
  const entry = { cli: fileURLToPath(new URL("./cli.ts", import.meta.url)) };
  // A `.cjs` file runs in any folder, while ESM would need a package.json with `"type": "module"`.
  await build({
    entry,
    outDir: folder,
    format: "cjs",
    outExtension: () => ({ js: ".cjs" }),
    config: false,
    silent: true,
  });
}, 60_000);
afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
});
afterAll(() => rm(folder, { recursive: true }));

interface Run {
  child: ChildProcess;
  out: () => string;
  err: () => string;
  exit: Promise<number | null>;
}

function run(...args: string[]): Run {
  const child = spawn(process.execPath, [script, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  started.push(child);
  let [out, err] = ["", ""];
  child.stdout?.on("data", (chunk) => {
    out += chunk;
  });
  child.stderr?.on("data", (chunk) => {
    err += chunk;
  });
  const exit = new Promise<number | null>((resolve) => child.once("close", resolve));
  return { child, out: () => out, err: () => err, exit };
}

async function listening(process: Run): Promise<string> {
  for (;;) {
    const url = /^kal-fake listening on (http:\/\/127\.0\.0\.1:\d+)\n$/.exec(process.out())?.[1];
    if (url) return url;
    if (process.child.exitCode !== null) throw new Error(process.err());
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe("kal-fake", { timeout: 30_000 }, () => {
  it("prints one line, serves, and takes the credentials it was given", async () => {
    const process = run("--client-id", "lab", "--client-secret", "s3cret", "--token-lifetime", "60");
    const url = await listening(process);
    expect((await tokenRequest({ url, fetch }, demo("demo", "demo"))).status).toBe(401);
    const granted = await tokenRequest({ url, fetch }, demo("lab", "s3cret"));
    expect(await granted.json()).toMatchObject({ expires_in: 60 });
    expect(process.out()).toBe(`kal-fake listening on ${url}\n`);
    expect(process.err()).toBe("");
  });

  it.each(["SIGTERM", "SIGINT"] as const)(
    "stops at once on %s, though connections are open",
    async (signal) => {
      const process = run();
      const url = await listening(process);
      await logIn({ url, fetch });
      const idle = connect(Number(new URL(url).port), "127.0.0.1").on("error", () => {});
      await new Promise((resolve) => idle.once("connect", resolve));
      const sent = performance.now();
      process.child.kill(signal);
      expect(await process.exit).toBe(0);
      expect(performance.now() - sent).toBeLessThan(5000);
      idle.destroy();
    },
  );

  it("can start with an empty workspace", async () => {
    const url = await listening(run("--seed", "empty"));
    const { access_token } = await logIn({ url, fetch });
    const answer = await fetch(`${url}/programs`, {
      headers: { "X-Kal-Authorization": `Bearer ${access_token}` },
    });
    expect(await answer.json()).toEqual([]);
  });

  it("prints its usage", async () => {
    const process = run("--help");
    expect(await process.exit).toBe(0);
    expect(process.out()).toMatch(/^Usage: kal-fake/);
  });

  it.each([
    [["--prot", "1"], "--prot"],
    [["--port", "http"], "--port must be a whole number"],
    [["--port", "70000"], "--port must be a whole number"],
    [["--token-lifetime", "0"], "--token-lifetime must be"],
    [["--seed", "big"], "--seed must be demo or empty"],
    [["--client-secret", ""], "--client-secret must not be empty"],
    [["extra"], "extra"],
  ])("rejects %j", async (args, message) => {
    const process = run(...args);
    expect(await process.exit).toBe(2);
    expect(process.err()).toContain(message);
    expect(process.out()).toBe("");
  });

  it("reports a port that is in use", async () => {
    const { port } = new URL(await listening(run()));
    const second = run("--port", port);
    expect(await second.exit).toBe(2);
    expect(second.err()).toBe(
      `kal-fake: port ${port} is in use; choose another one, or --port 0 for a free one\n`,
    );
  });
});

function demo(client_id: string, client_secret: string): Record<string, string> {
  return { grant_type: "client_credentials", client_id, client_secret };
}
