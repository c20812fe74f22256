import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { CsvParser } from "./csv-parser";

const READ = `
import csv, io, json, sys
read = lambda text, delimiter: list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
json.dump([read(*case) for case in json.load(sys.stdin)], sys.stdout)
`;
type Case = readonly [text: string, delimiter: string];

/** Returns the rows that Python's `csv.reader` returns for each text. */
const parseWithPython = (cases: readonly Case[]): string[][][] =>
  JSON.parse(
    execFileSync("python3", ["-c", READ], {
      input: JSON.stringify(cases),
      maxBuffer: 2 ** 28,
      encoding: "utf8",
    }),
  );

function rowsOf([text, delimiter]: Case, chunkLength = text.length): string[][] {
  const parser = new CsvParser(delimiter);
  const rows = [];
  for (let at = 0; at < text.length; at += chunkLength)
    rows.push(...parser.push(text.slice(at, at + chunkLength)));
  return [...rows, ...parser.end()].map(({ cells }) => cells);
}

/** Returns a seeded generator of random integers, so that failures are reproducible. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const PARTS = [
  ",",
  ",",
  '"',
  '"',
  '""',
  "\n",
  "\r\n",
  "\r",
  ";",
  "\t",
  " ",
  "a",
  "1.5",
  "=",
  "µ",
  "\0",
  "\ufeff",
  "😀",
  "\u2028",
  "\v",
  "'",
];

const LAB_FILES: [text: string, rows: string[][]][] = [
  [
    "id,n\r\nHAL-1,1\nHAL-2,2\rHAL-3,3",
    [
      ["id", "n"],
      ["HAL-1", "1"],
      ["HAL-2", "2"],
      ["HAL-3", "3"],
    ],
  ],
  ['HS-1,5" tube\n', [["HS-1", '5" tube']]],
  ["a,2,2':6',2\"-terpyridine\n", [["a", "2", "2':6'", '2"-terpyridine']]],
  ['="0012345",x\n', [['="0012345"', "x"]]],
  ['"5"" tube" long,x\n', [['5" tube long', "x"]]],
  ['"two\r\nlines",x\n', [["two\r\nlines", "x"]]],
  ["a,,\n\n,,\n", [["a", "", ""], [], ["", "", ""]]],
  ['a,""', [["a", ""]]],
  ["", []],
];

describe("CsvParser", () => {
  it("returns the same rows as Python's csv module for any chunk size", () => {
    const random = createRandom(20_261_130);
    const cases = Array.from({ length: 20_000 }, (): Case => {
      const text = Array.from({ length: random(24) }, () => PARTS[random(PARTS.length)]).join("");
      return [text, [",", ";", "\t"][random(3)] ?? ","];
    });
    const expected = parseWithPython(cases);
    for (const [index, one] of cases.entries()) {
      expect(rowsOf(one), JSON.stringify(one)).toEqual(expected[index]);
      for (const chunkLength of [1, 2, 3])
        expect(rowsOf(one, chunkLength), JSON.stringify(one)).toEqual(expected[index]);
    }
  });

  it("returns the same rows as Python's csv module for files from labs", () => {
    expect(LAB_FILES.map(([text]) => rowsOf([text, ","]))).toEqual(LAB_FILES.map(([, rows]) => rows));
    expect(parseWithPython(LAB_FILES.map(([text]) => [text, ","]))).toEqual(
      LAB_FILES.map(([, rows]) => rows),
    );
  });

  it("reports the line in which each row begins", () => {
    const parser = new CsvParser();
    const rows = [...parser.push('a\r\n"b\r\nb\rb"\n\nc\r'), ...parser.push("\nd"), ...parser.end()];
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 5, 6, 7]);
  });

  it("marks a row whose quote is never closed", () => {
    const parser = new CsvParser();
    expect(parser.push('a,"b\n')).toEqual([]);
    expect(parser.end()).toEqual([{ cells: ["a", "b\n"], line: 1, unclosed: true }]);
  });

  it("throws for a cell that is too long", () => {
    const parser = new CsvParser();
    const chunk = "x".repeat(2 ** 24);
    parser.push(`"${chunk}`);
    expect(() => {
      for (let count = 0; count < 8; count++) parser.push(chunk);
    }).toThrow("line 1 does not end");
  });
});
