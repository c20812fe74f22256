import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { CsvParser } from "./csv-parser";

const READ = `
import csv, io, json, sys
read = lambda text, delimiter: list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
json.dump([read(*case) for case in json.load(sys.stdin)], sys.stdout)
`;
type Case = readonly [text: string, delimiter: string];

/** The rows that Python's `csv.reader` gives for each text. */
const byPython = (cases: readonly Case[]): string[][][] =>
  JSON.parse(
    execFileSync("python3", ["-c", READ], {
      input: JSON.stringify(cases),
      maxBuffer: 2 ** 28,
      encoding: "utf8",
    }),
  );

function rowsOf([text, delimiter]: Case, pieceLength = text.length): string[][] {
  const parser = new CsvParser(delimiter);
  const rows = [];
  for (let at = 0; at < text.length; at += pieceLength)
    rows.push(...parser.push(text.slice(at, at + pieceLength)));
  return [...rows, ...parser.end()].map(({ cells }) => cells);
}

/** A small generator with a seed, so that a failure can be repeated. */
function randomOf(seed: number): (below: number) => number {
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

describe("reading CSV", () => {
  it("gives the rows that Python's csv module gives, whatever the pieces", () => {
    const random = randomOf(20_261_130);
    const cases = Array.from({ length: 20_000 }, (): Case => {
      const text = Array.from({ length: random(24) }, () => PARTS[random(PARTS.length)]).join("");
      return [text, [",", ";", "\t"][random(3)] ?? ","];
    });
    const expected = byPython(cases);
    for (const [index, one] of cases.entries()) {
      expect(rowsOf(one), JSON.stringify(one)).toEqual(expected[index]);
      for (const pieceLength of [1, 2, 3])
        expect(rowsOf(one, pieceLength), JSON.stringify(one)).toEqual(expected[index]);
    }
  });

  it("gives them for what labs write", () => {
    expect(LAB_FILES.map(([text]) => rowsOf([text, ","]))).toEqual(LAB_FILES.map(([, rows]) => rows));
    expect(byPython(LAB_FILES.map(([text]) => [text, ","]))).toEqual(LAB_FILES.map(([, rows]) => rows));
  });

  it("says in which line a row begins", () => {
    const parser = new CsvParser();
    const rows = [...parser.push('a\r\n"b\r\nb\rb"\n\nc\r'), ...parser.push("\nd"), ...parser.end()];
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 5, 6, 7]);
  });

  it("says that a quote is never closed", () => {
    const parser = new CsvParser();
    expect(parser.push('a,"b\n')).toEqual([]);
    expect(parser.end()).toEqual([{ cells: ["a", "b\n"], line: 1, unclosed: true }]);
  });

  it("stops at a cell that does not end", () => {
    const parser = new CsvParser();
    const piece = "x".repeat(2 ** 24);
    parser.push(`"${piece}`);
    expect(() => {
      for (let count = 0; count < 8; count++) parser.push(piece);
    }).toThrow("line 1 does not end");
  });
});
