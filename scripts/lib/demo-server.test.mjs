import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { source } from "./demo-server.mjs";
import { freePort, isFree } from "./free-port.mjs";

const library = (name) => pathToFileURL(fileURLToPath(new URL(name, import.meta.url))).href;

/** An app whose `start` starts a server of its own below npm, as Next's does, and a program that serves it. */
function app(t, start) {
  const folder = mkdtempSync(join(tmpdir(), "kal-serve-"));
  t.after(() => rmSync(folder, { recursive: true }));
  const scripts = { start, demo: "node serve.mjs" };
  writeFileSync(join(folder, "package.json"), JSON.stringify({ scripts }));
  writeFileSync(
    join(folder, "server.js"),
    'require("http").createServer((_, r) => r.end("hi")).listen(process.env.PORT)',
  );
  writeFileSync(
    join(folder, "serve.mjs"),
    `import { serve } from "${library("demo-server.mjs")}";
     import { passSignalsOn } from "${library("pass-signals-on.mjs")}";
     passSignalsOn();
     const port = process.env.PORT;
     process.exitCode = await serve({ folder: process.cwd(), script: "start", port, env: process.env });`,
  );
  const options = (port) => ({
    cwd: folder,
    env: { ...process.env, PORT: port },
    stdio: ["ignore", "pipe", "ignore"],
  });
  return {
    serve: (port) => spawn(process.execPath, ["serve.mjs"], options(port)),
    serveByNpm: (port) => spawn("npm", ["run", "--silent", "demo"], { ...options(port), detached: true }),
  };
}

async function until(stream, pattern) {
  let text = "";
  for await (const chunk of stream) {
    text += chunk;
    if (pattern.test(text)) return text;
  }
  return text;
}

async function isFreeSoon(port) {
  for (let i = 0; i < 50 && !(await isFree(port)); i++) await sleep(100);
  return isFree(port);
}

for (const signal of ["SIGINT", "SIGTERM"]) {
  test(`the address is printed once it answers, and ${signal} leaves nothing behind`, async (t) => {
    const port = await freePort(4300);
    const child = app(t, "node server.js; true").serve(port);
    const printed = await until(child.stdout, /Ctrl-C/);
    assert.match(printed, new RegExp(`^Kal demo: http://localhost:${port}$`, "m"));
    child.kill(signal);
    await once(child, "exit");
    assert.ok(await isFree(port), "its port is free again");
  });
}

// A terminal's Ctrl-C reaches everything in the foreground; a process manager knows npm alone.
for (const [what, end] of [
  ["Ctrl-C", (npm) => process.kill(-npm.pid, "SIGINT")],
  ["SIGTERM to npm alone", (npm) => npm.kill("SIGTERM")],
]) {
  test(`${what} leaves nothing behind`, async (t) => {
    const port = await freePort(4300);
    const npm = app(t, "node server.js; true").serveByNpm(port);
    await until(npm.stdout, /Ctrl-C/);
    end(npm);
    assert.ok(await isFreeSoon(port), "its port is free again");
  });
}

test("a demo that ends by itself gives its exit code and no address", async (t) => {
  const child = app(t, "exit 3").serve(await freePort(4300));
  const [printed, [code]] = await Promise.all([until(child.stdout, /never/), once(child, "exit")]);
  assert.equal(code, 3);
  assert.ok(!printed.includes("Kal demo"));
});

test("the fake is named when there are no credentials, and the real one when there are", () => {
  assert.match(source({}), /built-in fake/);
  const env = { KALEIDOSCOPE_API_CLIENT_ID: "a", KALEIDOSCOPE_API_CLIENT_SECRET: "b" };
  assert.match(source(env), /real Kaleidoscope/);
});
