import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { kal, laboratory } from "./lib/cli";
import { openTerminal } from "./lib/terminal";

/** `count` new compounds, numbered from 9000. */
const compounds = (count: number) =>
  `Compound ID,Common name\n${Array.from({ length: count }, (_, index) => `HAL-${9000 + index},Compound ${index}`).join("\n")}\n`;

type Rows = { data: Record<string, string>[] };

async function laboratoryWith(text: string) {
  const lab = await laboratory();
  await writeFile(join(lab.folder, "plate.csv"), text);
  const pushes = () => {
    const requests = lab.fake.requests.filter(({ path }) => path.startsWith("/push/imports"));
    return requests.map(({ body }) => (body as Rows).data);
  };
  return { ...lab, pushes };
}

test("columns are mapped to fields, the rows are in, and a second time they are updates", async () => {
  const lab = await laboratoryWith("Cmpd,Name,Remark\nHAL-9001,Newazole,x\nHAL-9002,Oldazole,\n");
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
  expect([first.code, first.stdout.split("\n")[0].replace(/\(.*/, "")]).toStrictEqual([
    0,
    "rows 1 to 2: imported  ",
  ]);
  expect(first.stdout).toMatch(/2 records created, 0 updated/);
  expect(lab.pushes()[0]).toStrictEqual([
    { "Compound ID": "HAL-9001", "Common name": "Newazole" },
    { "Compound ID": "HAL-9002", "Common name": "Oldazole" },
  ]);
  const second = JSON.parse((await lab.run([...args, "--json"])).stdout);
  expect([second.records_created, second.records_updated, second.accepted[0].status]).toStrictEqual([
    0,
    2,
    "completed",
  ]);
});

test("a dry run checks everything and sends nothing", async () => {
  const lab = await laboratoryWith(compounds(3));
  const { code, stderr } = await lab.run(["import", "plate.csv", "--dry-run"]);
  expect(code).toBe(0);
  expect(stderr).toMatch(/Compound ID -> Compound ID \(key\)/);
  expect(stderr).toMatch(/3 rows checked/);
  expect(lab.pushes()).toHaveLength(0);
});

test("what would not go in is told with its line, before anything is sent", async () => {
  const lab = await laboratoryWith('Compound ID,MW\nHAL-9001,heavy\n,300\nHAL-9003\n"HAL\n-9004",1e2\n');
  const { code, stderr } = await lab.run(["import", "plate.csv"]);
  expect(code).toBe(2);
  expect(stderr).toMatch(/plate\.csv:2: "MW" is not a number: heavy/);
  expect(stderr).toMatch(/plate\.csv:3: "Compound ID" is empty, but is a key/);
  expect(stderr).toMatch(/plate\.csv:4: has 1 cell, but the header has 2: "MW" is missing/);
  expect(stderr).toMatch(/was not sent\. Fix the rows/);
  expect(lab.pushes()).toHaveLength(0);
});

test("a file that cannot be understood is refused with what to do", async () => {
  const cases: [text: string | Uint8Array, args: string[], message: RegExp][] = [
    ["Compound ID,Colour\nHAL-1,red\n", [], /--map "Colour=<field>".*--skip "Colour".*--create-fields/],
    ["Common name\nX\n", [], /No column maps to a key field.*Key fields are: /],
    ["Compound ID,Compound ID\nA,B\n", [], /Two columns are called "Compound ID"/],
    ["Compound ID,MW\nA,1\n", ["--map", "Mass=MW"], /no column "Mass". It has: Compound ID, MW/],
    ['Compound ID,MW\n"A,1\n', [], /a quote in the row that begins in line 2 is never closed/],
    [Buffer.from("Compound ID,Common name\nA,\xb5M\n", "latin1"), [], /is not valid UTF-8/],
    ["Compound ID,MW;Alias\nHAL-1,2;x\n", [], /separated by "," or by ";"\. Pass --delimiter ","/],
    ["Compound ID;MW\nHAL-1;1,5\n", [], /plate\.csv:2: "MW" is not a number: 1,5\. A comma can/],
    ["PHERAstar\n\nCompound ID,MW\nHAL-1,1\n", [], /plate\.csv:1: .*Pass --header-line 3\./],
    ["", [], /is empty/],
    [" \n,,\n", [], /is empty/],
    ["Compound ID\n", [], /no rows/],
  ];
  const lab = await laboratoryWith("");
  for (const [text, args, message] of cases) {
    await writeFile(join(lab.folder, "plate.csv"), text);
    const { code, stderr } = await lab.run(["import", "plate.csv", ...args]);
    expect(stderr).toMatch(message);
    expect(code, String(text)).toBe(2);
  }
  const missing = await lab.run(["import", "nowhere.csv"]);
  expect(missing.stderr).toMatch(/nowhere\.csv does not exist/);
  expect(lab.pushes()).toHaveLength(0);
});

test("the report says which rows are in, refused, unknown and not sent", async () => {
  const lab = await laboratoryWith(compounds(50));
  const when = { path: "/push/imports" };
  lab.fake.faults.add({ when, skip: 1, commitThenCut: true });
  const args = ["import", "plate.csv", "--batch-size", "10", "--concurrency", "1"];
  const cut = await lab.run([...args, "--json"]);
  expect(cut.code).toBe(5);
  const { accepted, refused, unknown, not_sent, error } = JSON.parse(cut.stdout);
  expect(
    accepted.map(({ from_row, to_row, status }: Record<string, unknown>) => [from_row, to_row, status]),
  ).toStrictEqual([[1, 10, "completed"]]);
  expect(refused).toStrictEqual([]);
  expect(unknown).toStrictEqual([{ from_row: 11, to_row: 20 }]);
  expect(not_sent.at(-1).to_row).toStrictEqual(50);
  expect(error.exit_code).toBe(1);

  lab.fake.faults.clear();
  lab.fake.faults.add({ when, skip: 2, status: 422, body: { code: "bad", message: "these rows are bad" } });
  const refusedRun = await lab.run(args);
  expect(refusedRun.code).toBe(5);
  expect(refusedRun.stdout).toMatch(
    /rows 1 to 10: imported .*\nrows 11 to 20: imported .*\nrows 21 to 30: rejected, not imported\nrows 31 to 50: not sent/,
  );
  expect(refusedRun.stderr).toMatch(/these rows are bad/);
});

test("rows that Kaleidoscope itself rejects are listed", async () => {
  const lab = await laboratoryWith("Compound ID,Primary target\nHAL-9001,no-such-record\nHAL-9002,\n");
  const { code, stdout, stderr } = await lab.run(["import", "plate.csv"]);
  expect(code).toBe(5);
  expect(stdout).toMatch(/HAL-9001\tPrimary target\tno-such-record\tinvalid format/);
  expect(stderr).toMatch(/1 row error/);
});

test("Ctrl-C in an import tells what may be in, and ends with 130", async () => {
  const lab = await laboratoryWith(compounds(100));
  lab.fake.faults.add({
    when: { path: "/push/imports" },
    skip: 2,
    latencyMs: 600_000,
    times: Number.POSITIVE_INFINITY,
  });
  const args = [kal, "import", "plate.csv", "--batch-size", "20", "--concurrency", "1"];
  const terminal = openTerminal(process.execPath, args, { env: lab.env, cwd: lab.folder });
  await terminal.until(/Sending +\[=+ +\] {2}40 of 100 rows/);
  terminal.type("\u0003");
  expect(await terminal.end()).toBe(130);
  const screen = terminal.screen();
  expect(screen).toMatch(/rows 21 to 40: accepted/);
  expect(screen).toMatch(/rows 41 to 60: sent, but got no response/);
  expect(screen).toMatch(/not sent/);
});

/** Runs a dry run of a file and gives what was told about it. */
async function checked(text: string, args: string[] = []) {
  const lab = await laboratoryWith(text);
  const result = await lab.run(["import", "plate.csv", "--dry-run", ...args]);
  expect(lab.pushes()).toHaveLength(0);
  return result;
}

test("a file with all three line endings has one record a line", async () => {
  const lab = await laboratoryWith("Compound ID,Common name\r\nHAL-9001,a\nHAL-9002,b\rHAL-9003,c");
  expect((await lab.run(["import", "plate.csv"])).code).toBe(0);
  expect(lab.pushes()[0].map((row) => row["Compound ID"])).toStrictEqual([
    "HAL-9001",
    "HAL-9002",
    "HAL-9003",
  ]);
});

test("quotes inside cells are text", async () => {
  const names = ['HS-1 5" tube', "2,2':6',2\"-terpyridine", '="0012345"'];
  const lab = await laboratoryWith(
    `Compound ID,Common name\nHAL-9001,${names[0]}\nHAL-9002,"2,2':6',2""-terpyridine"\nHAL-9003,${names[2]}\n`,
  );
  expect((await lab.run(["import", "plate.csv"])).code).toBe(0);
  expect(lab.pushes()[0].map((row) => row["Common name"])).toStrictEqual(names);
});

test("empty columns and rows are ignored, a nameless column with contents is not", async () => {
  const lab = await laboratoryWith(",,,\nCompound ID,,MW,\n\nHAL-9001, ,1,,,\n,,,,\nHAL-9002,,2\n");
  expect((await lab.run(["import", "plate.csv"])).code).toBe(0);
  expect(lab.pushes()[0]).toStrictEqual([
    { "Compound ID": "HAL-9001", MW: "1" },
    { "Compound ID": "HAL-9002", MW: "2" },
  ]);
  const { code, stderr } = await checked("Compound ID,,MW\nHAL-9001,,1\nHAL-9002,0.5,2\n");
  expect(code).toBe(2);
  expect(stderr).toMatch(/plate\.csv:3: column 2 has no name, but it has contents, such as "0\.5"/);
  const longer = await checked("Compound ID,MW\nHAL-9001,1,x\n");
  expect(longer.stderr).toMatch(/plate\.csv:2: has 3 cells, but the header has 2: column 3 has no name/);
  expect(longer.code).toBe(2);
});

test("dates that no calendar has, and numbers that are none, are told before anything is sent", async () => {
  const digits = "1".repeat(60_000);
  const lab = await laboratoryWith(
    `Compound ID,Registered on,MW\nA,2026-02-30,1\nB,2026-01-31 (approx),1\nC,2024-02-29,1e-3\nD,,${digits}x\nE,,1e999\n`,
  );
  const dates = await lab.run(["import", "plate.csv", "--map", "Registered on=Synthesized on"]);
  expect(dates.code).toBe(2);
  expect(dates.stderr).toMatch(/:2: "Registered on" is not a valid date such as 2026-01-31: 2026-02-30\n/);
  expect(dates.stderr).toMatch(/:3: "Registered on" is not a valid date/);
  expect(dates.stderr).not.toMatch(/:4:/);
  expect(dates.stderr).toMatch(/:5: "MW" is not a number: 1{59}…\n/);
  expect(dates.stderr).toMatch(/:6: "MW" is not a number: 1e999/);
  expect(lab.pushes()).toHaveLength(0);
});

test("names that look the same are one name, and never become two fields", async () => {
  const [micro, mu] = ["Dose (\u00b5M)", "Dose (\u03bcM)"];
  const lab = await laboratoryWith(`Compound ID,${micro}\nHAL-9001,5\n`);
  expect((await lab.run(["import", "plate.csv", "--create-fields"])).code).toBe(0);
  await writeFile(join(lab.folder, "plate.csv"), `Compound ID,${mu}\nHAL-9001,6\n`);
  expect((await lab.run(["import", "plate.csv", "--create-fields"])).code).toBe(0);
  expect(lab.pushes()[1]).toStrictEqual([{ "Compound ID": "HAL-9001", [micro]: "6" }]);
  const mapped = await lab.run(["import", "plate.csv", "--map", `${micro}=MW`]);
  expect(mapped.code, mapped.stderr).toBe(0);
  expect(lab.pushes()[2][0].MW).toBe("6");
  const filtered = await lab.run([
    "records",
    "search",
    "--type",
    "Compound",
    "--filter",
    `${mu} is_set`,
    "--ids",
  ]);
  expect(filtered.code, filtered.stderr).toBe(0);

  const twins = `Compound ID,New (${"\u00b5"}M),New (${"\u03bc"}M)\nHAL-9001,5,6\n`;
  const { code, stderr } = await checked(twins, ["--create-fields"]);
  expect(code).toBe(2);
  expect(stderr).toMatch(/\(with U\+00B5\) and "New \(.M\)" \(with U\+03BC\) both map to the field/);
});

test("a completed import that skipped rows is not reported as done", async () => {
  const lab = await laboratoryWith("Compound ID,Primary target\nHAL-9001,no-such-record\nHAL-9002,\n");
  const { code, stdout } = await lab.run(["import", "plate.csv"]);
  expect(code).toBe(5);
  expect(stdout).toMatch(/rows 1 to 2: imported, but 1 row rejected/);
  expect(stdout).toMatch(/1 record created, 0 updated, 1 skipped, 1 row rejected/);
  const json = JSON.parse((await lab.run(["import", "plate.csv", "--json"])).stdout);
  expect([json.rows_rejected, json.accepted[0].rows_rejected]).toStrictEqual([1, 1]);
});
