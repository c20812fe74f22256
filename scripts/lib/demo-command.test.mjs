import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { choosePort, findDemo } from "./demo-command.mjs";
import { freePort } from "./free-port.mjs";

/** Somebody else's server, on a port that was free. */
async function occupy(t, host) {
  const server = createServer();
  t.after(() => server.close());
  await new Promise((resolve) => server.listen(0, host, resolve));
  return server.address().port;
}

test("a taken port is refused with a free one to try", async (t) => {
  const port = await occupy(t, "127.0.0.1");
  await assert.rejects(choosePort(String(port)), new RegExp(`Port ${port} is in use.*PORT=${port + 1}`));
});

test("a taken port is passed over when none was asked for", async (t) => {
  const taken = await occupy(t, "127.0.0.1");
  assert.ok((await freePort(taken)) > taken);
});

for (const port of ["http", "70000", "-1", "1.5"]) {
  test(`PORT=${port} is refused`, () => assert.rejects(choosePort(port), /no port/));
}

const house = (t, manifest) => {
  const root = mkdtempSync(join(tmpdir(), "kal-demo-"));
  t.after(() => rmSync(root, { recursive: true }));
  if (manifest) {
    mkdirSync(join(root, "apps", "demo"), { recursive: true });
    writeFileSync(join(root, "apps", "demo", "package.json"), JSON.stringify(manifest));
  }
  return root;
};

test("a repository without the demo says what is missing", (t) => {
  assert.throws(() => findDemo(["start"], house(t)), /apps\/demo is missing/);
});

test("a demo without a script says which", (t) => {
  const root = house(t, { name: "@kal/demo", scripts: { build: "next build" } });
  assert.throws(() => findDemo(["build", "start"], root), /no script called start/);
});
