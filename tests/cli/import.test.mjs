import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { kal, laboratory } from "./lib/cli.mjs";
import { openTerminal } from "./lib/terminal.mjs";

const options = { timeout: 300_000 };

/** `count` new compounds, numbered from 9000. */
const compounds = (count) =>
  `Compound ID,Common name\n${Array.from({ length: count }, (_, index) => `HAL-${9000 + index},Compound ${index}`).join("\n")}\n`;

async function laboratoryWith(t, text) {
  const lab = await laboratory(t);
  await writeFile(join(lab.folder, "plate.csv"), text);
  const pushes = () => lab.fake.requests.filter(({ path }) => path.startsWith("/push/imports"));
  return { ...lab, pushes };
}

test(
  "columns are mapped to fields, the rows are in, and a second time they are updates",
  options,
  async (t) => {
    const lab = await laboratoryWith(t, "Cmpd,Name,Remark\nHAL-9001,Newazole,x\nHAL-9002,Oldazole,\n");
    const args = [
      "import",
      "plate.csv",
      "--map",
      "Cmpd=Compound ID",
      "--map",
      "Name=Common name",
      "--skip",
      "Remark",
    ];
    const first = await lab.run(args);
    assert.deepEqual([first.code, first.stdout.split("\n")[0].replace(/\(.*/, "")], [0, "rows 1 to 2: in  "]);
    assert.match(first.stdout, /2 records created, 0 updated/);
    assert.deepEqual(lab.pushes()[0].body.data, [
      { "Compound ID": "HAL-9001", "Common name": "Newazole" },
      { "Compound ID": "HAL-9002", "Common name": "Oldazole" },
    ]);
    const second = JSON.parse((await lab.run([...args, "--json"])).stdout);
    assert.deepEqual(
      [second.records_created, second.records_updated, second.accepted[0].status],
      [0, 2, "completed"],
    );
  },
);

test("a dry run checks everything and sends nothing", options, async (t) => {
  const lab = await laboratoryWith(t, compounds(3));
  const { code, stderr } = await lab.run(["import", "plate.csv", "--dry-run"]);
  assert.equal(code, 0);
  assert.match(stderr, /Compound ID -> Compound ID \(key\)/);
  assert.match(stderr, /3 rows checked/);
  assert.equal(lab.pushes().length, 0);
});

test("what would not go in is told with its line, before anything is sent", options, async (t) => {
  const lab = await laboratoryWith(t, 'Compound ID,MW\nHAL-9001,heavy\n,300\nHAL-9003\n"HAL\n-9004",1e2\n');
  const { code, stderr } = await lab.run(["import", "plate.csv"]);
  assert.equal(code, 2);
  assert.match(stderr, /plate\.csv:2: "MW" is not a number: heavy/);
  assert.match(stderr, /plate\.csv:3: "Compound ID" is empty, but is a key/);
  assert.match(stderr, /plate\.csv:4: has 1 cell, but the first line has 2/);
  assert.match(stderr, /was not sent\. Fix the rows/);
  assert.equal(lab.pushes().length, 0);
});

test("a file that cannot be understood is refused with what to do", options, async (t) => {
  const cases = [
    ["Compound ID,Colour\nHAL-1,red\n", [], /--map "Colour=<field>".*--skip "Colour".*--create-fields/],
    ["Compound ID;MW\nHAL-1;2\n", [], /--delimiter ";"/],
    ["Common name\nX\n", [], /No column goes to a key field.*Key fields are: /],
    ["Compound ID,Compound ID\nA,B\n", [], /Two columns are called "Compound ID"/],
    ["Compound ID,MW\nA,1\n", ["--map", "Mass=MW"], /no column "Mass". It has: Compound ID, MW/],
    ['Compound ID,MW\n"A,1\n', [], /a quote in the row that begins in line 2 is never closed/],
    [Buffer.from("Compound ID,Common name\nA,\xb5M\n", "latin1"), [], /is not UTF-8/],
    ["A, nM;Compound ID;MW\n1,5;HAL-1;2\n", [], /--delimiter ";"/],
    ["", [], /is empty/],
    [" \n,,\n", [], /is empty/],
    ["Compound ID\n", [], /no rows/],
  ];
  const lab = await laboratoryWith(t, "");
  for (const [text, args, message] of cases) {
    await writeFile(join(lab.folder, "plate.csv"), text);
    const { code, stderr } = await lab.run(["import", "plate.csv", ...args]);
    assert.match(stderr, message);
    assert.equal(code, 2, String(text));
  }
  const missing = await lab.run(["import", "nowhere.csv"]);
  assert.match(missing.stderr, /nowhere\.csv does not exist/);
  assert.equal(lab.pushes().length, 0);
});

test("the report says which rows are in, refused, unknown and not sent", options, async (t) => {
  const lab = await laboratoryWith(t, compounds(50));
  const when = { path: "/push/imports" };
  lab.fake.faults.add({ when, skip: 1, commitThenCut: true });
  const args = ["import", "plate.csv", "--batch-size", "10", "--concurrency", "1"];
  const cut = await lab.run([...args, "--json"]);
  assert.equal(cut.code, 5);
  const { accepted, refused, unknown, not_sent, error } = JSON.parse(cut.stdout);
  assert.deepEqual(
    accepted.map(({ from_row, to_row, status }) => [from_row, to_row, status]),
    [[1, 10, "completed"]],
  );
  assert.deepEqual(refused, []);
  assert.deepEqual(unknown, [{ from_row: 11, to_row: 20 }]);
  assert.deepEqual(not_sent.at(-1).to_row, 50);
  assert.equal(error.exit_code, 1);

  lab.fake.faults.clear();
  lab.fake.faults.add({ when, skip: 2, status: 422, body: { code: "bad", message: "these rows are bad" } });
  const refusedRun = await lab.run(args);
  assert.equal(refusedRun.code, 5);
  assert.match(
    refusedRun.stdout,
    /rows 1 to 10: in .*\nrows 11 to 20: in .*\nrows 21 to 30: refused, not in\nrows 31 to 50: not sent/,
  );
  assert.match(refusedRun.stderr, /these rows are bad/);
});

test("rows that Kaleidoscope itself rejects are listed", options, async (t) => {
  const lab = await laboratoryWith(t, "Compound ID,Primary target\nHAL-9001,no-such-record\nHAL-9002,\n");
  const { code, stdout, stderr } = await lab.run(["import", "plate.csv"]);
  assert.equal(code, 5);
  assert.match(stdout, /HAL-9001\tPrimary target\tno-such-record\tinvalid format/);
  assert.match(stderr, /1 row error/);
});

test("Ctrl-C in an import tells what may be in, and ends with 130", options, async (t) => {
  const lab = await laboratoryWith(t, compounds(100));
  lab.fake.faults.add({
    when: { path: "/push/imports" },
    skip: 2,
    latencyMs: 600_000,
    times: Number.POSITIVE_INFINITY,
  });
  const args = [kal, "import", "plate.csv", "--batch-size", "20", "--concurrency", "1"];
  const terminal = openTerminal(t, process.execPath, args, { env: lab.env, cwd: lab.folder });
  await terminal.until(/Sending +\[=+ +\] {2}40 of 100 rows/);
  terminal.type("\u0003");
  assert.equal(await terminal.end(), 130);
  const screen = terminal.screen();
  assert.match(screen, /rows 21 to 40: accepted/);
  assert.match(screen, /rows 41 to 60: sent but not answered, may be in/);
  assert.match(screen, /not sent/);
});

/** Runs a dry run of a file and gives what was told about it. */
async function checked(t, text, args = []) {
  const lab = await laboratoryWith(t, text);
  const result = await lab.run(["import", "plate.csv", "--dry-run", ...args]);
  assert.equal(lab.pushes().length, 0);
  return result;
}

test("a file with all three line endings has one record a line", options, async (t) => {
  const lab = await laboratoryWith(t, "Compound ID,Common name\r\nHAL-9001,a\nHAL-9002,b\rHAL-9003,c");
  assert.equal((await lab.run(["import", "plate.csv"])).code, 0);
  assert.deepEqual(
    lab.pushes()[0].body.data.map((row) => row["Compound ID"]),
    ["HAL-9001", "HAL-9002", "HAL-9003"],
  );
});

test("quotes inside cells are text", options, async (t) => {
  const names = ['HS-1 5" tube', "2,2':6',2\"-terpyridine", '="0012345"'];
  const lab = await laboratoryWith(
    t,
    `Compound ID,Common name\nHAL-9001,${names[0]}\nHAL-9002,"2,2':6',2""-terpyridine"\nHAL-9003,${names[2]}\n`,
  );
  assert.equal((await lab.run(["import", "plate.csv"])).code, 0);
  assert.deepEqual(
    lab.pushes()[0].body.data.map((row) => row["Common name"]),
    names,
  );
});

test("empty columns and rows are ignored, a nameless column with contents is not", options, async (t) => {
  const lab = await laboratoryWith(t, ",,,\nCompound ID,,MW,\n\nHAL-9001, ,1,,,\n,,,,\nHAL-9002,,2\n");
  assert.equal((await lab.run(["import", "plate.csv"])).code, 0);
  assert.deepEqual(lab.pushes()[0].body.data, [
    { "Compound ID": "HAL-9001", MW: "1" },
    { "Compound ID": "HAL-9002", MW: "2" },
  ]);
  const { code, stderr } = await checked(t, "Compound ID,,MW\nHAL-9001,,1\nHAL-9002,0.5,2\n");
  assert.equal(code, 2);
  assert.match(stderr, /Column 2 has no name, but it has contents, such as "0\.5" in line 3/);
  const longer = await checked(t, "Compound ID,MW\nHAL-9001,1,x\n");
  assert.match(longer.stderr, /plate\.csv:2: has 3 cells, but the first line has 2/);
  assert.equal(longer.code, 2);
});

test(
  "dates that no calendar has, and numbers that are none, are told before anything is sent",
  options,
  async (t) => {
    const digits = "1".repeat(60_000);
    const lab = await laboratoryWith(
      t,
      `Compound ID,Registered on,MW\nA,2026-02-30,1\nB,2026-01-31 (approx),1\nC,2024-02-29,1e-3\nD,,${digits}x\nE,,1e999\n`,
    );
    const dates = await lab.run(["import", "plate.csv", "--map", "Registered on=Synthesized on"]);
    assert.equal(dates.code, 2);
    assert.match(
      dates.stderr,
      /:2: "Registered on" is not a date of the calendar such as 2026-01-31: 2026-02-30\n/,
    );
    assert.match(dates.stderr, /:3: "Registered on" is not a date of the calendar/);
    assert.doesNotMatch(dates.stderr, /:4:/);
    assert.match(dates.stderr, /:5: "MW" is not a number: 1{59}…\n/);
    assert.match(dates.stderr, /:6: "MW" is not a number: 1e999/);
    assert.equal(lab.pushes().length, 0);
  },
);

test("names that look the same are one name, and never become two fields", options, async (t) => {
  const [micro, mu] = ["Dose (\u00b5M)", "Dose (\u03bcM)"];
  const lab = await laboratoryWith(t, `Compound ID,${micro}\nHAL-9001,5\n`);
  assert.equal((await lab.run(["import", "plate.csv", "--create-fields"])).code, 0);
  await writeFile(join(lab.folder, "plate.csv"), `Compound ID,${mu}\nHAL-9001,6\n`);
  assert.equal((await lab.run(["import", "plate.csv", "--create-fields"])).code, 0);
  assert.deepEqual(lab.pushes()[1].body.data, [{ "Compound ID": "HAL-9001", [micro]: "6" }]);
  const mapped = await lab.run(["import", "plate.csv", "--map", `${micro}=MW`]);
  assert.equal(mapped.code, 0, mapped.stderr);
  assert.equal(lab.pushes()[2].body.data[0].MW, "6");
  const filtered = await lab.run([
    "records",
    "search",
    "--type",
    "Compound",
    "--filter",
    `${mu} is_set`,
    "--ids",
  ]);
  assert.equal(filtered.code, 0, filtered.stderr);

  const twins = `Compound ID,New (${"\u00b5"}M),New (${"\u03bc"}M)\nHAL-9001,5,6\n`;
  const { code, stderr } = await checked(t, twins, ["--create-fields"]);
  assert.equal(code, 2);
  assert.match(stderr, /\(with U\+00B5\) and "New \(.M\)" \(with U\+03BC\) both go to the field/);
});

test("a completed import that skipped rows is not reported as done", options, async (t) => {
  const lab = await laboratoryWith(t, "Compound ID,Primary target\nHAL-9001,no-such-record\nHAL-9002,\n");
  const { code, stdout } = await lab.run(["import", "plate.csv"]);
  assert.equal(code, 5);
  assert.match(stdout, /rows 1 to 2: in, but 1 row rejected/);
  assert.match(stdout, /1 record created, 0 updated, 1 skipped, 1 row rejected/);
  const json = JSON.parse((await lab.run(["import", "plate.csv", "--json"])).stdout);
  assert.deepEqual([json.rows_rejected, json.accepted[0].rows_rejected], [1, 1]);
});
