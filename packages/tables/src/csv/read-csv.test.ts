import { expect, it } from "vitest";
import { readAll, readProblems } from "../../test/read-all";
import { readTable } from "../read-table";

it.each([
  ["ID,v\na,1\n", ","],
  ["ID;v\na;1,5\nb;2,5\n", ";"],
  ["ID\tv\na\t1\n", "\t"],
  ["ID|v\na|1\n", "|"],
  ["A, nM;ID;v\n1,5;a;2\n", ";"],
  ["ID,Tags\na,x;y\nb,z\n", ","],
  ['ID,"a;b;c"\nx,y\n', ","],
  ["ID\na\n", ","],
  ["sep=|\r\nID|v;w\na|1;2\n", "|"],
  ["ID,v\n", ","],
  ["PHERAstar\nUser;x\n\nWell;A;B;C\nA1;1,5;2;3\nA2;1,5;2;3\nA3;1,5;2;3\n", ";"],
])("finds the delimiter of %j", async (text, delimiter) => {
  const { info } = await readAll(text, text.startsWith("PHERA") ? { headerLine: 4 } : {});
  expect(info.delimiter).toBe(delimiter);
});

it("rejects a file of which two delimiters fit", async () => {
  await expect(readAll("a,b;c\n1,2;3\n")).rejects.toThrow(/"," or by ";"\. Set the option delimiter/);
  expect((await readAll("a,b;c\n1,2;3\n", { delimiter: ";" })).info.columns).toEqual(["a,b", "c"]);
});

it("reads below a first line with the separator, and ignores the end-of-file character of DOS", async () => {
  const { cells, rows } = await readAll("sep=;\r\nID;v\r\na;1\r\n\u001a");
  expect(cells).toEqual([["a", "1"]]);
  expect(rows[0]?.position).toEqual({ line: 3 });
  expect((await readAll("ID,v\na,1\u001a")).cells).toEqual([["a", "1"]]);
});

it("rejects lines of an instrument above the header, and reads below them with headerLine", async () => {
  const text = "Instrument,PHERAstar\nDate,2026-01-31\n\nWell,A,B,C,D\nA1,1,2,3,4\nA2,1,2,3,4\nA3,1,2,3,4\n";
  await expect(readAll(text)).rejects.toMatchObject({ suggestion: { option: "headerLine", value: 4 } });
  const { info, rows } = await readAll(text, { headerLine: 4 });
  expect(info.columns).toEqual(["Well", "A", "B", "C", "D"]);
  expect(rows.map(({ position }) => position.line)).toEqual([5, 6, 7]);
});

it("names the row and the column of each problem", async () => {
  const text = "ID,v,w\na,1\nb,1,2,3\nc,#DIV/0!,\nd,1\0,\ne,#N/A,\n";
  expect(await readProblems(text)).toEqual([
    '2 has 2 cells, but the header has 3: "w" is missing',
    "3 has 4 cells, but the header has 3: column 4 has no name",
    '4 "v" is an error of Excel: #DIV/0!',
    '5 "v" has a NUL character',
  ]);
  const { cells } = await readAll(text);
  expect(cells.at(-1)).toEqual(["e", "", ""]);
});

it("throws the first problem without onProblem", async () => {
  const read = async () => {
    for await (const row of readTable(new TextEncoder().encode("ID,v\na,1\nb\n"))) expect(row.number).toBe(1);
  };
  await expect(read()).rejects.toThrow('Line 3: has 1 cell, but the header has 2: "v" is missing.');
});

it.each([
  ["", /^The file is empty/],
  [" \n,,\n", /^The file is empty/],
  ["ID,v,ID\n", /Line 1: Two columns are called "ID": columns 1 and 3/],
  ['ID\n"a\n', /not valid CSV: a quote in the row that begins in line 2 is never closed/],
])("rejects %j", async (text, message) => {
  await expect(readAll(text)).rejects.toThrow(message);
});

it("rejects contents below a column without a name", async () => {
  expect(await readProblems("ID,,v\na,,1\nb,x,2\n")).toEqual([
    expect.stringMatching(/^3 column 2 has no name, but it has contents, such as "x"/),
  ]);
});

it("reads UTF-16, byte order marks, and other encodings by name", async () => {
  const text = "\ufeffID,Dose (µM)\na,1\n";
  const expected = ["ID", "Dose (µM)"];
  expect((await readAll(Buffer.from(text, "utf16le"))).info.columns).toEqual(expected);
  expect((await readAll(text)).info.columns).toEqual(expected);
  const latin1 = Buffer.from(text.slice(1), "latin1");
  expect((await readAll(latin1, { encoding: "latin1" })).info.columns).toEqual(expected);
});

it("reads a stream and a Blob", async () => {
  const blob = new Blob(["ID,v\na,1\n"]);
  expect((await readAll(blob)).cells).toEqual([["a", "1"]]);
  const rows = [];
  for await (const row of readTable(blob.stream())) rows.push(row.toObject());
  expect(rows).toEqual([{ ID: "a", v: "1" }]);
});

it("returns cells by the names of their columns, and where they are", async () => {
  const { rows } = await readAll("ID,v,w\na,1,\n");
  const [row] = rows;
  expect([row?.get("v"), row?.get("w"), row?.get("x")]).toEqual(["1", "", undefined]);
  expect(row?.positionOf("v")).toEqual({ line: 2, column: "v", columnNumber: 2 });
  expect(() => row?.positionOf("x")).toThrow(/no column "x"/);
});
