import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { renderTable, renderTsv } from "./table";

const ID = "5eed0000-0008-4000-8000-000000000009";
const head = [
  { name: "TITLE" },
  { name: "STATUS" },
  { name: "TYPE", optional: true },
  { name: "ID", whole: true },
];
const rows = [
  ["KRAS G12D IC50, plate 1, measured twice", "in progress", "experiment", ID],
  ["プレート", "to do", "task", ID],
];
const lines = (columns: number) => renderTable(head, rows, columns).split("\n");

describe("a table", () => {
  it("shows all columns in full on a wide terminal", () => {
    expect(lines(120)[1]).toBe(`KRAS G12D IC50, plate 1, measured twice  in progress  experiment  ${ID}`);
  });

  it("leaves out optional columns before truncating others, and never truncates ids", () => {
    expect(lines(80)[0]).toMatch(/TITLE +STATUS +ID/);
    expect(lines(80)[1]).toMatch(new RegExp(`^KRAS G12D IC50, plate 1, mea… +in progress +${ID}$`));
  });

  it.each([20, 34, 40, 60, 79, 80, 81, 100, 200])("fits a terminal of %i columns if possible", (columns) => {
    for (const line of lines(columns)) expect(stringWidth(line)).toBeLessThanOrEqual(Math.max(columns, 28));
  });

  it("accepts more rows than a function accepts arguments", () => {
    const rows = Array.from({ length: 150_000 }, () => ["a"]);
    expect(renderTable([{ name: "A" }], rows, 80).split("\n")).toHaveLength(150_000);
  });

  it.each(["\u200b", "\u0301", "\u200d", "👩\u200d"])("bounds the time for cells of repeated %j", (piece) => {
    const start = performance.now();
    renderTable(
      head,
      Array.from({ length: 20 }, () => ["", "", piece.repeat(100_000), ID]),
      120,
    );
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it("removes escape sequences, tabs and line breaks from cells", () => {
    expect(renderTsv([["a\tb\n\u001b[2Jc", "d"]])).toBe("a b c\td");
  });
});
