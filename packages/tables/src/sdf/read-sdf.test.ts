import { expect, it } from "vitest";
import { readAll, readProblems } from "../../test/read-all";

const molfile = (name: string) =>
  `${name}\n  Kal\n\n  1  0  0  0  0  0            999 V2000\n    0.0000    0.0000    0.0000 C   0  0\nM  END\n`;
const V3000 =
  "big\n  Kal\n\n  0  0  0     0  0            999 V3000\nM  V30 BEGIN CTAB\nM  V30 COUNTS 1 0 0 0 0\n" +
  "M  V30 BEGIN ATOM\nM  V30 1 C 0.000000 0.000000 -\nM  V30 0.000000 0\nM  V30 END ATOM\nM  V30 END CTAB\nM  END\n";

const readSdf = (text: string) => readAll(text, { format: "sdf" });
const problemsOf = (text: string) => readProblems(text, { format: "sdf" });

it("reads molecules with their names and properties", async () => {
  const text = `${molfile("HAL-1")}>  <Batch>\nB1\n\n> <IC50 (nM)>\n>200\n\n$$$$\n${molfile("")}>  <New>\n1\n\n$$$$\n`;
  const { info, rows, problems } = await readSdf(text);
  expect(info).toEqual({ format: "sdf", columns: ["Molfile", "Molecule name", "Batch", "IC50 (nM)", "New"] });
  expect(rows.map((row) => row.toObject())).toEqual([
    { Molfile: molfile("HAL-1"), "Molecule name": "HAL-1", Batch: "B1", "IC50 (nM)": ">200" },
    { Molfile: molfile(""), New: "1" },
  ]);
  expect(rows[0]?.positionOf("IC50 (nM)")).toEqual({
    molecule: 1,
    line: 10,
    column: "IC50 (nM)",
    columnNumber: 4,
  });
  expect(rows[1]?.position).toEqual({ molecule: 2, line: 14 });
  expect(problems).toEqual([]);
});

it.each([
  [">  <MP>", "MP"],
  ["> <MP> ", "MP"],
  [">  <MP>  (12) ", "MP"],
  ["> 25 <MELTING.POINT>", "MELTING.POINT"],
  ["> (MD-08974) <BOILING.POINT> DT12", "BOILING.POINT"],
  ["> <MP (>100)> (3)", "MP (>100)"],
  ["> DT12", "DT12"],
  ["> 55 (MD-08974) DT12", "DT12"],
  ["><MP>", "MP"],
])("reads the property header %j", async (header, name) => {
  const { rows, problems } = await readSdf(`${molfile("")}${header}\n7\n\n$$$$\n`);
  expect(problems).toEqual([]);
  expect(rows[0]?.get(name)).toBe("7");
});

it("keeps every line of a value", async () => {
  const { rows } = await readSdf(
    `${molfile("")}> <Notes>\nfirst\n>200 second\n third\n\n> <Empty>\n\n\n$$$$\n`,
  );
  expect([rows[0]?.get("Notes"), rows[0]?.get("Empty")]).toEqual(["first\n>200 second\n third", ""]);
});

it.each(["\r\n", "\r"])("keeps line endings %j in the molfile", async (ending) => {
  const text = `${V3000}> <B>\n8\n9\n\n$$$$\n`.replaceAll("\n", ending);
  const { rows, problems } = await readSdf(text);
  expect(problems).toEqual([]);
  expect(rows[0]?.get("Molfile")).toBe(V3000.replaceAll("\n", ending));
  expect(rows[0]?.get("B")).toBe("8\n9");
});

it.each([
  molfile("a"),
  molfile("a").trimEnd(),
  `${molfile("a")}$$$$`,
  `${molfile("a")}$$$$\n\n \n`,
  `${molfile("a")}\n\n$$$$ \n`,
  `${molfile("a")}> <B>\n1\n\n\n\n$$$$\n`,
  `${molfile("a")}> <B>\n1\n$$$$\n`,
  `\ufeff${molfile("a")}$$$$\n`,
  molfile("a").replace("M  END\n", () => "> <B>\n1\n\n$$$$\n"),
])("reads one molecule from %j", async (text) => {
  const { rows, problems } = await readSdf(text);
  expect([rows.length, rows[0]?.get("Molecule name"), problems]).toEqual([1, "a", []]);
});

it("reads a molecule without atoms", async () => {
  expect(await problemsOf("empty\n\n\n  0  0  0  0  0  0            999 V2000\nM  END\n$$$$\n")).toEqual([]);
});

it("names the molecule and the line of each problem", async () => {
  const bad = [
    `${molfile("")}> <A>\n1\n\n> <A>\n2\n\n$$$$\n`,
    `${molfile("")}> <A>\n1\n> <B>\n2\n\n$$$$\n`,
    `${molfile("")}> <A>\n1\n\nlost\n\n$$$$\n`,
    `${molfile("")}> nameless\n1\n\n$$$$\n`,
    "\n\n$$$$\n",
    `${molfile("").replace("  1  0", "  3  1")}$$$$\n`,
    `not\na\nmolfile\nat all\nM  END\n$$$$\n`,
    `${V3000.replace("M  END\n", "")}$$$$\n`,
  ];
  const messages = await problemsOf(bad.join(""));
  expect(messages).toEqual([
    expect.stringMatching(/^molecule 1 10 the property "A" occurs twice/),
    expect.stringMatching(/^molecule 2 22 "A" has a line that looks like the next property/),
    expect.stringMatching(/^molecule 3 35 the line belongs to no property: lost/),
    expect.stringMatching(/^molecule 4 44 the property has no name/),
    expect.stringMatching(/^molecule 5 49 the molecule is empty/),
    expect.stringMatching(/^molecule 6 56 the molfile has 6 lines, but 3 atoms and 1 bonds need 9/),
    expect.stringMatching(/^molecule 7 62 line 4 of the molfile must have the numbers of atoms and bonds/),
    expect.stringMatching(/^molecule 8 74 the molfile has no "M {2}END"/),
  ]);
});

it("reports a file that was cut anywhere inside a molecule", async () => {
  const whole = `${molfile("a")}> <A>\n1\n\n> <B>\n2\n\n$$$$\n`;
  const text = whole + whole;
  for (let length = whole.length + 1; length < text.length - 6; length++) {
    const problems = await problemsOf(text.slice(0, length));
    expect(problems.at(-1), JSON.stringify(text.slice(whole.length, length))).toMatch(
      /^molecule 2 \d+ .*cut off/,
    );
  }
});

it("tells an SDF from a CSV by its contents", async () => {
  expect((await readAll(`${molfile("")}$$$$\n`)).info.format).toBe("sdf");
  expect((await readAll(V3000)).info.format).toBe("sdf");
  expect((await readAll("V2000,x\n1,2\n")).info.format).toBe("csv");
});

it.each([
  ["", /^The file is empty/],
  ["$RXN\n\n", /reactions \(RXN\)/],
  [`${molfile("")}> <Molfile>\n1\n\n$$$$\n`, /"Molfile" is the name of a property and of the column/],
])("rejects %j", async (text, message) => {
  await expect(readSdf(text)).rejects.toThrow(message);
});

it("rejects bytes that are not UTF-8, and reads them with their encoding", async () => {
  const bytes = Buffer.from(`${molfile("\xb5")}$$$$\n`, "latin1");
  await expect(readAll(bytes, { format: "sdf" })).rejects.toThrow(/not valid UTF-8/);
  const { rows } = await readAll(bytes, { format: "sdf", encoding: "windows-1252" });
  expect(rows[0]?.get("Molecule name")).toBe("\u00b5");
});
