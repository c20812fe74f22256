import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readTable } from "@kal/tables";
import { expect, test } from "vitest";
import { laboratory } from "./lib/cli";

const FIELDS = ["Compound ID", "Common name", "SMILES", "MW", "Synthesized on", "Notes"];
const COLUMNS = FIELDS.flatMap((field) => ["--column", field]);

const readExport = async (path: string) => new File([new Uint8Array(await readFile(path))], path);

for (const format of ["csv", "xlsx", "sdf"])
  test(`an export as ${format} that is imported into an empty workspace exports the same again`, async () => {
    const [from, to] = [await laboratory(), await laboratory()];
    to.fake.world.records.clear();
    const structures = format === "sdf" ? ["--molfile-field", "SMILES"] : [];
    const file = join(from.folder, `compounds.${format}`);
    const run = async (lab: typeof from, args: string[]) => {
      const { code, stderr } = await lab.run(args);
      expect(code, stderr).toBe(0);
    };
    const [record] = from.fake.world.records.all();
    expect(record).toBeDefined();
    await run(from, ["export", "--type", "Compound", ...COLUMNS, ...structures, "--output", file]);
    await run(to, ["import", file, ...structures]);
    const again = join(to.folder, `again.${format}`);
    await run(to, ["export", "--type", "Compound", ...COLUMNS, ...structures, "--output", again]);
    const rowsOf = async (path: string) => {
      const rows = [];
      for await (const row of readTable(await readExport(path))) rows.push(JSON.stringify(row.toObject()));
      return rows.sort();
    };
    const first = await rowsOf(file);
    expect(first.length).toBeGreaterThan(5);
    expect(await rowsOf(again)).toEqual(first);
  });

test("an export as JSON Lines has numbers, and keeps the text of others", async () => {
  const lab = await laboratory();
  const { code, stdout } = await lab.run(["export", "--type", "Compound", "--format", "jsonl", ...COLUMNS]);
  expect(code).toBe(0);
  const rows = stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(rows.find((row) => row["Compound ID"] === "HAL-0001")).toMatchObject({ MW: expect.any(Number) });
});

test("values that a spreadsheet would run are protected, unless --raw is passed", async () => {
  const lab = await laboratory();
  const body = "Compound ID,Notes\r\nHAL-1,=1+1\r\nHAL-2,-5\r\nHAL-3,#N/A\r\n";
  lab.fake.faults.add({
    when: { path: "/records/export/csv" },
    times: Number.POSITIVE_INFINITY,
    status: 200,
    body,
    headers: { "content-type": "text/csv" },
  });
  const args = ["export", "--type", "Compound"];
  expect((await lab.run(args)).stdout).toBe(body.replace("=1+1", "'=1+1"));
  expect((await lab.run([...args, "--raw"])).stdout).toBe(body);
  expect((await lab.run([...args, "--raw", "--column", "notes"])).code).toBe(4);
  expect((await lab.run([...args, "--raw", "--column", "Notes"])).stdout).toBe(
    "Notes\r\n=1+1\r\n-5\r\n#N/A\r\n",
  );
});

test("an export without records has its header, and a wrong option is refused", async () => {
  const lab = await laboratory();
  lab.fake.world.records.clear();
  const args = ["export", "--type", "Compound"];
  expect((await lab.run(args)).stdout).toMatch(/^Compound ID,.*\r\n$/);
  const wrong = await lab.run([...args, "--molfile-field", "SMILES"]);
  expect(wrong.stderr).toMatch(/--molfile-field is only for an SDF\. Pass --format sdf\./);
  expect(wrong.code).toBe(2);
});
