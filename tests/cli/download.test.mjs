import assert from "node:assert/strict";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { activityId, kal, laboratory, rangesOf, stockFiles } from "./lib/cli.mjs";
import { openTerminal } from "./lib/terminal.mjs";

const options = { timeout: 300_000 };
const command = ["files", "download", "--activity", activityId, "--output", "data"];
const inTerminal = (t, { env, folder }, size) =>
  openTerminal(t, process.execPath, [kal, ...command], { env, cwd: folder, ...size });

/** The percentages that the bars of a file showed, in order. */
const percents = (seen, name) =>
  [...seen.matchAll(new RegExp(`${name.replace(".", "\\.")} +\\[[= ]+\\] +(\\d+)%`, "g"))].map(([, text]) =>
    Number(text),
  );

async function expectWhole(folder, files) {
  for (const file of files)
    assert.deepEqual(await readFile(join(folder, "data", file.name)), Buffer.from(file.bytes), file.name);
  assert.deepEqual((await readdir(join(folder, "data"))).sort(), files.map(({ name }) => name).sort());
}

test("bars move for each file and for all of them, and finish", options, async (t) => {
  const lab = await laboratory(t);
  const files = stockFiles(lab.fake, [1_500_000, 2_500_000]);
  const terminal = inTerminal(t, lab);
  assert.equal(await terminal.end(), 0);
  for (const { name } of files) {
    const moved = percents(terminal.seen(), name);
    assert.ok(new Set(moved).size > 2, `${name} stood still at ${moved}`);
    assert.deepEqual(
      moved,
      moved.toSorted((a, b) => a - b),
    );
  }
  const screen = terminal.screen();
  assert.match(screen, /done .*plate-1\.csv {2}1\.5 MB/);
  assert.match(screen, /2 of 2 files +\[=+\] +100% {2}4\.0 MB of 4\.0 MB/);
  await expectWhole(lab.folder, files);
});

test("a narrow terminal gets lines that fit it", options, async (t) => {
  const lab = await laboratory(t);
  const files = stockFiles(lab.fake, [400_000, 600_000], { pieceDelayMs: 20 });
  const terminal = inTerminal(t, lab, { columns: 34, rows: 12 });
  assert.equal(await terminal.end(), 0);
  assert.match(terminal.screen(), /2 of 2 fi.* 100%/);
  await expectWhole(lab.folder, files);
});

test("Ctrl-C keeps what came, and the same command asks for the rest alone", options, async (t) => {
  const lab = await laboratory(t);
  const [small, large] = stockFiles(lab.fake, [100_000, 6_000_000]);
  const first = inTerminal(t, lab);
  await first.until(/done .*plate-1\.csv/);
  await first.until((screen) => percents(screen, large.name).some((percent) => percent >= 10));
  first.type("\u0003");
  assert.equal(await first.end(), 130);
  assert.match(first.screen(), /1 of 2 files is in data\. To go on where this stopped/);
  assert.match(first.screen(), /kal files download --activity/);
  assert.match(first.screen(), /error: Interrupted/);
  const left = await readdir(join(lab.folder, "data"));
  assert.ok(!left.includes(large.name), "an unfinished file stands under its name");

  const again = inTerminal(t, lab);
  assert.equal(await again.end(), 0);
  assert.match(again.screen(), /1 file had come before/);
  await expectWhole(lab.folder, [small, large]);
  assert.deepEqual(rangesOf(lab.fake, small.id), [undefined]);
  const [whole, rest] = rangesOf(lab.fake, large.id);
  assert.equal(whole, undefined);
  assert.ok(Number(/^bytes=(\d+)-$/.exec(rest)?.[1]) >= 600_000, `it asked for ${rest}`);
});

test("without a terminal there are lines: paths on stdout, trouble on stderr", options, async (t) => {
  const lab = await laboratory(t);
  const [one, two] = stockFiles(lab.fake, [1000, 2000], { pieceDelayMs: 0 });
  lab.fake.faults.clear();
  lab.fake.faults.add({ when: { path: new RegExp(two.id) }, status: 404 });
  const partial = await lab.run(command);
  assert.equal(partial.code, 5);
  assert.equal(partial.stdout, `${join(lab.folder, "data", one.name)}\n`);
  assert.match(partial.stderr, /error: plate-2\.csv: /);
  assert.match(partial.stderr, /1 of 2 files is in data\.\n/);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what must not be there
  assert.doesNotMatch(partial.stderr, /\u001b/);

  const json = await lab.run([...command, "--json"]);
  assert.equal(json.code, 0);
  assert.deepEqual(
    JSON.parse(json.stdout).files.map(({ state }) => state),
    ["already_there", "downloaded"],
  );
  const third = await lab.run([...command, "--json"]);
  assert.equal(third.code, 1);
  assert.match(JSON.parse(third.stdout).files[0].error.message, /--overwrite replace/);
  assert.doesNotMatch((await lab.run(command)).stderr, /same command/);
});

test("a file that is not there is not to be asked for again, one that broke off is", options, async (t) => {
  const lab = await laboratory(t);
  const [file] = stockFiles(lab.fake, [1000], { pieceDelayMs: 0 });
  const download = ["files", "download", file.id, "--activity", activityId];
  lab.fake.faults.clear();
  lab.fake.faults.add({ when: { path: new RegExp(file.id) }, status: 404 });
  const missing = await lab.run(download);
  assert.equal(missing.code, 4);
  assert.match(missing.stderr, /The file did not come\.$/m);
  assert.doesNotMatch(missing.stderr, /same command/);

  lab.fake.faults.add({ when: { path: new RegExp(file.id) }, times: 9, status: 500 });
  const broken = await lab.run(download);
  assert.equal(broken.code, 1);
  assert.match(
    broken.stderr,
    /The file did not come\. To go on .* same command again:\n {2}kal files download/,
  );
});

test("a file in the place of the folder is named, and nothing is asked for", options, async (t) => {
  const lab = await laboratory(t);
  const [file] = stockFiles(lab.fake, [1000], { pieceDelayMs: 0 });
  await writeFile(join(lab.folder, "data"), "mine");
  const { code, stderr } = await lab.run(command);
  assert.equal(code, 1);
  assert.equal(stderr, `error: ${join(lab.folder, "data")} exists already, as something else.\n`);
  assert.equal(rangesOf(lab.fake, file.id).length, 0);
});

test(
  "files of one name in two folders of the server both arrive, the same way each time",
  options,
  async (t) => {
    const { fake, folder, run } = await laboratory(t);
    const names = ["plate1/data.csv", "plate2\\DATA.csv"];
    const [first, second] = stockFiles(fake, [200, 300]);
    for (const property of fake.world.activities.demand(activityId).properties) {
      const index = [first.id, second.id].indexOf(property.content?.file_id);
      if (index >= 0) property.content.file_name = names[index];
    }
    for (let time = 0; time < 2; time++) {
      const { code, stderr } = await run([...command, "--overwrite", "replace"]);
      assert.equal(code, 0, stderr);
      assert.deepEqual(await readFile(join(folder, "data", "data.csv")), Buffer.from(first.bytes));
      assert.deepEqual(await readFile(join(folder, "data", "DATA (1).csv")), Buffer.from(second.bytes));
    }
  },
);

test("a file may go to standard output by its path, also if that is a socket", options, async (t) => {
  const { fake, run } = await laboratory(t);
  const [file] = stockFiles(fake, [0]);
  file.bytes = new TextEncoder().encode("well,signal\n");
  const { code, stdout, stderr } = await run(["files", "download", `${file.id}=/dev/stdout`]);
  assert.equal(code, 0, stderr);
  assert.ok(stdout.startsWith("well,signal\n"), stdout);
});
