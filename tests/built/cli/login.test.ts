import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { kal, type Laboratory, laboratory, SECRET } from "./lib/cli";
import { openTerminal } from "./lib/terminal";

const credentials = (folder: string) => join(folder, "config/kal/credentials.json");
const missing = (path: string) => expect(stat(path)).rejects.toMatchObject({ code: "ENOENT" });

/** Types id and secret at the prompts. */
async function typed(lab: Laboratory, args: string[] = []) {
  const terminal = openTerminal(process.execPath, [kal, "login", ...args], {
    env: lab.bare,
    cwd: lab.folder,
  });
  await terminal.until(/Client id:/);
  terminal.type("demo\r");
  await terminal.until(/Client secret \(not shown\):/);
  terminal.type(`${SECRET}\r`);
  return terminal;
}

test("login hides the secret, saves it for its owner alone, and logout removes it", async () => {
  const lab = await laboratory();
  const terminal = await typed(lab, ["--save"]);
  expect(await terminal.end()).toBe(0);
  expect(terminal.screen()).toMatch(/The credentials of demo are valid for Halcyon Bio/);
  expect(terminal.screen()).toMatch(/Saved in/);
  const path = credentials(lab.folder);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(JSON.parse(await readFile(path, "utf8")).clientSecret).toBe(SECRET);

  const saved = { env: lab.bare };
  expect((await lab.run(["activities", "list"], saved)).code).toBe(0);
  const elsewhere = await lab.run(["activities", "list", "--url", "http://127.0.0.1:9"], saved);
  expect(elsewhere.code).toBe(3);
  expect(elsewhere.stderr).toMatch(/are not sent to http:\/\/127\.0\.0\.1:9/);

  expect((await lab.run(["logout"], saved)).code).toBe(0);
  await missing(path);
  expect((await lab.run(["activities", "list"], saved)).code).toBe(3);
});

test("login saves nothing unless it is told to", async () => {
  const lab = await laboratory();
  const terminal = await typed(lab);
  await terminal.until(/Save them in .*credentials\.json/s);
  terminal.type("\r");
  expect(await terminal.end()).toBe(0);
  expect(terminal.screen()).toMatch(/Not saved/);
  await missing(credentials(lab.folder));
});

test("Ctrl-C at the prompt ends it with 130, and saves nothing", async () => {
  const lab = await laboratory();
  const args = [kal, "login", "--client-id", "demo", "--save"];
  const terminal = openTerminal(process.execPath, args, { env: lab.bare, cwd: lab.folder });
  await terminal.until(/not shown/);
  terminal.type("half-a-sec\u0003");
  expect(await terminal.end()).toBe(130);
  expect(terminal.seen()).not.toMatch(/half-a-sec/);
  await missing(credentials(lab.folder));
});

test("login takes a piped secret, and refuses wrong ones without repeating them", async () => {
  const lab = await laboratory();
  const args = ["login", "--client-id", "demo", "--client-secret-stdin", "--save"];
  expect((await lab.run(args, { env: lab.bare, input: `${SECRET}\n` })).code).toBe(0);
  expect((await lab.run(["activities", "list"], { env: lab.bare })).code).toBe(0);

  const wrong = await lab.run(args, { env: lab.bare, input: "wr0ng-one" });
  expect(wrong.code).toBe(3);
  expect(wrong.stderr).not.toMatch(/wr0ng-one/);
  const nobody = await lab.run(["login"], { env: lab.bare });
  expect(nobody.code).toBe(2);
  expect(nobody.stderr).toMatch(/Cannot ask for credentials without a terminal\. Pass --client-id/);
});
