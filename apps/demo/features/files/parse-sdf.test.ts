import { describe, expect, it } from "vitest";
import { parseSdf } from "./parse-sdf";

const molfile = (name: string) => `${name}\n  test\n\n  0  0  0  0  0  0            999 V2000\nM  END\n`;

describe("parseSdf", () => {
  it("reads molecules with their names and data items", () => {
    const text = `${molfile("HAL-1")}>  <Batch>\nB1\n\n> <IC50 (nM)>\n>200\n\n$$$$\n${molfile("")}$$$$\n`;
    expect(parseSdf(text)).toEqual([
      {
        name: "HAL-1",
        molfile: molfile("HAL-1"),
        properties: [
          ["Batch", "B1"],
          ["IC50 (nM)", ">200"],
        ],
      },
      { name: "Molecule 2", molfile: molfile(""), properties: [] },
    ]);
  });

  it("keeps every line of a value", () => {
    const [one] = parseSdf(`${molfile("A")}> <Notes>\nfirst\n>200 second\nthird\n\n> <Empty>\n\n$$$$\n`);
    expect(one?.properties).toEqual([
      ["Notes", "first\n>200 second\nthird"],
      ["Empty", ""],
    ]);
  });

  it("reads headers with numbers, brackets in names, and items without an empty line between them", () => {
    const [one] = parseSdf(`${molfile("A")}>  25 <MP (>100)> (3)\n7\n> <B>\n8\n`);
    expect(one?.properties).toEqual([
      ["MP (>100)", "7"],
      ["B", "8"],
    ]);
  });

  it.each(["\r\n", "\r"])("reads lines that end in %j", (ending) => {
    const text = `${molfile("A")}> <B>\n8\n\n$$$$\n`;
    expect(parseSdf(text.replaceAll("\n", ending))).toEqual(parseSdf(text));
  });
});
