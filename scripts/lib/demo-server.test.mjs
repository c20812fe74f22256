import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { source } from "./demo-server.mjs";
import { freePort, isFree } from "./free-port.mjs";

const library = (name) => pathToFileURL(fileURLToPath(new URL(name, import.meta.url))).href;

/** An app whose `start` starts a server of its own below npm, as Next's does, and a program that serves it. */
function app(t, start) {
  const folder = mkdtempSync(join(tmpdir(), "kal-serve-"));
  t.after(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ scripts: { start } }));
  writeFileSync(
    join(folder, "server.js"),
    'require("http").createServer((_, r) => r.end("hi")).listen(process.env.PORT)',
  );
  writeFileSync(
    join(folder, "serve.mjs"),
    `import { serve } from "${library("demo-server.mjs")}";
     import { passSignalsOn } from "${library("run.mjs")}";
     passSignalsOn();
     const [port] = process.argv.slice(2);
     process.exitCode = await serve({ folder: ${JSON.stringify(folder)}, script: "start", port, env: process.env });`,
  );
  return (port) =>
    spawn(process.execPath, [join(folder, "serve.mjs"), port], { stdio: ["ignore", "pipe", "ignore"] });
}

async function until(stream, pattern) {
  let text = "";
  for await (const chunk of stream) {
    text += chunk;
    if (pattern.test(text)) return text;
  }
  return text;
}

for (const signal of ["SIGINT", "SIGTERM"]) {
  test(`the address is printed once it answers, and ${signal} leaves nothing behind`, async (t) => {
    const port = await freePort(4300);
    const child = app(t, "node server.js; true")(port);
    const printed = await until(child.stdout, /Ctrl-C/);
    assert.match(printed, new RegExp(`^Kal demo: http://localhost:${port}$`, "m"));
    child.kill(signal);
    await once(child, "exit");
    assert.ok(await isFree(port), "its port is free again");
  });
}

test("a demo that ends by itself gives its exit code and no address", async (t) => {
  const child = app(t, "exit 3")(await freePort(4300));
  const [printed, [code]] = await Promise.all([until(child.stdout, /never/), once(child, "exit")]);
  assert.equal(code, 3);
  assert.ok(!printed.includes("Kal demo"));
});

test("the fake is named when there are no credentials, and the real one when there are", () => {
  assert.match(source({}), /built-in fake/);
  const env = { KALEIDOSCOPE_API_CLIENT_ID: "a", KALEIDOSCOPE_API_CLIENT_SECRET: "b" };
  assert.match(source(env), /real Kaleidoscope/);
});
