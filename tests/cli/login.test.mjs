import assert from "node:assert/strict";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { kal, laboratory, SECRET } from "./lib/cli.mjs";
import { openTerminal } from "./lib/terminal.mjs";

const options = { timeout: 180_000 };
const credentials = (folder) => join(folder, "config/kal/credentials.json");
const missing = (path) => assert.rejects(stat(path), { code: "ENOENT" });

/** Types id and secret at the prompts. */
async function typed(t, lab, args = []) {
  const terminal = openTerminal(t, process.execPath, [kal, "login", ...args], {
    env: lab.bare,
    cwd: lab.folder,
  });
  await terminal.until(/Client id:/);
  terminal.type("demo\r");
  await terminal.until(/Client secret \(not shown\):/);
  terminal.type(`${SECRET}\r`);
  return terminal;
}

test("login hides the secret, saves it for its owner alone, and logout removes it", options, async (t) => {
  const lab = await laboratory(t);
  const terminal = await typed(t, lab, ["--save"]);
  assert.equal(await terminal.end(), 0);
  assert.match(terminal.screen(), /The credentials of demo are good for Halcyon Bio/);
  assert.match(terminal.screen(), /Saved in/);
  const path = credentials(lab.folder);
  assert.equal((await stat(path)).mode & 0o777, 0o600);
  assert.equal(JSON.parse(await readFile(path, "utf8")).clientSecret, SECRET);

  const saved = { env: lab.bare };
  assert.equal((await lab.run(["activities", "list"], saved)).code, 0);
  const elsewhere = await lab.run(["activities", "list", "--url", "http://127.0.0.1:9"], saved);
  assert.equal(elsewhere.code, 3);
  assert.match(elsewhere.stderr, /are not sent to http:\/\/127\.0\.0\.1:9/);

  assert.equal((await lab.run(["logout"], saved)).code, 0);
  await missing(path);
  assert.equal((await lab.run(["activities", "list"], saved)).code, 3);
});

test("login saves nothing unless it is told to", options, async (t) => {
  const lab = await laboratory(t);
  const terminal = await typed(t, lab);
  await terminal.until(/Save them in .*credentials\.json/s);
  terminal.type("\r");
  assert.equal(await terminal.end(), 0);
  assert.match(terminal.screen(), /Not saved/);
  await missing(credentials(lab.folder));
});

test("Ctrl-C at the prompt ends it with 130, and saves nothing", options, async (t) => {
  const lab = await laboratory(t);
  const args = [kal, "login", "--client-id", "demo", "--save"];
  const terminal = openTerminal(t, process.execPath, args, { env: lab.bare, cwd: lab.folder });
  await terminal.until(/not shown/);
  terminal.type("half-a-sec\u0003");
  assert.equal(await terminal.end(), 130);
  assert.doesNotMatch(terminal.seen(), /half-a-sec/);
  await missing(credentials(lab.folder));
});

test("login takes a piped secret, and refuses wrong ones without repeating them", options, async (t) => {
  const lab = await laboratory(t);
  const args = ["login", "--client-id", "demo", "--client-secret-stdin", "--save"];
  assert.equal((await lab.run(args, { env: lab.bare, input: `${SECRET}\n` })).code, 0);
  assert.equal((await lab.run(["activities", "list"], { env: lab.bare })).code, 0);

  const wrong = await lab.run(args, { env: lab.bare, input: "wr0ng-one" });
  assert.equal(wrong.code, 3);
  assert.doesNotMatch(wrong.stderr, /wr0ng-one/);
  const nobody = await lab.run(["login"], { env: lab.bare });
  assert.equal(nobody.code, 2);
  assert.match(nobody.stderr, /There is no terminal to ask at\. Pass --client-id/);
});
