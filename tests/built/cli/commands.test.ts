import { spawn } from "node:child_process";
import { once } from "node:events";
import { open, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { demoIds } from "@kal/testing";
import { expect, test } from "vitest";
import { activityId, kal, laboratory, SECRET, stockFiles } from "./lib/cli";
import { openTerminal } from "./lib/terminal";

/** What a terminal would obey, or be deceived by; it ends lines with CR and LF. */
const CONTROLS = /(?![\t\r\n])\p{Cc}|[\u202a-\u202e]/u;
const sample = join(import.meta.dirname, "samples/compounds.csv");

test("every command prints one JSON value with --json, and nothing else", async () => {
  const lab = await laboratory();
  stockFiles(lab.fake, [1000], { pieceDelayMs: 0 });
  const commands = [
    ["login", "--no-save"],
    ["logout"],
    ["activities", "list"],
    ["activities", "list", "--type", "experiment", "--search", "IC50"],
    ["activities", "get", "AsPC-1 viability"],
    ["records", "search", "--type", "Compound", "--limit", "2", "--field", "IC50 (nM)"],
    [
      "records",
      "search",
      "--type",
      "Compound",
      "--filter",
      "IC50 (nM) < 100",
      "--sort",
      "IC50 (nM) desc",
      "--ids",
    ],
    ["files", "download", "--activity", activityId, "--output", "data"],
    ["import", sample, "--dry-run"],
    ["import", sample],
    ["export", "--type", "Compound", "--output", "compounds.csv"],
    ["api", "/programs", "--include"],
  ];
  for (const command of commands) {
    const { code, stdout, stderr } = await lab.run([...command, "--json"]);
    expect([code, stderr], command.join(" ")).toStrictEqual([0, ""]);
    expect(() => JSON.parse(stdout)).not.toThrow(`${command.join(" ")} printed ${stdout}`);
    expect(stdout.trimEnd().split("\n").length, command.join(" ")).toBe(1);
  }
});

test("filters, sorts and limits reach the search", async () => {
  const lab = await laboratory();
  const search = ["records", "search", "--type", "Compound", "--json", "--field", "IC50 (nM)"];
  const run = async (...more: string[]) => JSON.parse((await lab.run([...search, ...more])).stdout);
  const weak = await run("--filter", "IC50 (nM) > 100", "--sort", "IC50 (nM) desc", "--limit", "3");
  type Weak = { fields: Record<string, string> };
  const values: number[] = weak.map(({ fields }: Weak) => Number(fields["IC50 (nM)"]));
  expect(values).toHaveLength(3);
  expect(Math.min(...values)).toBeGreaterThan(100);
  expect(values).toStrictEqual(values.toSorted((a, b) => b - a));
  const [named] = await run("--filter", "Compound ID = HAL-0001");
  expect(named.record_identifier).toBe("HAL-0001");
});

test("the exit code says what went wrong, and the message what to do", async () => {
  const lab = await laboratory();
  const wrong = { ...lab.env, KALEIDOSCOPE_API_CLIENT_SECRET: "not-the-one" };
  const cases: [args: string[], code: number, message: RegExp, env?: NodeJS.ProcessEnv][] = [
    [["activities", "list", "--url", "http://127.0.0.1:9"], 1, /--url/],
    [["nonsense"], 2, /Unknown command 'nonsense'.*--help/],
    [["activities", "list", "--limit", "none"], 2, /whole number/],
    [
      ["activities", "list", "--type", "task", "--type", "banana"],
      2,
      /'banana' is invalid\. Allowed choices are task, experiment, .*cycle\. See --help/,
    ],
    [["import", sample, "--delimiter", ""], 2, /--delimiter.*It must be one character/],
    [["import", sample, "--dry-run", "--view", demoIds.programs.kras], 2, /--view needs --activity/],
    [
      ["import", sample, "--dry-run", "--activity", "nope"],
      4,
      /No activity has the id or the exact title "nope"/,
    ],
    [["records", "search", "--filter", "foo"], 2, /Write a field, an operator and a value/],
    [["export", "--type", "Compound", "--json"], 2, /--output/],
    [["export", "--type", "Compound", "--output", "-", "--json"], 2, /--output/],
    [["activities", "list", "--url", ""], 2, /url must be/],
    [
      ["activities", "list"],
      2,
      /KALEIDOSCOPE_API_URL is set, but empty/,
      { ...lab.env, KALEIDOSCOPE_API_URL: "" },
    ],
    [["activities", "list"], 3, /kal login/, wrong],
    [["activities", "list"], 3, /kal login --save/, lab.bare],
    [["activities", "list"], 3, /Set both/, { ...lab.bare, KALEIDOSCOPE_API_CLIENT_ID: "demo" }],
    [["activities", "get", "nope"], 4, /kal activities list --search/],
    [["records", "search", "--type", "Compund"], 4, /There are: Compound/],
    [["files", "download", demoIds.files.ic50Csv.replace(/.$/, "f")], 4, /There is no file/],
  ];
  for (const [args, code, message, env] of cases) {
    const plain = await lab.run(args, env && { env });
    expect(plain.code, `${args.join(" ")}: ${plain.stderr}`).toBe(code);
    expect(plain.stderr).toMatch(message);
    if (!args.includes("--json")) expect(plain.stderr).toMatch(/^error: /m);
    if (args.includes("--json") || args[0] === "files") continue;
    const json = await lab.run([...args, "--json"], env && { env });
    const { error } = JSON.parse(json.stderr);
    expect([json.code, error.exit_code], args.join(" ")).toStrictEqual([code, code]);
    expect(error.message).toMatch(message);
  }
});

test("--verbose tells what is sent, and no secret or token", async () => {
  const lab = await laboratory();
  const { stderr } = await lab.run(["activities", "list", "--verbose"]);
  expect(stderr).toMatch(/debug: kaleidoscope GET \/activities 200 in \d+ ms$/m);
  expect(stderr).not.toMatch(/Bearer|access_token|refresh_token/);
  const json = await lab.run(["activities", "list", "--verbose", "--json"]);
  for (const line of json.stderr.trimEnd().split("\n")) expect(JSON.parse(line).log.message).toBeTruthy();
});

test("an export goes to stdout or to a file, and leaves an existing one alone", async () => {
  const lab = await laboratory();
  const { stdout } = await lab.run(["export", "--type", "Compound", "--filter", "Compound ID = HAL-0001"]);
  expect(stdout).toMatch(/^Compound ID,.*\r\nHAL-0001,/);
  const toFile = ["export", "--type", "Compound", "--output", "out/compounds.csv"];
  expect((await lab.run(toFile)).code).toBe(0);
  expect(await readFile(join(lab.folder, "out/compounds.csv"), "utf8")).toMatch(/HAL-0002/);
  const again = await lab.run(toFile);
  expect(again.code).toBe(1);
  expect(again.stderr).toMatch(/already exists\. Pass --overwrite replace/);
});

test("an export is written to exactly the path that was typed, or refused", async () => {
  const lab = await laboratory();
  await writeFile(join(lab.folder, "a_b.csv"), "other");
  const named = (path: string) =>
    lab.run(["export", "--type", "Compound", "--overwrite", "replace", "--output", path]);
  const names = ["a:b.csv", "what? 'it' is.csv", "-dash.csv", ".hidden", "CON"];
  for (const name of names) {
    const { code, stdout, stderr } = await named(join(lab.folder, name));
    expect(code, stderr).toBe(0);
    expect(stdout.startsWith(join(lab.folder, name))).toBeTruthy();
    expect(await readFile(join(lab.folder, name), "utf8")).toMatch(/HAL-0002/);
  }
  expect(await readFile(join(lab.folder, "a_b.csv"), "utf8")).toBe("other");
  for (const folder of [".", "..", "", "./", "sub/", lab.folder]) {
    const { code, stderr } = await named(folder);
    expect(stderr, folder).toMatch(/folder, not a file|must name a file, not a folder/);
    expect(code === 1 || code === 2, stderr).toBeTruthy();
  }
  expect((await readdir(lab.folder)).sort()).toStrictEqual([...names, "a_b.csv"].sort());
});

const hostile = "Compound ID\r\nA\u001b[2J\u001b]0;title\u0007\u009b31m\u202eB\tC\r\nD\rE\r\n";

test("an export to a terminal cannot control it, and a pipe gets every byte", async () => {
  const lab = await laboratory();
  lab.fake.faults.add({
    when: { path: "/records/export/csv" },
    times: Number.POSITIVE_INFINITY,
    status: 200,
    body: hostile,
    headers: { "content-type": "text/csv" },
  });
  const args = ["export", "--type", "Compound", "--raw"];
  const terminal = openTerminal(process.execPath, [kal, ...args], { env: lab.env, cwd: lab.folder });
  expect(await terminal.end()).toBe(0);
  expect(terminal.seen()).not.toMatch(CONTROLS);
  expect(terminal.screen()).toMatch(/^A +B +C$/m);
  expect(terminal.screen()).toMatch(/^D E$/m);
  expect(terminal.screen()).not.toMatch(/title/);
  const stdout = openTerminal(process.execPath, [kal, ...args, "-o", "/dev/stdout"], {
    env: lab.env,
    cwd: lab.folder,
  });
  await stdout.end();
  expect(stdout.seen()).toBe(terminal.seen());
  const tty = openTerminal(process.execPath, [kal, ...args, "-o", "/dev/tty"], {
    env: lab.env,
    cwd: lab.folder,
  });
  expect(await tty.end()).toBe(2);
  expect(tty.screen()).toMatch(/is a terminal/);
  expect((await lab.run(args)).stdout).toBe(hostile);
});

test("no command shows a terminal what would control it", async () => {
  const lab = await laboratory();
  const activity = lab.fake.world.activities.demand(activityId);
  activity.title = `Plate\u001b[2J\u001b]0;title\u0007\u009b1m\u202e 1`;
  const commands = [
    ["activities", "get", activityId],
    ["activities", "list", "--type", "experiment"],
    ["activities", "list", "--type", "experiment", "--json"],
    ["activities", "get", "no such \u009b2J activity"],
  ];
  for (const args of commands) {
    const terminal = openTerminal(process.execPath, [kal, ...args], {
      env: { ...lab.env, NO_COLOR: "1" },
      cwd: lab.folder,
      columns: 200,
    });
    await terminal.end();
    expect(terminal.seen(), args.join(" ")).not.toMatch(CONTROLS);
  }
});

test("a reader that has seen enough ends it quietly", async () => {
  const lab = await laboratory();
  const body = `Compound ID\r\n${"HAL-0001\r\n".repeat(200_000)}`;
  lab.fake.faults.add({
    when: { path: "/records/export/csv" },
    status: 200,
    body,
    headers: { "content-type": "text/csv" },
  });
  const line = `"${process.execPath}" "${kal}" export --type Compound | head -n 1; echo "\${PIPESTATUS[0]}"`;
  const child = spawn("bash", ["-c", line], { env: lab.env, cwd: lab.folder });
  const said = { out: "", err: "" };
  child.stdout.on("data", (text) => (said.out += text));
  child.stderr.on("data", (text) => (said.err += text));
  await new Promise((resolve) => child.once("close", resolve));
  expect(said).toStrictEqual({ out: "Compound ID\r\n0\n", err: "" });
});

test("output that cannot be written is an error in words", async () => {
  const lab = await laboratory();
  const unwritable = await open(sample, "r");
  const child = spawn(process.execPath, [kal, "activities", "list"], {
    env: lab.env,
    stdio: ["ignore", unwritable.fd, "pipe"],
  });
  const stderr = await text(child.stderr as Readable);
  await unwritable.close();
  expect(child.exitCode ?? (await once(child, "close"))[0]).toBe(1);
  expect(stderr).toMatch(/^error: EBADF: .*write\n$/);
});

test("a full disk is told in words", async () => {
  const lab = await laboratory();
  for (const args of [
    ["activities", "list"],
    ["export", "--type", "Compound"],
  ]) {
    const full = await open("/dev/full", "w");
    const child = spawn(process.execPath, [kal, ...args], {
      env: lab.env,
      stdio: ["ignore", full.fd, "pipe"],
    });
    const ended = once(child, "close");
    const stderr = await text(child.stderr as Readable);
    await full.close();
    expect([(await ended)[0], stderr]).toStrictEqual([
      1,
      "error: The output cannot be written: the disk is full.\n",
    ]);
  }
});

test("a terminal gets a table with colors, unless NO_COLOR is set", async () => {
  const lab = await laboratory();
  const list = (env: NodeJS.ProcessEnv) =>
    openTerminal(process.execPath, [kal, "activities", "list", "--type", "experiment"], {
      env,
      cwd: lab.folder,
    });
  const colored = list(lab.env);
  expect(await colored.end()).toBe(0);
  expect(colored.seen().includes("\u001b[1m")).toBeTruthy();
  expect(colored.screen()).toMatch(/^TITLE +STATUS +ID$/m);
  expect(colored.screen().includes(activityId), "an id is cut").toBeTruthy();
  const plain = list({ ...lab.env, NO_COLOR: "1" });
  expect(await plain.end()).toBe(0);
  expect(!plain.seen().includes("\u001b[1m")).toBeTruthy();
});

test("text of the workspace cannot drive the terminal", async () => {
  const lab = await laboratory();
  lab.fake.world.activities.demand(activityId).title = "sly\u001b]0;owned\u0007\u001b[2Jtitle\u009b31m";
  const args = [kal, "activities", "list", "--type", "experiment"];
  const terminal = openTerminal(process.execPath, args, {
    env: { ...lab.env, NO_COLOR: "1" },
    cwd: lab.folder,
  });
  expect(await terminal.end()).toBe(0);
  expect(!terminal.seen().includes("owned\u0007") && !terminal.seen().includes("\u001b[2J")).toBeTruthy();
  expect(!terminal.seen().includes("\u009b")).toBeTruthy();
  expect(!terminal.seen().includes(SECRET)).toBeTruthy();
});

test("help says how to use each command, and what the exit codes mean", async () => {
  const lab = await laboratory();
  const help = await lab.run(["--help"], { env: lab.bare });
  expect(help.code).toBe(0);
  expect(help.stdout).toMatch(/Exit codes:[\s\S]*130 {2}interrupted/);
  for (const command of [
    "login",
    "logout",
    "activities list",
    "activities get",
    "records search",
    "files download",
    "import",
    "export",
    "completion",
  ]) {
    const { code, stdout } = await lab.run([...command.split(" "), "--help"], { env: lab.bare });
    expect(code, command).toBe(0);
    expect(stdout.startsWith(`Usage: kal ${command}`), stdout).toBeTruthy();
    expect((await lab.run(["help", ...command.split(" ")], { env: lab.bare })).stdout).toBe(stdout);
    for (const line of stdout.split("\n")) expect(line.length <= 104, `${command}: ${line}`).toBeTruthy();
  }
  expect((await lab.run([])).code).toBe(2);
});
