import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { open, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { demoIds } from "@kal/testing";
import { activityId, kal, laboratory, SECRET, stockFiles } from "./lib/cli.mjs";
import { openTerminal } from "./lib/terminal.mjs";

/** What a terminal would obey, or be deceived by; it ends lines with CR and LF. */
const CONTROLS = /(?![\t\r\n])\p{Cc}|[\u202a-\u202e]/u;
const options = { timeout: 300_000 };
const sample = fileURLToPath(new URL("samples/compounds.csv", import.meta.url));

test("every command prints one JSON value with --json, and nothing else", options, async (t) => {
  const lab = await laboratory(t);
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
  ];
  for (const command of commands) {
    const { code, stdout, stderr } = await lab.run([...command, "--json"]);
    assert.deepEqual([code, stderr], [0, ""], command.join(" "));
    assert.doesNotThrow(() => JSON.parse(stdout), `${command.join(" ")} printed ${stdout}`);
    assert.equal(stdout.trimEnd().split("\n").length, 1, command.join(" "));
  }
});

test("filters, sorts and limits reach the search", options, async (t) => {
  const lab = await laboratory(t);
  const search = ["records", "search", "--type", "Compound", "--json", "--field", "IC50 (nM)"];
  const run = async (...more) => JSON.parse((await lab.run([...search, ...more])).stdout);
  const weak = await run("--filter", "IC50 (nM) > 100", "--sort", "IC50 (nM) desc", "--limit", "3");
  const values = weak.map(({ fields }) => Number(fields["IC50 (nM)"]));
  assert.equal(values.length, 3);
  assert.ok(values.every((value) => value > 100));
  assert.deepEqual(
    values,
    values.toSorted((a, b) => b - a),
  );
  const [named] = await run("--filter", "Compound ID = HAL-0001");
  assert.equal(named.record_identifier, "HAL-0001");
});

test("the exit code says what went wrong, and the message what to do", options, async (t) => {
  const lab = await laboratory(t);
  const wrong = { ...lab.env, KALEIDOSCOPE_API_CLIENT_SECRET: "not-the-one" };
  const cases = [
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
    [["import", sample, "--dry-run", "--activity", "nope"], 4, /There is no activity/],
    [["records", "search", "--filter", "foo"], 2, /Write the field, a rule and a value/],
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
    assert.equal(plain.code, code, `${args.join(" ")}: ${plain.stderr}`);
    assert.match(plain.stderr, message);
    if (!args.includes("--json")) assert.match(plain.stderr, /^error: /m);
    if (args.includes("--json") || args[0] === "files") continue;
    const json = await lab.run([...args, "--json"], env && { env });
    const { error } = JSON.parse(json.stderr);
    assert.deepEqual([json.code, error.exit_code], [code, code], args.join(" "));
    assert.match(error.message, message);
  }
});

test("--verbose tells what is sent, and no secret or token", options, async (t) => {
  const lab = await laboratory(t);
  const { stderr } = await lab.run(["activities", "list", "--verbose"]);
  assert.match(stderr, /debug: kaleidoscope answered .*activities/);
  assert.doesNotMatch(stderr, /Bearer|access_token|refresh_token/);
  const json = await lab.run(["activities", "list", "--verbose", "--json"]);
  for (const line of json.stderr.trimEnd().split("\n")) assert.ok(JSON.parse(line).log.message);
});

test("an export goes to stdout or to a file, and leaves an existing one alone", options, async (t) => {
  const lab = await laboratory(t);
  const { stdout } = await lab.run(["export", "--type", "Compound", "--filter", "Compound ID = HAL-0001"]);
  assert.match(stdout, /^Compound ID,.*\r\nHAL-0001,/);
  const toFile = ["export", "--type", "Compound", "--output", "out/compounds.csv"];
  assert.equal((await lab.run(toFile)).code, 0);
  assert.match(await readFile(join(lab.folder, "out/compounds.csv"), "utf8"), /HAL-0002/);
  const again = await lab.run(toFile);
  assert.equal(again.code, 1);
  assert.match(again.stderr, /already exists\. Pass --overwrite replace/);
});

test("an export is written to exactly the path that was typed, or refused", options, async (t) => {
  const lab = await laboratory(t);
  await writeFile(join(lab.folder, "a_b.csv"), "other");
  const named = (path) =>
    lab.run(["export", "--type", "Compound", "--overwrite", "replace", "--output", path]);
  const names = ["a:b.csv", "what? 'it' is.csv", "-dash.csv", ".hidden", "CON"];
  for (const name of names) {
    const { code, stdout, stderr } = await named(join(lab.folder, name));
    assert.equal(code, 0, stderr);
    assert.ok(stdout.startsWith(join(lab.folder, name)));
    assert.match(await readFile(join(lab.folder, name), "utf8"), /HAL-0002/);
  }
  assert.equal(await readFile(join(lab.folder, "a_b.csv"), "utf8"), "other");
  for (const folder of [".", "..", "", "./", "sub/", lab.folder]) {
    const { code, stderr } = await named(folder);
    assert.match(stderr, /folder, not a file|must name a file, not a folder/, folder);
    assert.ok(code === 1 || code === 2, stderr);
  }
  assert.deepEqual((await readdir(lab.folder)).sort(), [...names, "a_b.csv"].sort());
});

const hostile = "Compound ID\r\nA\u001b[2J\u001b]0;title\u0007\u009b31m\u202eB\tC\r\nD\rE\r\n";

test("an export to a terminal cannot control it, and a pipe gets every byte", options, async (t) => {
  const lab = await laboratory(t);
  lab.fake.faults.add({
    when: { path: "/records/export/csv" },
    times: Number.POSITIVE_INFINITY,
    status: 200,
    body: hostile,
    headers: { "content-type": "text/csv" },
  });
  const args = ["export", "--type", "Compound"];
  const terminal = openTerminal(t, process.execPath, [kal, ...args], { env: lab.env, cwd: lab.folder });
  assert.equal(await terminal.end(), 0);
  assert.doesNotMatch(terminal.seen(), CONTROLS);
  assert.match(terminal.screen(), /^A +B +C$/m);
  assert.match(terminal.screen(), /^D E$/m);
  assert.doesNotMatch(terminal.screen(), /title/);
  const stdout = openTerminal(t, process.execPath, [kal, ...args, "-o", "/dev/stdout"], { env: lab.env });
  await stdout.end();
  assert.equal(stdout.seen(), terminal.seen());
  assert.equal((await lab.run(args)).stdout, hostile);
});

test("no command shows a terminal what would control it", options, async (t) => {
  const lab = await laboratory(t);
  const activity = lab.fake.world.activities.demand(activityId);
  activity.title = `Plate\u001b[2J\u001b]0;title\u0007\u009b1m\u202e 1`;
  const commands = [
    ["activities", "get", activityId],
    ["activities", "list", "--type", "experiment"],
    ["activities", "list", "--type", "experiment", "--json"],
    ["activities", "get", "no such \u009b2J activity"],
  ];
  for (const args of commands) {
    const terminal = openTerminal(t, process.execPath, [kal, ...args], {
      env: { ...lab.env, NO_COLOR: "1" },
      cwd: lab.folder,
      columns: 200,
    });
    await terminal.end();
    assert.doesNotMatch(terminal.seen(), CONTROLS, args.join(" "));
  }
});

test("a reader that has seen enough ends it quietly", options, async (t) => {
  const lab = await laboratory(t);
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
  assert.deepEqual(said, { out: "Compound ID\r\n0\n", err: "" });
});

test("output that cannot be written is an error in words", options, async (t) => {
  const lab = await laboratory(t);
  const unwritable = await open(sample, "r");
  const child = spawn(process.execPath, [kal, "activities", "list"], {
    env: lab.env,
    stdio: ["ignore", unwritable.fd, "pipe"],
  });
  const stderr = (await child.stderr.setEncoding("utf8").toArray()).join("");
  await unwritable.close();
  assert.equal(child.exitCode ?? (await once(child, "close"))[0], 1);
  assert.match(stderr, /^error: EBADF: .*write\n$/);
});

test("a full disk is told in words", options, async (t) => {
  const lab = await laboratory(t);
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
    const stderr = (await child.stderr.setEncoding("utf8").toArray()).join("");
    await full.close();
    assert.deepEqual(
      [(await ended)[0], stderr],
      [1, "error: The output cannot be written: the disk is full.\n"],
    );
  }
});

test("a terminal gets a table with colours, unless NO_COLOR is set", options, async (t) => {
  const lab = await laboratory(t);
  const list = (env) =>
    openTerminal(t, process.execPath, [kal, "activities", "list", "--type", "experiment"], {
      env,
      cwd: lab.folder,
    });
  const coloured = list(lab.env);
  assert.equal(await coloured.end(), 0);
  assert.ok(coloured.seen().includes("\u001b[1m"));
  assert.match(coloured.screen(), /^TITLE +STATUS +ID$/m);
  assert.ok(coloured.screen().includes(activityId), "an id is cut");
  const plain = list({ ...lab.env, NO_COLOR: "1" });
  assert.equal(await plain.end(), 0);
  assert.ok(!plain.seen().includes("\u001b[1m"));
});

test("text of the workspace cannot drive the terminal", options, async (t) => {
  const lab = await laboratory(t);
  lab.fake.world.activities.demand(activityId).title = "sly\u001b]0;owned\u0007\u001b[2Jtitle\u009b31m";
  const args = [kal, "activities", "list", "--type", "experiment"];
  const terminal = openTerminal(t, process.execPath, args, {
    env: { ...lab.env, NO_COLOR: "1" },
    cwd: lab.folder,
  });
  assert.equal(await terminal.end(), 0);
  assert.ok(!terminal.seen().includes("owned\u0007") && !terminal.seen().includes("\u001b[2J"));
  assert.ok(!terminal.seen().includes("\u009b"));
  assert.ok(!terminal.seen().includes(SECRET));
});

test("help says how to use each command, and what the exit codes mean", options, async (t) => {
  const lab = await laboratory(t);
  const help = await lab.run(["--help"], { env: lab.bare });
  assert.equal(help.code, 0);
  assert.match(help.stdout, /Exit codes:[\s\S]*130 {2}interrupted/);
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
    assert.equal(code, 0, command);
    assert.ok(stdout.startsWith(`Usage: kal ${command}`), stdout);
    assert.equal((await lab.run(["help", ...command.split(" ")], { env: lab.bare })).stdout, stdout);
    for (const line of stdout.split("\n")) assert.ok(line.length <= 104, `${command}: ${line}`);
  }
  assert.equal((await lab.run([])).code, 2);
});
