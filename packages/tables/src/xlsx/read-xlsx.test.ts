import { describe, expect, it } from "vitest";
import { readAll, readProblems } from "../../test/read-all";
import { makeWorkbook, sheetData, xmlRow } from "../../test/workbook";

const HEADER = xmlRow("ID", "v");

/** Reads the cell below "v" of a workbook. */
async function readCell(xml: string, parts: Partial<Parameters<typeof makeWorkbook>[0]> = {}, options = {}) {
  const workbook = makeWorkbook({ sheets: { S: sheetData(HEADER, xmlRow("a", xml)) }, ...parts });
  const { cells, problems } = await readAll(workbook, options);
  return problems[0]?.message ?? cells[0]?.[1];
}

const numberAs = (format: string, value: number | string, parts = {}, options = {}) =>
  readCell(`<c s="1"><v>${value}</v></c>`, { formats: [format], ...parts }, options);

describe("numbers", () => {
  it.each([
    ["General", "12.5", "12.5"],
    ["0.00", "12.3456", "12.3456"],
    ["General", "0.1000000000000000055", "0.1"],
    ["General", "1E+21", "1e+21"],
    ["0000", "42", "0042"],
    ["#,##0", "1234567", "1234567"],
    ["&quot;&gt;&quot;0", "50", ">50"],
    ["&quot;HAL-&quot;0000", "42", "HAL-0042"],
    ["0.0&quot; nM&quot;", "12.5", "12.5"],
    ["[$$-409]#,##0.00", "12.5", "12.5"],
    ["[&lt;0.01]&quot;&lt;0.01&quot;;0.00", "0.003", "0.003"],
    ["0.00E+00", "1200", "1200"],
    ["@", "42", "42"],
  ])("reads the format %s of %s as %s", async (format, value, text) => {
    expect(await numberAs(format, value)).toBe(text);
  });

  it("reads a percentage as the option says", async () => {
    expect(await numberAs("0%", 0.07)).toBe("7%");
    expect(await numberAs("0.0%", 0.07, {}, { percent: "points" })).toBe("7");
    expect(await numberAs("0%", 0.07, {}, { percent: "fraction" })).toBe("0.07");
    expect(await numberAs("0%", 0, {}, { percent: "points" })).toBe("0");
  });
});

describe("dates", () => {
  it.each([
    ["yyyy-mm-dd", 46053, "2026-01-31"],
    ["d/m/yy", 46053, "2026-01-31"],
    ["dd.mm.yyyy hh:mm", 46053.4375, "2026-01-31T10:30:00"],
    ["[$-409]d. mmm", 46053, "2026-01-31"],
    ["yyyy", 1, "1900-01-01"],
    ["yyyy", 59, "1900-02-28"],
    ["yyyy", 61, "1900-03-01"],
    ["h:mm AM/PM", 0.4375, "10:30:00"],
    ["[h]:mm", 1.0868055555555556, "26:05:00"],
    ["mm:ss.0", 0.0000144675925925926, "00:00:01.250"],
    ["&quot;day &quot;0", 5, "day 5"],
    ["yyyy", 60, '"v" is the 29th of February 1900, which did not exist'],
    ["yyyy", -1, '"v" is formatted as a date, but -1 is not the number of a day'],
    ["yyyy", 0.5, '"v" is formatted as a date, but 0.5 is not the number of a day'],
  ])("reads the format %s of %d as %s", async (format, value, text) => {
    expect(await numberAs(format, value)).toBe(text);
  });

  it("counts from 1904 if the workbook does", async () => {
    expect(await numberAs("yyyy", 44591, { workbookPr: 'date1904="1"' })).toBe("2026-01-31");
  });
});

describe("cells", () => {
  it.each([
    ['<c t="b"><v>1</v></c>', "TRUE"],
    ['<c t="str"><f>A1</f><v>text</v></c>', "text"],
    ["<c><f>1+1</f><v>2</v></c>", "2"],
    ['<c t="d"><v>2026-01-31T00:00:00</v></c>', "2026-01-31"],
    ['<c t="e"><v>#N/A</v></c>', ""],
    ['<c t="e"><v>#REF!</v></c>', '"v" is an error of Excel: #REF!'],
    ["<c><f>1+1</f></c>", expect.stringMatching(/"v" is a formula without a calculated value/)],
    ['<c t="inlineStr"><is><r><t>rich</t></r><r><t> text</t></r><rPh><t>x</t></rPh></is></c>', "rich text"],
    ['<c t="s"><v>0</v></c>', "0042"],
    ['<c t="s"><v>1</v></c>', "a\rb_x"],
    ['<c t="s"><v>9</v></c>', expect.stringMatching(/refers to a text that the workbook lacks/)],
    ['<c s="1"/>', ""],
    ["<c><v>nonsense</v></c>", '"v" is not a number: nonsense'],
  ])("reads %s", async (xml, expected) => {
    const strings = "<si><t>0042</t></si><si><t>a_x000D_b_x005F_x</t></si>";
    expect(await readCell(xml, { strings })).toEqual(expected);
  });

  it("rejects formulas whose calculation a program left to Excel", async () => {
    const calcPr = 'fullCalcOnLoad="1"';
    expect(await readCell("<c><f>1+1</f><v>0</v></c>", { calcPr })).toMatch(/without a calculated value/);
  });

  it("reads cells and elements with prefixes, and rows that skip cells", async () => {
    const xml = `<x:sheetData xmlns:x="urn:x">${HEADER}<x:row r="5"><x:c r="B5"><x:v>1</x:v></x:c></x:row></x:sheetData>`;
    const { cells, rows } = await readAll(makeWorkbook({ sheets: { S: xml } }));
    expect(cells).toEqual([["", "1"]]);
    expect(rows[0]?.positionOf("v")).toMatchObject({ sheet: "S", row: 5, cell: "B5", column: "v" });
  });
});

describe("merged cells", () => {
  const merge = (ref: string) => `<mergeCells><mergeCell ref="${ref}"/></mergeCells>`;

  it("rejects rows that have only a part of merged cells", async () => {
    const xml = sheetData(HEADER, xmlRow("a", "1"), xmlRow("<c/>", "2"), xmlRow("b", "3"));
    expect(await readProblems(makeWorkbook({ sheets: { S: xml + merge("A2:A3") } }))).toEqual([
      'A3 "ID" is part of the merged cells A2:A3. Unmerge them',
    ]);
  });

  it("reads the name of a header that is merged with the row above", async () => {
    const xml = sheetData(xmlRow("ID", "IC50"), xmlRow("<c/>", "mean", "sd"), xmlRow("a", "1", "2"));
    const { info, cells } = await readAll(makeWorkbook({ sheets: { S: xml + merge("A1:A2") } }), {
      headerLine: 2,
    });
    expect(info.columns).toEqual(["ID", "mean", "sd"]);
    expect(cells).toEqual([["a", "1", "2"]]);
  });
});

describe("worksheets", () => {
  const sheet = sheetData(HEADER, xmlRow("a", "1"));

  it("reads the only visible one with contents, and notes hidden ones", async () => {
    const sheets = { Empty: sheetData(), Data: sheet, "Old?": sheet };
    const { info, notes } = await readAll(makeWorkbook({ sheets }));
    expect(info).toMatchObject({ sheet: "Data", sheets: ["Empty", "Data", "Old"] });
    expect(notes).toEqual(['The hidden worksheet "Old" is not read.']);
  });

  it("rejects several with contents, and reads the one that is named", async () => {
    const workbook = makeWorkbook({ sheets: { A: sheet, B: sheetData(HEADER, xmlRow("b", "2")) } });
    await expect(readAll(workbook)).rejects.toThrow(/"A", "B"\. Choose one\. Set the option sheet/);
    expect((await readAll(workbook, { sheet: "b" })).cells).toEqual([["b", "2"]]);
    await expect(readAll(workbook, { sheet: "C" })).rejects.toThrow(/no worksheet "C"\. It has: "A", "B"/);
  });

  it("reads a range", async () => {
    const xml = sheetData(xmlRow("x"), xmlRow("x", "ID", "v", "x"), xmlRow("x", "a", "1"), xmlRow("x", "b"));
    const workbook = makeWorkbook({ sheets: { S: xml } });
    const read = async (range: string) => (await readAll(workbook, { range })).cells;
    expect(await read("B2:C3")).toEqual([["a", "1"]]);
    expect(await read("$B$2:$C$4")).toEqual([
      ["a", "1"],
      ["b", ""],
    ]);
    for (const range of ["B", "3", "B0", "C2:B3", "A1:ZZZ9", "Sheet!A1", ""])
      await expect(read(range), range).rejects.toThrow(/range must be/);
  });

  it("suggests the row of the header below lines of an instrument", async () => {
    const wide = (id: string) => xmlRow(id, "1", "2", "3", "4");
    const xml = sheetData(
      xmlRow("PHERAstar", "x"),
      xmlRow("Date"),
      wide("Well"),
      wide("A"),
      wide("B"),
      wide("C"),
    );
    await expect(readAll(makeWorkbook({ sheets: { S: xml } }))).rejects.toMatchObject({
      suggestion: { option: "headerLine", value: 3 },
    });
  });
});
