import { readFile, symlink } from "node:fs/promises";
import { join } from "node:path";
import { execa } from "execa";
import { expect, test } from "vitest";
import { kal, laboratory, stockFiles } from "./lib/cli";
import { openTerminal } from "./lib/terminal";

const CONTENTS = "well,signal\nA1,0.5\n";

/** A laboratory with two small files, and the arguments that download the first to a path. */
async function laboratoryWithFiles() {
  const lab = await laboratory();
  const [first, second] = stockFiles(lab.fake, [0, 0], { pieceDelayMs: 0 });
  for (const file of [first, second]) file.bytes = new TextEncoder().encode(CONTENTS);
  const downloadTo = (path: string) => ["files", "download", `${first.id}=${path}`];
  return { ...lab, first, second, downloadTo };
}

const NAMES = ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1", "/dev/../dev/stdout"];

test.each(NAMES)("a download to %s writes only the contents to stdout", async (path) => {
  const { run, downloadTo } = await laboratoryWithFiles();
  const { code, stdout, stderr } = await run(downloadTo(path));
  expect([code, stdout, stderr]).toStrictEqual([0, CONTENTS, ""]);
});

test("a download through a pipeline or a redirection passes on only the contents", async () => {
  const { env, folder, downloadTo, first } = await laboratoryWithFiles();
  await symlink("/dev/stdout", join(folder, "link"));
  const shell = (script: string) =>
    execa("sh", ["-c", script, process.execPath, kal, ...downloadTo("/dev/stdout")], {
      cwd: folder,
      env,
      extendEnv: false,
      stripFinalNewline: false,
    });
  expect((await shell('"$0" "$@" | cat')).stdout).toBe(CONTENTS);
  expect((await shell('"$0" "$@" 2>&1 | cat')).stdout).toBe(CONTENTS);
  await shell('"$0" "$@" > contents.csv');
  expect(await readFile(join(folder, "contents.csv"), "utf8")).toBe(CONTENTS);
  const inFolder = `"$0" "$1" files download --output /dev ${first.id}=stdout | cat`;
  expect((await shell(inFolder)).stdout).toBe(CONTENTS);
  const throughLink = `"$0" "$1" files download --overwrite replace ${first.id}=link | cat`;
  expect((await shell(throughLink)).stdout).toBe(CONTENTS);
});

test("a download to stdout with bars on the terminal leaves the paths out of stdout", async () => {
  const { env, folder, downloadTo } = await laboratoryWithFiles();
  const script = '"$0" "$@" > contents.csv';
  const args = ["-c", script, process.execPath, kal, ...downloadTo("/dev/stdout")];
  const terminal = openTerminal("sh", args, { env, cwd: folder });
  expect(await terminal.end()).toBe(0);
  expect(await readFile(join(folder, "contents.csv"), "utf8")).toBe(CONTENTS);
});

test("paths of other files go to stderr if one file goes to stdout", async () => {
  const { run, folder, downloadTo, second } = await laboratoryWithFiles();
  const { code, stdout, stderr } = await run([...downloadTo("/dev/stdout"), `${second.id}=second.csv`]);
  expect([code, stdout]).toStrictEqual([0, CONTENTS]);
  expect(stderr).toBe(`${join(folder, "second.csv")}\n`);
  expect(await readFile(join(folder, "second.csv"), "utf8")).toBe(CONTENTS);
});

test.each(["/dev/stdout", "/proc/self/fd/1"])(
  "--json rejects a download to %s before any request",
  async (path) => {
    const { run, fake, downloadTo } = await laboratoryWithFiles();
    const { code, stdout, stderr } = await run([...downloadTo(path), "--json"]);
    expect([code, stdout]).toStrictEqual([2, ""]);
    expect(JSON.parse(stderr).error.message).toMatch(/--json/);
    expect(fake.requests.filter(({ path: requested }) => requested.includes("/file/"))).toStrictEqual([]);
  },
);

test.each(["-", ...NAMES])("an export to %s writes only the CSV to stdout", async (path) => {
  const { run } = await laboratory();
  const args = ["export", "--type", "Compound"];
  const expected = await run(args);
  expect(expected.stdout).toMatch(/^Compound ID/);
  expect(await run([...args, "--output", path])).toStrictEqual(expected);
  const json = await run([...args, "--output", path, "--json"]);
  expect([json.code, json.stdout]).toStrictEqual([2, ""]);
});

test("rejects two files for stdout before any request, because their contents would be mixed", async () => {
  const { run, fake, downloadTo, second } = await laboratoryWithFiles();
  const { code, stdout, stderr } = await run([...downloadTo("/dev/stdout"), `${second.id}=/dev/fd/1`]);
  expect([code, stdout]).toStrictEqual([2, ""]);
  expect(stderr).toMatch(/Only one file can go to stdout/);
  expect(fake.requests.filter(({ path }) => path.includes("/file/"))).toStrictEqual([]);
});
