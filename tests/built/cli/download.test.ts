import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { FileRow } from "@kal/testing";
import { expect, test } from "vitest";
import { activityId, kal, type Laboratory, laboratory, rangesOf, stockFiles } from "./lib/cli";
import { openTerminal } from "./lib/terminal";

const command = ["files", "download", "--activity", activityId, "--output", "data"];
const inTerminal = ({ env, folder }: Laboratory, size?: { columns: number; rows: number }) =>
  openTerminal(process.execPath, [kal, ...command], { env, cwd: folder, ...size });

/** The percentages that the bars of a file showed, in order. */
const percents = (seen: string, name: string) =>
  [...seen.matchAll(new RegExp(`${name.replace(".", "\\.")} +\\[[= ]+\\] +(\\d+)%`, "g"))].map(([, text]) =>
    Number(text),
  );

async function expectWhole(folder: string, files: FileRow[]) {
  for (const file of files)
    expect(await readFile(join(folder, "data", file.name)), file.name).toStrictEqual(Buffer.from(file.bytes));
  expect((await readdir(join(folder, "data"))).sort()).toStrictEqual(files.map(({ name }) => name).sort());
}

test("bars move for each file and for all of them, and finish", async () => {
  const lab = await laboratory();
  const files = stockFiles(lab.fake, [1_500_000, 2_500_000]);
  const terminal = inTerminal(lab);
  expect(await terminal.end()).toBe(0);
  for (const { name } of files) {
    const moved = percents(terminal.seen(), name);
    expect(new Set(moved).size > 2, `${name} stood still at ${moved}`).toBeTruthy();
    expect(moved).toStrictEqual(moved.toSorted((a, b) => a - b));
  }
  const screen = terminal.screen();
  expect(screen).toMatch(/done .*plate-1\.csv {2}1\.5 MB/);
  expect(screen).toMatch(/2 of 2 files +\[=+\] +100% {2}4\.0 MB of 4\.0 MB/);
  await expectWhole(lab.folder, files);
});

test("a narrow terminal gets lines that fit it", async () => {
  const lab = await laboratory();
  const files = stockFiles(lab.fake, [400_000, 600_000], { pieceDelayMs: 20 });
  const terminal = inTerminal(lab, { columns: 34, rows: 12 });
  expect(await terminal.end()).toBe(0);
  expect(terminal.screen()).toMatch(/2 of 2 fi.* 100%/);
  await expectWhole(lab.folder, files);
});

test("Ctrl-C keeps what came, and the same command asks for the rest alone", async () => {
  const lab = await laboratory();
  const [small, large] = stockFiles(lab.fake, [100_000, 6_000_000]);
  const first = inTerminal(lab);
  await first.until(/done .*plate-1\.csv/);
  await first.until((screen) => percents(screen, large.name).some((percent) => percent >= 10));
  first.type("\u0003");
  expect(await first.end()).toBe(130);
  expect(first.screen()).toMatch(/1 of 2 files is in data\. To resume, run the same command again/);
  expect(first.screen()).toMatch(/kal files download --activity/);
  expect(first.screen()).toMatch(/error: Interrupted/);
  const left = await readdir(join(lab.folder, "data"));
  expect(!left.includes(large.name), "an unfinished file stands under its name").toBeTruthy();

  const again = inTerminal(lab);
  expect(await again.end()).toBe(0);
  expect(again.screen()).toMatch(/Skipped 1 file that was already downloaded/);
  await expectWhole(lab.folder, [small, large]);
  expect(rangesOf(lab.fake, small.id)).toStrictEqual([undefined]);
  const [whole, rest] = rangesOf(lab.fake, large.id);
  expect(whole).toBe(undefined);
  expect(Number(/^bytes=(\d+)-$/.exec(rest)?.[1]) >= 600_000, `it asked for ${rest}`).toBeTruthy();
});

test("without a terminal there are lines: paths on stdout, trouble on stderr", async () => {
  const lab = await laboratory();
  const [one, two] = stockFiles(lab.fake, [1000, 2000], { pieceDelayMs: 0 });
  lab.fake.faults.clear();
  lab.fake.faults.add({ when: { path: new RegExp(two.id) }, status: 404 });
  const partial = await lab.run(command);
  expect(partial.code).toBe(5);
  expect(partial.stdout).toBe(`${join(lab.folder, "data", one.name)}\n`);
  expect(partial.stderr).toMatch(/error: plate-2\.csv: /);
  expect(partial.stderr).toMatch(/1 of 2 files is in data\.\n/);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what must not be there
  expect(partial.stderr).not.toMatch(/\u001b/);

  const json = await lab.run([...command, "--json"]);
  expect(json.code).toBe(0);
  expect(JSON.parse(json.stdout).files.map(({ state }: { state: string }) => state)).toStrictEqual([
    "already_there",
    "downloaded",
  ]);
  const third = await lab.run([...command, "--json"]);
  expect(third.code).toBe(1);
  expect(JSON.parse(third.stdout).files[0].error.message).toMatch(/--overwrite replace/);
  expect((await lab.run(command)).stderr).not.toMatch(/same command/);
});

test("a file that is not there is not to be asked for again, one that broke off is", async () => {
  const lab = await laboratory();
  const [file] = stockFiles(lab.fake, [1000], { pieceDelayMs: 0 });
  const download = ["files", "download", file.id, "--activity", activityId];
  lab.fake.faults.clear();
  lab.fake.faults.add({ when: { path: new RegExp(file.id) }, status: 404 });
  const missing = await lab.run(download);
  expect(missing.code).toBe(4);
  expect(missing.stderr).toMatch(/The file was not downloaded\.$/m);
  expect(missing.stderr).not.toMatch(/same command/);

  lab.fake.faults.add({ when: { path: new RegExp(file.id) }, times: 9, status: 500 });
  const broken = await lab.run(download);
  expect(broken.code).toBe(1);
  expect(broken.stderr).toMatch(
    /The file was not downloaded\. To resume, run the same command again:\n {2}kal files download/,
  );
});

test("a file in the place of the folder is named, and nothing is asked for", async () => {
  const lab = await laboratory();
  const [file] = stockFiles(lab.fake, [1000], { pieceDelayMs: 0 });
  await writeFile(join(lab.folder, "data"), "mine");
  const { code, stderr } = await lab.run(command);
  expect(code).toBe(1);
  expect(stderr).toBe(`error: ${join(lab.folder, "data")} already exists as a different kind of file.\n`);
  expect(rangesOf(lab.fake, file.id).length).toBe(0);
});

test("files of one name in two folders of the server both arrive, the same way each time", async () => {
  const { fake, folder, run } = await laboratory();
  const names = ["plate1/data.csv", "plate2\\DATA.csv"];
  const [first, second] = stockFiles(fake, [200, 300]);
  const { properties } = fake.world.activities.demand(activityId);
  for (const property of properties as { content?: { file_id?: string; file_name?: string } }[]) {
    const index = [first.id, second.id].indexOf(property.content?.file_id ?? "");
    if (property.content && index >= 0) property.content.file_name = names[index];
  }
  for (let time = 0; time < 2; time++) {
    const { code, stderr } = await run([...command, "--overwrite", "replace"]);
    expect(code, stderr).toBe(0);
    expect(await readFile(join(folder, "data", "data.csv"))).toStrictEqual(Buffer.from(first.bytes));
    expect(await readFile(join(folder, "data", "DATA (1).csv"))).toStrictEqual(Buffer.from(second.bytes));
  }
});

test("a file may go to standard output by its path, also if that is a socket", async () => {
  const { fake, run } = await laboratory();
  const [file] = stockFiles(fake, [0]);
  file.bytes = new TextEncoder().encode("well,signal\n");
  const { code, stdout, stderr } = await run(["files", "download", `${file.id}=/dev/stdout`]);
  expect(code, stderr).toBe(0);
  expect(stdout.startsWith("well,signal\n"), stdout).toBeTruthy();
});
