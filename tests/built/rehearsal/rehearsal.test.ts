import { once } from "node:events";
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { afterAll, expect, onTestFinished, test } from "vitest";
import { commandsOf, jobsOf, workflows } from "../../../scripts/workflows/workflows";
import { packAll } from "../support/pack";
import { root } from "../support/root";
import { runNode } from "../support/run-node";
import { manifestOf, prepareNextRelease } from "./lib/next-release";
import { startRegistry } from "./lib/registry";

const stage = await realpath(await mkdtemp(join(tmpdir(), "kal-rehearsal-")));
const consumer = join(stage, "consumer");
const [release] = await Promise.all(["release", "consumer", "registry"].map((name) => makeFolder(name)));
const registry = await startRegistry(join(stage, "registry"));
afterAll(async () => {
  await registry.close();
  await rm(stage, { recursive: true, force: true });
});

// Kal's scope comes from here, everything else from wherever this machine's npm is set to. The registry lets everybody
// publish, but npm wants a token before it tries.
const settings = `@kal:registry=${registry.url}\n${registry.url.slice("http:".length)}:_authToken=nobody\n`;
await writeFile(join(consumer, ".npmrc"), settings);
await writeFile(join(consumer, "package.json"), '{ "name": "consumer", "private": true }\n');
// A cache of its own: nothing of the rehearsal may be found by a real install.
const npm = (...args: string[]) =>
  execa("npm", [...args, `--cache=${join(stage, "cache")}`, "--loglevel=error"], { cwd: consumer });

const before = await Promise.all((await packages()).map(manifestOf));
const folders = await prepareNextRelease(release);
const manifests = await Promise.all(folders.map(manifestOf));
const { version } = manifests[0];

test("all packages get the same next version, and a changelog that says what changed", async () => {
  for (const [index, manifest] of manifests.entries()) {
    expect(manifest.version).toBe(version);
    expect(manifest.version).not.toBe(before[index].version);
    const changelog = await readFile(join(folders[index], "CHANGELOG.md"), "utf8");
    expect(changelog).toMatch(new RegExp(`^# ${manifest.name}\n\n## ${version.replaceAll(".", "\\.")}\n`));
    expect(changelog).not.toMatch(/Updated dependencies|\b[0-9a-f]{7}:/);
  }
});

test("the commands of the workflow publish all packages, and leave what is published alone", async () => {
  const { folder, remove } = await packAll(release);
  onTestFinished(remove);
  const publish = commandsOf(jobsOf(workflows().get("release.yml") ?? "").get("publish") ?? "", "Publish");
  // Provenance is signed by the service that runs the release, and this is none.
  const commands = publish.replace("--provenance", "--provenance=false");
  expect(commands).not.toBe(publish);
  await symlink(folder, join(consumer, "packed"));
  const env = { npm_config_cache: join(stage, "cache"), npm_config_loglevel: "error" };
  const run = () => execa("bash", ["-e", "-c", commands], { cwd: consumer, env });
  await run();
  for (const { name } of manifests) {
    const { stdout } = await npm("view", name, "dist-tags.latest");
    expect(stdout.trim()).toBe(version);
  }
  const { stdout } = await run();
  for (const { name } of manifests) expect(stdout).toContain(`${name}@${version} is published already.`);
});

test("they can be installed by name", async () => {
  const names = manifests.map(({ name }) => name);
  await npm("install", "--no-audit", "--no-fund", ...names);
  for (const name of names) {
    const installed = await manifestOf(join(consumer, "node_modules", name));
    expect(installed.version).toBe(version);
  }
  await cp(join(root, "tests/built/consumers/samples"), consumer, { recursive: true });
});

for (const sample of ["list-programs.mjs", "list-programs.cjs"]) {
  test(`${sample} lists the programs of a fake`, async () => {
    const programs = JSON.parse(await runNode(consumer, sample, "@kal/node"));
    expect(programs).not.toHaveLength(0);
  });
}

test("kal-fake serves, and the installed client talks to it", async () => {
  const command = join(consumer, "node_modules", "@kal", "testing", "bin", "kal-fake.js");
  const child = execa(process.execPath, [command, "--port", "0"], { stderr: "inherit" });
  const [line] = await once(child.stdout.setEncoding("utf8"), "data");
  const url = /http:\/\/\S+/.exec(line)?.[0];
  const code = `
    const { KaleidoscopeClient } = require("@kal/core");
    const client = new KaleidoscopeClient({ clientId: "demo", clientSecret: "demo", url: "${url}" });
    client.programs.getPrograms().then((programs) => console.log(programs.length));`;
  expect(Number(await runNode(consumer, "-e", code))).toBeGreaterThan(0);
  child.kill("SIGTERM");
  await child;
});

test("what is installed knows its version", async () => {
  const dist = join(consumer, "node_modules", "@kal", "core", "dist");
  const scripts = (await readdir(dist)).filter((file) => file.endsWith(".js"));
  const built = await Promise.all(scripts.map((file) => readFile(join(dist, file), "utf8")));
  expect(built.some((text) => text.includes(`"${version}"`))).toBe(true);
});

test("the tree is as it was", async () => {
  expect(await Promise.all((await packages()).map(manifestOf))).toStrictEqual(before);
});

async function packages() {
  const folder = join(root, "packages");
  return (await readdir(folder)).map((name) => join(folder, name));
}

async function makeFolder(name: string) {
  const folder = join(stage, name);
  await mkdir(folder);
  return folder;
}
