import { type ChildProcess, execFile, execFileSync, type StdioOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Writable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { expect, onTestFinished, test, vi } from "vitest";
import { kal, laboratory } from "./lib/cli";
import { openTerminal } from "./lib/terminal";

const execute = promisify(execFile);

/** `count` new compounds. */
const compounds = (count: number) =>
  `Compound ID,Common name\n${Array.from({ length: count }, (_, index) => `HAL-${90_000 + index},Compound ${index}`).join("\n")}\n`;

const until = (holds: () => boolean) => vi.waitUntil(holds, { interval: 10, timeout: 60_000 });

/** A laboratory whose temporary folder is its own, so that what is left there can be seen. */
async function laboratoryWithPipes() {
  const lab = await laboratory();
  const temporary = join(lab.folder, "tmp");
  await mkdir(temporary);
  const env = { ...lab.env, TMPDIR: temporary };
  const fifo = join(lab.folder, "fifo");
  execFileSync("sh", ["-c", 'mkfifo "$1"', "sh", fifo]);

  /** Starts `kal import`; `stdio` is that of `spawn`. */
  const begin = (args: string[], stdio: StdioOptions = ["ignore", "pipe", "pipe"]) => {
    const child: ChildProcess = spawn(process.execPath, [kal, "import", ...args], {
      env,
      cwd: lab.folder,
      stdio,
    });
    onTestFinished(() => void child.kill("SIGKILL"));
    const out = { stdout: "", stderr: "" };
    for (const name of ["stdout", "stderr"] as const)
      child[name]?.setEncoding("utf8").on("data", (text) => {
        out[name] += text;
      });
    const ended = once(child, "close").then(([code, signal]) => ({ code, signal, ...out }));
    const told = (message: RegExp) => until(() => message.test(out.stderr));
    return { child, ended, told };
  };
  const sent = () =>
    lab.fake.requests
      .filter(({ path }) => path.startsWith("/push/imports"))
      .flatMap(({ body }) => (body as { data: unknown[] }).data);
  const left = () => readdir(temporary);
  return {
    ...lab,
    run: (args: string[], more?: { input: string | Uint8Array }) => lab.run(args, { env, ...more }),
    env,
    fifo,
    begin,
    sent,
    left,
  };
}

test("all rows of a pipe are sent, under each name of standard input", async () => {
  const lab = await laboratoryWithPipes();
  for (const [index, name] of ["-", "/dev/stdin", "/dev/fd/0"].entries()) {
    const { code, stderr } = await lab.run(["import", name], { input: compounds(2500) });
    expect(code, stderr).toBe(0);
    expect(lab.sent()).toHaveLength(2500 * (index + 1));
  }
  expect(await lab.left()).toStrictEqual([]);
});

test("all rows of another open pipe, or of a process substitution, are sent", async () => {
  const lab = await laboratoryWithPipes();
  const { child, ended } = lab.begin(["/dev/fd/3"], ["ignore", "pipe", "pipe", "pipe"]);
  (child.stdio[3] as Writable).end(compounds(1500));
  expect((await ended).code).toBe(0);
  expect(lab.sent()).toHaveLength(1500);

  await writeFile(join(lab.folder, "plate.csv"), compounds(700));
  const script = `"${process.execPath}" "${kal}" import <(cat plate.csv)`;
  await execute("bash", ["-c", script], { env: lab.env, cwd: lab.folder });
  expect(lab.sent()).toHaveLength(2200);
});

test("a named pipe with a slow writer is read to its end", async () => {
  const lab = await laboratoryWithPipes();
  const { ended, told } = lab.begin([lab.fifo]);
  await told(/fifo has no text yet\. Waiting for a program that writes to it\./);
  const writer = createWriteStream(lab.fifo);
  for (const piece of compounds(300).match(/.{1,900}/gs) ?? []) {
    if (!writer.write(piece)) await once(writer, "drain");
    await wait(5);
  }
  writer.end();
  expect((await ended).code).toBe(0);
  expect(lab.sent()).toHaveLength(300);
});

for (const [signal, code] of [
  ["SIGTERM", 143],
  ["SIGINT", 130],
] as const)
  test(`${signal} ends an import that waits for a named pipe, and leaves nothing`, async () => {
    const lab = await laboratoryWithPipes();
    const { child, ended, told } = lab.begin([lab.fifo]);
    await told(/Waiting for a program that writes to it/);
    child.kill(signal);
    expect((await ended).code).toBe(code);
    expect(await lab.left()).toStrictEqual([]);
  });

test("an import that is killed while it reads leaves no copy of the data", async () => {
  const lab = await laboratoryWithPipes();
  const { child, ended, told } = lab.begin(["/dev/fd/3"], ["ignore", "pipe", "pipe", "pipe"]);
  await told(/Waiting for/);
  const pipe = child.stdio[3] as Writable;
  pipe.write(compounds(100_000));
  await once(pipe, "drain");
  child.kill("SIGKILL");
  pipe.on("error", () => {});
  await ended;
  expect(await lab.left()).toStrictEqual([]);
});

test("the rows that were checked are sent, also if the file changes meanwhile", async () => {
  const lab = await laboratoryWithPipes();
  const file = join(lab.folder, "plate.csv");
  await writeFile(file, compounds(50));
  lab.fake.faults.add({ when: { path: "/key_fields" }, latencyMs: 1_000 });
  const { ended } = lab.begin(["plate.csv"]);
  await until(() => lab.fake.requests.some(({ path }) => path === "/key_fields"));
  await writeFile(file, "Compound ID,Common name\nHAL-1,other\n");
  expect((await ended).code).toBe(0);
  expect(lab.sent()).toHaveLength(50);
});

test("input without text, or in another form, is refused with what to do", async () => {
  const lab = await laboratoryWithPipes();
  await writeFile(join(lab.folder, "utf16.csv"), Buffer.from(compounds(2), "utf16le"));
  const cases: [args: string[], input: string | Uint8Array, message: RegExp][] = [
    [["import", "-"], "", /Standard input is empty/],
    [
      ["import", "-"],
      gzipSync(compounds(3)),
      /Standard input is compressed with gzip\. Unpack it with gunzip/,
    ],
    [["import", "-"], Buffer.from("PK\u0003\u0004rest"), /Standard input is damaged or cut off/],
    [["import", "-"], Buffer.from("Compound ID\nA\xb5\n", "latin1"), /is not valid UTF-8/],
    [["import", "utf16.csv"], "", /NUL character.*UTF-8/],
    [["import", "."], "", /\. is a folder, not a file/],
    [["import", "/dev/zero"], "", /\/dev\/zero is a device, not a file/],
    [["import", "/dev/fd/77"], "", /\/dev\/fd\/77 is not open/],
  ];
  for (const [args, input, message] of cases) {
    const { code, stderr } = await lab.run(args, { input });
    expect(stderr).toMatch(message);
    expect(code, String(message)).toBe(2);
  }
  const script = `"${process.execPath}" "${kal}" import - <&- 2>&1; echo "code $?"`;
  const closed = await execute("bash", ["-c", script], { env: lab.env });
  expect(closed.stdout).toMatch(/Standard input is empty\.\ncode 2/);
  expect(lab.sent()).toHaveLength(0);
});

test("UTF-8 and UTF-16 with a byte order mark are decoded by it", async () => {
  const lab = await laboratoryWithPipes();
  const text = "\ufeffCompound ID,Common name\r\nHAL-90001,β-Pinène 😀\r\n";
  const bigEndian = Buffer.from(text, "utf16le").swap16();
  for (const input of [Buffer.from(text), Buffer.from(text, "utf16le"), bigEndian]) {
    const { code, stderr } = await lab.run(["import", "-"], { input });
    expect(code, stderr).toBe(0);
    expect(lab.sent().at(-1)).toStrictEqual({ "Compound ID": "HAL-90001", "Common name": "β-Pinène 😀" });
  }
});

test("at a terminal, text that is typed is imported, and Ctrl-C ends the wait", async () => {
  const lab = await laboratoryWithPipes();
  const open = () =>
    openTerminal(process.execPath, [kal, "import", "-"], { env: lab.env, cwd: lab.folder, columns: 120 });
  const terminal = open();
  await terminal.until(/Waiting for your text\. Type or paste CSV, and end with Ctrl-D/);
  terminal.type("Compound ID,Common name\rHAL-90001,Typed\r\u0004");
  expect(await terminal.end()).toBe(0);
  expect(lab.sent()).toStrictEqual([{ "Compound ID": "HAL-90001", "Common name": "Typed" }]);

  const ended = open();
  await ended.until(/Waiting for your text/);
  ended.type("\u0003");
  expect(await ended.end()).toBe(130);
});

test("a large input is checked in little memory", async () => {
  const lab = await laboratoryWithPipes();
  const name = "n".repeat(2_000);
  const env = { ...lab.env, NODE_OPTIONS: "--max-old-space-size=48" };
  const child = spawn(process.execPath, [kal, "import", "-", "--dry-run"], {
    env,
    stdio: ["pipe", "ignore", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text) => (stderr += text));
  const ended = once(child, "close");
  child.stdin.write("Compound ID,Common name\n");
  for (let row = 0; row < 60_000; row++)
    if (!child.stdin.write(`HAL-${row},${name}\n`)) await once(child.stdin, "drain");
  child.stdin.end();
  const [code] = await ended;
  expect(code, stderr).toBe(0);
  expect(stderr).toMatch(/60,000 rows checked/);
});
