import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readAll } from "../../test/read-all";
import { unprotectFormula } from "./formulas";
import type { CellValue, WriteRow, WriteTableOptions } from "./write-options";
import { writeTable } from "./write-table";

async function write(rows: WriteRow[], options: WriteTableOptions): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of writeTable(rows, options)) chunks.push(chunk);
  return new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer());
}
const writeText = async (rows: WriteRow[], options: WriteTableOptions) =>
  new TextDecoder().decode(await write(rows, options));
const column = (name: string, values: CellValue[]) => values.map((value) => ({ [name]: value }));

const ODD_TEXTS = [
  'a "quoted", text',
  "two\r\nlines",
  " spaces ",
  "a\rb\nc\td",
  "_x000D_",
  "\u0001\u001f",
  "😀\ud800",
  "<&>'\"]]>",
  "0042",
  "1.50",
  "12345678901234567890",
  "1e400",
  ">50",
  "2026-01-31",
  "1900-02-29",
  "1899-01-01",
  "TRUE",
  "#REF",
  "µ",
  "'quoted",
];
const FORMULAS = ["=1+1", "+A1", "-CH3", "@SUM(A1)", "\t=1", "'=1+1", "''=1", "=HYPERLINK(1)", "-1+2"];

describe("a workbook", () => {
  it.each(["text", "number", "boolean", "date"] as const)(
    "keeps odd texts in a column of type %s",
    async (type) => {
      const texts = [...ODD_TEXTS, ...FORMULAS];
      const file = await write(column("v", texts), { format: "xlsx", columns: [{ name: "v", type }] });
      const { cells } = await readAll(file);
      expect(cells.map(([cell]) => cell)).toEqual(texts);
    },
  );

  it("types numbers, booleans and dates, and freezes the header", async () => {
    const rows = [{ n: "12.5", b: "true", d: "2026-01-31", x: 7 }];
    const columns = [
      { name: "n", type: "number" },
      { name: "b", type: "boolean" },
      { name: "d", type: "date" },
      { name: "x", type: "number" },
    ] as const;
    const file = await write(rows, { format: "xlsx", columns, sheet: "A & B" });
    const xml = new TextDecoder().decode(unzipSync(file)["xl/worksheets/sheet1.xml"]);
    expect(xml).toContain(
      '<c r="A2"><v>12.5</v></c><c r="B2" t="b"><v>1</v></c><c r="C2" s="4"><v>46053</v></c>',
    );
    expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    const { info, cells } = await readAll(file);
    expect(info).toMatchObject({ sheet: "A & B", columns: ["n", "b", "d", "x"] });
    expect(cells).toEqual([["12.5", "TRUE", "2026-01-31", "7"]]);
  });

  it("marks texts that look like formulas as text, unless raw is set", async () => {
    const styles = async (raw: boolean) => {
      const file = await write(column("v", [...FORMULAS, "-5", "x"]), {
        format: "xlsx",
        columns: ["v"],
        raw,
      });
      const xml = new TextDecoder().decode(unzipSync(file)["xl/worksheets/sheet1.xml"]);
      expect(xml).not.toContain("<f>");
      return [...xml.matchAll(/ s="3"/g)].length;
    };
    expect(await styles(false)).toBe(FORMULAS.length);
    expect(await styles(true)).toBe(0);
  });

  it("throws for what Excel does not have", async () => {
    const long = write(column("v", ["x".repeat(32_768)]), { format: "xlsx", columns: ["v"] });
    await expect(long).rejects.toThrow(/cell A2: "v" has 32768 characters/);
    for (const sheet of ["", "a/b", "x".repeat(32), "'a"])
      await expect(write([], { format: "xlsx", columns: ["v"], sheet }), sheet).rejects.toThrow(/worksheet/);
  });
});

describe("a CSV", () => {
  it("keeps odd texts", async () => {
    const texts = ODD_TEXTS.filter((text) => !text.includes("\ud800"));
    const file = await write(column("v", texts), { format: "csv", columns: ["v"] });
    expect((await readAll(file, { delimiter: "," })).cells.map(([cell]) => cell)).toEqual(texts);
  });

  it("protects spreadsheets from formulas, in a way that can be undone", async () => {
    const file = await write(column("-logP", [...FORMULAS, "-5", "+1e3"]), {
      format: "csv",
      columns: ["-logP"],
    });
    const { info, cells } = await readAll(file, { delimiter: "," });
    const values = cells.map(([cell]) => cell ?? "");
    for (const value of values.slice(0, -2)) expect(value).toMatch(/^'/);
    expect(info.columns).toEqual(["'-logP"]);
    expect(values.map(unprotectFormula)).toEqual([...FORMULAS, "-5", "+1e3"]);
    expect(await writeText([{ v: "=1" }], { format: "csv", columns: ["v"], raw: true })).toBe("v\r\n=1\r\n");
  });

  it("writes a row of empty cells so that readers keep it", async () => {
    expect(await writeText([{ v: null }], { format: "csv", columns: ["v"] })).toBe('v\r\n""\r\n');
    expect(await writeText([{}], { format: "csv", columns: ["v", "w"], delimiter: ";" })).toBe(
      "v;w\r\n;\r\n",
    );
  });
});

describe("JSON Lines", () => {
  it("has numbers only if the text stays the same, and no empty cells", async () => {
    const rows = [{ n: "12.5", t: "1", e: "" }, { n: "1.50", t: "a\nb" }, { n: ">5" }];
    const columns = [{ name: "n", type: "number" }, "t", "e"] as const;
    expect(await writeText(rows, { format: "jsonl", columns })).toBe(
      '{"n":12.5,"t":"1"}\n{"n":"1.50","t":"a\\nb"}\n{"n":">5"}\n',
    );
  });
});

describe("an SDF", () => {
  const molfile =
    "HAL-1\n  Kal\n\n  1  0  0  0  0  0            999 V2000\n    0.0000    0.0000    0.0000 C   0  0\nM  END";
  const columns = ["Molfile", "ID", "Notes", "n <x>"];

  it("has the structure and the other values, and reads as it was", async () => {
    const rows = [{ Molfile: molfile, ID: "HAL-1", Notes: "a\n>5\n b", "n <x>": ">50" }, { ID: "HAL-2" }];
    const file = await write(rows, { format: "sdf", columns });
    const read = await readAll(file);
    expect(read.problems).toEqual([]);
    expect(read.rows.map((row) => row.toObject())).toEqual([
      { ...rows[0], Molfile: `${molfile}\n`, "Molecule name": "HAL-1" },
      { Molfile: expect.stringContaining("  0  0  0"), ID: "HAL-2" },
    ]);
  });

  it.each(["a\n\nb", "$$$$", "a\n> <B>", " "])(
    "throws for the value %j, which would end early",
    async (value) => {
      const file = write([{ Molfile: molfile, Notes: value }], { format: "sdf", columns });
      await expect(file).rejects.toThrow(/Molecule 1: "Notes" has a line that would end the value/);
    },
  );

  it("throws for a structure that is not a molfile", async () => {
    await expect(write([{ Molfile: "CCO" }], { format: "sdf", columns })).rejects.toThrow(/not a molfile/);
  });
});
