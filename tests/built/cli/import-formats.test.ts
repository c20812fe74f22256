import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { appendFile, open, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { type WriteRow, type WriteTableOptions, writeTable } from "@kal/tables";
import { expect, onTestFinished, test, vi } from "vitest";
import { kal, laboratory } from "./lib/cli";

const MOLFILE = `ethanol
  Kal

  3  2  0  0  0  0            999 V2000
    0.0000    0.0000    0.0000 C   0  0
    1.2990    0.7500    0.0000 C   0  0
    2.5981    0.0000    0.0000 O   0  0
  1  2  1  0
  2  3  1  0
M  END
`;

/** A laboratory with files of rows, and what was sent of them. */
async function laboratoryWithFiles() {
  const lab = await laboratory();
  const write = async (name: string, rows: WriteRow[], options: WriteTableOptions) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of writeTable(rows, options)) chunks.push(chunk);
    await writeFile(join(lab.folder, name), Buffer.concat(chunks));
  };
  const sent = () =>
    lab.fake.requests
      .filter(({ path }) => path.startsWith("/push/imports"))
      .map(({ body }) => body as { data: Record<string, string>[] });
  return { ...lab, write, sent };
}

test("a workbook and the equal CSV send the same body", async () => {
  const lab = await laboratoryWithFiles();
  const rows = [
    { "Compound ID": "HAL-9001", MW: "312.5", Hit: "true", "Synthesized on": "2026-01-31", Notes: "0042" },
    { "Compound ID": "HAL-9002", MW: "", Hit: "false", Notes: "=1+1" },
  ];
  const columns = [
    "Compound ID",
    { name: "MW", type: "number" },
    { name: "Hit", type: "boolean" },
    { name: "Synthesized on", type: "date" },
    "Notes",
  ] as const;
  for (const format of ["csv", "xlsx"] as const) {
    await lab.write(`plate.${format}`, rows, { format, columns });
    const { code, stderr } = await lab.run(["import", `plate.${format}`]);
    expect(code, stderr).toBe(0);
  }
  const [csv, xlsx] = lab.sent();
  expect(xlsx).toEqual(csv);
  expect(csv?.data).toEqual([
    { "Compound ID": "HAL-9001", MW: "312.5", Hit: "true", "Synthesized on": "2026-01-31", Notes: "0042" },
    { "Compound ID": "HAL-9002", Hit: "false", Notes: "=1+1" },
  ]);
});

test("the problems of a workbook are told with their cells, before anything is sent", async () => {
  const lab = await laboratoryWithFiles();
  const rows = [
    { "Compound ID": "HAL-9001", MW: "heavy" },
    { MW: "1,5" },
    { "Compound ID": "A", MW: "#REF!" },
  ];
  await lab.write("plate.xlsx", rows, { format: "xlsx", columns: ["Compound ID", "MW"] });
  const { code, stderr } = await lab.run(["import", "plate.xlsx"]);
  expect(code).toBe(2);
  expect(stderr).toMatch(/plate\.xlsx:Records!B2: "MW" is not a number: heavy/);
  expect(stderr).toMatch(/plate\.xlsx:Records!A3: "Compound ID" is empty, but is a key/);
  expect(stderr).toMatch(/plate\.xlsx:Records!B3: "MW" is not a number: 1,5\. A comma can/);
  expect(stderr).toMatch(/plate\.xlsx:Records!B4: "MW" is an error of Excel: #REF!/);
  // An error in a column that is left out harms nothing.
  await lab.write("errors.xlsx", rows.slice(2), { format: "xlsx", columns: ["Compound ID", "MW"] });
  expect((await lab.run(["import", "errors.xlsx", "--skip", "MW"])).code).toBe(0);
  expect(lab.sent()).toHaveLength(1);
});

test("--sheet and --range choose a part of a workbook", async () => {
  const lab = await laboratoryWithFiles();
  const rows = [
    { a: "x", b: "Compound ID", c: "Notes" },
    { b: "HAL-9001", c: "first" },
    { b: "HAL-9002", c: "second" },
  ];
  await lab.write("plate.xlsx", rows, { format: "xlsx", columns: ["a", "b", "c"] });
  const { code, stderr } = await lab.run(["import", "plate.xlsx", "--sheet", "records", "--range", "B2:C3"]);
  expect(code, stderr).toBe(0);
  expect(lab.sent()[0]?.data).toEqual([{ "Compound ID": "HAL-9001", Notes: "first" }]);
  const wrong = await lab.run(["import", "plate.xlsx", "--sheet", "Plate 1"]);
  expect(wrong.stderr).toMatch(/plate\.xlsx has no worksheet "Plate 1"\. It has: "Records"\./);
});

test("the structures of an SDF are sent as SMILES, or as they are", async () => {
  const lab = await laboratoryWithFiles();
  const rows = [{ Molfile: MOLFILE, "Compound ID": "HAL-9001", "Solubility (µM)": ">50" }];
  await lab.write("a.sdf", rows, { format: "sdf", columns: ["Molfile", "Compound ID", "Solubility (µM)"] });
  const without = await lab.run(["import", "a.sdf", "--dry-run"]);
  expect(without.code).toBe(0);
  expect(without.stderr).toMatch(/structures are not sent\. Pass --molfile-field/);
  expect(without.stderr).toMatch(/names of the molecules are not sent\. Pass --map "Molecule name=<field>"/);

  const smiles = ["import", "a.sdf", "--molfile-field", "SMILES", "--map", "Molecule name=Common name"];
  expect((await lab.run(smiles)).code).toBe(0);
  const molfile = ["import", "a.sdf", "--molfile-field", "Notes"];
  expect((await lab.run(molfile)).code).toBe(0);
  expect(lab.sent().map(({ data }) => data)).toEqual([
    [{ "Compound ID": "HAL-9001", "Solubility (µM)": ">50", SMILES: "CCO", "Common name": "ethanol" }],
    [{ "Compound ID": "HAL-9001", "Solubility (µM)": ">50", Notes: MOLFILE }],
  ]);
});

test("a structure without an equal SMILES is told with its molecule", async () => {
  const lab = await laboratoryWithFiles();
  const bad = MOLFILE.replace("  2  3  1  0", "  2  9  1  0");
  const rows = [MOLFILE, bad].map((Molfile, index) => ({ Molfile, "Compound ID": `HAL-900${index}` }));
  await lab.write("a.sdf", rows, { format: "sdf", columns: ["Molfile", "Compound ID"] });
  const { code, stderr } = await lab.run(["import", "a.sdf", "--molfile-field", "SMILES"]);
  expect(code).toBe(2);
  expect(stderr).toMatch(/a\.sdf:15: molecule 2: "Molfile" is not a molfile that OpenChemLib can read/);
  expect(lab.sent()).toEqual([]);
});

test("a file that was cut or protected is refused with what to do", async () => {
  const lab = await laboratoryWithFiles();
  const columns = ["Molfile", "Compound ID"];
  await lab.write("a.sdf", [{ Molfile: MOLFILE, "Compound ID": "HAL-9001" }], { format: "sdf", columns });
  await lab.write("a.xlsx", [{ "Compound ID": "HAL-9001" }], { format: "xlsx", columns: ["Compound ID"] });
  const cut = async (name: string, count: number) => {
    const bytes = await readFile(join(lab.folder, name));
    await writeFile(join(lab.folder, `cut-${name}`), bytes.subarray(0, bytes.length - count));
  };
  await cut("a.sdf", 9);
  await cut("a.xlsx", 100);
  const compound = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const encrypted = Buffer.concat([compound, Buffer.alloc(1000), Buffer.from("EncryptedPackage", "utf16le")]);
  await writeFile(join(lab.folder, "locked.xlsx"), encrypted);
  for (const [name, message] of [
    ["cut-a.sdf", /cut-a\.sdf:11: molecule 1: the file ends inside the properties/],
    ["cut-a.xlsx", /cut-a\.xlsx is damaged or cut off/],
    ["locked.xlsx", /locked\.xlsx is protected by a password\. Remove the password in Excel/],
  ] as const) {
    const { code, stderr } = await lab.run(["import", name]);
    expect(stderr).toMatch(message);
    expect(code, name).toBe(2);
  }
  expect(lab.sent()).toEqual([]);
});

test("semicolons, other encodings and lines above the header are read", async () => {
  const lab = await laboratoryWithFiles();
  const text = "PHERAstar FSX\r\n\r\nCompound ID;Notes\r\nHAL-9001;5 µM, twice\r\n";
  await writeFile(join(lab.folder, "plate.csv"), Buffer.from(text, "latin1"));
  const first = await lab.run(["import", "plate.csv"]);
  expect(first.stderr).toMatch(/not valid UTF-8.*Pass --encoding\./);
  const latin1 = ["import", "plate.csv", "--encoding", "windows-1252"];
  const second = await lab.run(latin1);
  expect(second.stderr).toMatch(/plate\.csv:1: .*Pass --header-line 3\./);
  const { code, stderr } = await lab.run([...latin1, "--header-line", "3"]);
  expect(code, stderr).toBe(0);
  expect(stderr).toMatch(/separator: ;/);
  expect(lab.sent()[0]?.data).toEqual([{ "Compound ID": "HAL-9001", Notes: "5 µM, twice" }]);
});

test("keys that differ only in how a letter is written are told", async () => {
  const lab = await laboratoryWithFiles();
  const text = "Compound ID\nHAL-\u00b5\nHAL-\u03bc\nHAL-e\u0301\nHAL-\u00e9\nHAL-1\n";
  await writeFile(join(lab.folder, "plate.csv"), text);
  const { code, stderr } = await lab.run(["import", "plate.csv", "--dry-run"]);
  expect(code).toBe(0);
  expect(stderr).toMatch(/2 rows of 5 have keys that look like those of an earlier row/);
});

test("a file on standard input that grows meanwhile is not sent", async () => {
  const lab = await laboratoryWithFiles();
  const path = join(lab.folder, "growing.csv");
  const header = "Compound ID,Notes\n";
  await writeFile(path, header + `HAL-9001,${"n".repeat(200)}\n`.repeat(200_000));
  const input = await open(path, "r");
  const child = spawn(process.execPath, [kal, "import", "-"], {
    env: lab.env,
    stdio: [input.fd, "ignore", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let stderr = "";
  child.stderr?.setEncoding("utf8").on("data", (text) => (stderr += text));
  const ended = once(child, "close");
  let isOpen = true;
  const grow = (async () => {
    while (isOpen) await appendFile(path, "HAL-9002,late\n");
  })();
  await vi.waitUntil(() => child.exitCode !== null, { interval: 10, timeout: 60_000 });
  isOpen = false;
  await grow;
  expect((await ended)[0]).toBe(2);
  expect(stderr).toMatch(/Standard input changed while kal read it, so nothing was sent/);
  await input.close();
  expect(lab.sent()).toEqual([]);
});

test("a CSV of 200 MB is checked in little memory", async () => {
  const lab = await laboratoryWithFiles();
  const env = { ...lab.env, NODE_OPTIONS: "--max-old-space-size=96" };
  const make =
    'BEGIN { print "Compound ID,Notes"; n = sprintf("%2000s", "x"); for (i = 0; i < 100000; i++) print "HAL-" i "," n }';
  const script = `awk '${make}' | "${process.execPath}" "${kal}" import - --dry-run`;
  const { stderr } = await promisify(execFile)("bash", ["-c", script], { env, cwd: lab.folder });
  expect(stderr).toMatch(/100,000 rows checked/);
});
