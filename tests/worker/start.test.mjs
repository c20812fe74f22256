import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { freePort } from "../../scripts/lib/free-port.mjs";

const app = fileURLToPath(new URL("../../apps/worker", import.meta.url));

test("one command starts the Worker through wrangler, and one signal ends all of it", {
  timeout: 180_000,
}, async (t) => {
  const port = await freePort(18_787);
  const child = spawn(process.execPath, ["start.mjs"], {
    cwd: app,
    env: { ...process.env, PORT: String(port) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  t.after(() => child.kill("SIGKILL"));
  let told = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text) => {
      told += text;
    });
  while (!told.includes("Ctrl-C ends both")) {
    assert.equal(child.exitCode, null, told);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const [, url] = /The Worker: +(\S+)/.exec(told);
  const [, fake] = /A fake Kaleidoscope: +(\S+)/.exec(told);
  assert.equal((await fetch(`${url}/activities`)).status, 401);
  const headers = { authorization: "Bearer demo-key" };
  assert.ok((await (await fetch(`${url}/activities`, { headers })).json()).length > 10);
  child.kill("SIGINT");
  await once(child, "exit");
  for (const address of [url, fake]) await assert.rejects(fetch(address));
});
