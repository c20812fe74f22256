import assert from "node:assert/strict";
import { execFile, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { kal, laboratory } from "./lib/cli.mjs";
import { openTerminal } from "./lib/terminal.mjs";

const execute = promisify(execFile);
const options = { timeout: 300_000 };
const PATIENCE_MS = 60_000;

/** `count` new compounds. */
const compounds = (count) =>
  `Compound ID,Common name\n${Array.from({ length: count }, (_, index) => `HAL-${90_000 + index},Compound ${index}`).join("\n")}\n`;

async function until(holds) {
  for (const end = Date.now() + PATIENCE_MS; !holds(); await wait(10))
    if (Date.now() > end) throw new Error(`Waited in vain for ${holds}`);
}

/** A laboratory whose temporary folder is its own, so that what is left there can be seen. */
async function laboratoryWithPipes(t) {
  const lab = await laboratory(t);
  const temporary = join(lab.folder, "tmp");
  await mkdir(temporary);
  const env = { ...lab.env, TMPDIR: temporary };
  const fifo = join(lab.folder, "fifo");
  execFileSync("sh", ["-c", 'mkfifo "$1"', "sh", fifo]);

  /** Starts `kal import`; `stdio` is that of `spawn`. */
  const begin = (args, stdio = ["ignore", "pipe", "pipe"]) => {
    const child = spawn(process.execPath, [kal, "import", ...args], { env, cwd: lab.folder, stdio });
    t.after(() => child.kill("SIGKILL"));
    const out = { stdout: "", stderr: "" };
    for (const name of Object.keys(out))
      child[name].setEncoding("utf8").on("data", (text) => (out[name] += text));
    const ended = once(child, "close").then(([code, signal]) => ({ code, signal, ...out }));
    const told = (message) => until(() => message.test(out.stderr));
    return { child, ended, told };
  };
  const sent = () =>
    lab.fake.requests.filter(({ path }) => path.startsWith("/push/imports")).flatMap(({ body }) => body.data);
  const left = () => readdir(temporary);
  return { ...lab, run: (args, more) => lab.run(args, { env, ...more }), env, fifo, begin, sent, left };
}

test("all rows of a pipe are sent, under each name of standard input", options, async (t) => {
  const lab = await laboratoryWithPipes(t);
  for (const [index, name] of ["-", "/dev/stdin", "/dev/fd/0"].entries()) {
    const { code, stderr } = await lab.run(["import", name], { input: compounds(2500) });
    assert.equal(code, 0, stderr);
    assert.equal(lab.sent().length, 2500 * (index + 1));
  }
  assert.deepEqual(await lab.left(), []);
});

test("all rows of another open pipe, or of a process substitution, are sent", options, async (t) => {
  const lab = await laboratoryWithPipes(t);
  const { child, ended } = lab.begin(["/dev/fd/3"], ["ignore", "pipe", "pipe", "pipe"]);
  child.stdio[3].end(compounds(1500));
  assert.equal((await ended).code, 0);
  assert.equal(lab.sent().length, 1500);

  await writeFile(join(lab.folder, "plate.csv"), compounds(700));
  const script = `"${process.execPath}" "${kal}" import <(cat plate.csv)`;
  await execute("bash", ["-c", script], { env: lab.env, cwd: lab.folder });
  assert.equal(lab.sent().length, 2200);
});

test("a named pipe is read to its end, however slow its writer", options, async (t) => {
  const lab = await laboratoryWithPipes(t);
  const { ended, told } = lab.begin([lab.fifo]);
  await told(/fifo has no text yet\. Waiting for a program that writes to it\./);
  const writer = createWriteStream(lab.fifo);
  for (const piece of compounds(300).match(/.{1,900}/gs)) {
    if (!writer.write(piece)) await once(writer, "drain");
    await wait(5);
  }
  writer.end();
  assert.equal((await ended).code, 0);
  assert.equal(lab.sent().length, 300);
});

for (const [signal, code] of [
  ["SIGTERM", 143],
  ["SIGINT", 130],
])
  test(`${signal} ends an import that waits for a named pipe, and leaves nothing`, options, async (t) => {
    const lab = await laboratoryWithPipes(t);
    const { child, ended, told } = lab.begin([lab.fifo]);
    await told(/Waiting for a program that writes to it/);
    child.kill(signal);
    assert.equal((await ended).code, code);
    assert.deepEqual(await lab.left(), []);
  });

test("an import that is killed while it reads leaves no copy of the data", options, async (t) => {
  const lab = await laboratoryWithPipes(t);
  const { child, ended, told } = lab.begin(["/dev/fd/3"], ["ignore", "pipe", "pipe", "pipe"]);
  await told(/Waiting for/);
  child.stdio[3].write(compounds(100_000));
  await new Promise((read) => child.stdio[3].once("drain", read));
  child.kill("SIGKILL");
  child.stdio[3].on("error", () => {});
  await ended;
  assert.deepEqual(await lab.left(), []);
});

test("the rows that were checked are sent, also if the file changes meanwhile", options, async (t) => {
  const lab = await laboratoryWithPipes(t);
  const file = join(lab.folder, "plate.csv");
  await writeFile(file, compounds(50));
  lab.fake.faults.add({ when: { path: "/key_fields" }, latencyMs: 1_000 });
  const { ended } = lab.begin(["plate.csv"]);
  await until(() => lab.fake.requests.some(({ path }) => path === "/key_fields"));
  await writeFile(file, "Compound ID,Common name\nHAL-1,other\n");
  assert.equal((await ended).code, 0);
  assert.equal(lab.sent().length, 50);
});

test("input without text, or in another form, is refused with what to do", options, async (t) => {
  const lab = await laboratoryWithPipes(t);
  await writeFile(join(lab.folder, "utf16.csv"), Buffer.from(compounds(2), "utf16le"));
  const cases = [
    [["import", "-"], "", /Standard input is empty/],
    [
      ["import", "-"],
      gzipSync(compounds(3)),
      /Standard input is compressed with gzip\. Unpack it with gunzip/,
    ],
    [["import", "-"], Buffer.from("PK\u0003\u0004rest"), /workbook.*CSV UTF-8/],
    [["import", "-"], Buffer.from("Compound ID\nA\xb5\n", "latin1"), /is not UTF-8/],
    [["import", "utf16.csv"], "", /NUL character.*CSV UTF-8/],
    [["import", "."], "", /\. is a folder, not a file/],
    [["import", "/dev/zero"], "", /\/dev\/zero is a device, not a file/],
    [["import", "/dev/fd/77"], "", /\/dev\/fd\/77 is not open/],
  ];
  for (const [args, input, message] of cases) {
    const { code, stderr } = await lab.run(args, { input });
    assert.match(stderr, message);
    assert.equal(code, 2, String(message));
  }
  const script = `"${process.execPath}" "${kal}" import - <&- 2>&1; echo "code $?"`;
  const closed = await execute("bash", ["-c", script], { env: lab.env });
  assert.match(closed.stdout, /Standard input is empty\.\ncode 2/);
  assert.equal(lab.sent().length, 0);
});

test("UTF-8 and UTF-16 with a byte order mark are read as they are meant", options, async (t) => {
  const lab = await laboratoryWithPipes(t);
  const text = "\ufeffCompound ID,Common name\r\nHAL-90001,β-Pinène 😀\r\n";
  const bigEndian = Buffer.from(text, "utf16le").swap16();
  for (const input of [Buffer.from(text), Buffer.from(text, "utf16le"), bigEndian]) {
    const { code, stderr } = await lab.run(["import", "-"], { input });
    assert.equal(code, 0, stderr);
    assert.deepEqual(lab.sent().at(-1), { "Compound ID": "HAL-90001", "Common name": "β-Pinène 😀" });
  }
});

test("at a terminal, text that is typed is imported, and Ctrl-C ends the wait", options, async (t) => {
  const lab = await laboratoryWithPipes(t);
  const open = () =>
    openTerminal(t, process.execPath, [kal, "import", "-"], { env: lab.env, cwd: lab.folder, columns: 120 });
  const terminal = open();
  await terminal.until(/Waiting for your text\. Type or paste CSV, and end with Ctrl-D/);
  terminal.type("Compound ID,Common name\rHAL-90001,Typed\r\u0004");
  assert.equal(await terminal.end(), 0);
  assert.deepEqual(lab.sent(), [{ "Compound ID": "HAL-90001", "Common name": "Typed" }]);

  const ended = open();
  await ended.until(/Waiting for your text/);
  ended.type("\u0003");
  assert.equal(await ended.end(), 130);
});

test("a large input is checked in little memory", options, async (t) => {
  const lab = await laboratoryWithPipes(t);
  const name = "n".repeat(2_000);
  const env = { ...lab.env, NODE_OPTIONS: "--max-old-space-size=48" };
  const child = spawn(process.execPath, [kal, "import", "-", "--dry-run"], {
    env,
    stdio: ["pipe", "ignore", "pipe"],
  });
  t.after(() => child.kill("SIGKILL"));
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text) => (stderr += text));
  const ended = once(child, "close");
  child.stdin.write("Compound ID,Common name\n");
  for (let row = 0; row < 60_000; row++)
    if (!child.stdin.write(`HAL-${row},${name}\n`)) await once(child.stdin, "drain");
  child.stdin.end();
  const [code] = await ended;
  assert.equal(code, 0, stderr);
  assert.match(stderr, /60,000 rows checked/);
});
