import stringWidth from "string-width";
import { describe, expect, it } from "vitest";
import { tabbed, table } from "./table";

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
const lines = (columns: number) => table(head, rows, columns).split("\n");

describe("a table", () => {
  it("shows all of a wide terminal's columns in full", () => {
    expect(lines(120)[1]).toBe(`KRAS G12D IC50, plate 1, measured twice  in progress  experiment  ${ID}`);
  });

  it("leaves out what is optional before it cuts the rest, and keeps ids whole", () => {
    expect(lines(80)[0]).toMatch(/TITLE +STATUS +ID/);
    expect(lines(80)[1]).toMatch(new RegExp(`^KRAS G12D IC50, plate 1, mea… +in progress +${ID}$`));
  });

  it.each([20, 34, 40, 60, 79, 80, 81, 100, 200])("fits %i columns as far as it can", (columns) => {
    for (const line of lines(columns)) expect(stringWidth(line)).toBeLessThanOrEqual(Math.max(columns, 28));
  });

  it("takes more rows than a function takes arguments", () => {
    const rows = Array.from({ length: 150_000 }, () => ["a"]);
    expect(table([{ name: "A" }], rows, 80).split("\n")).toHaveLength(150_000);
  });

  it.each(["\u200b", "\u0301", "\u200d", "👩\u200d"])("bounds the time for cells of %j repeated", (piece) => {
    const start = performance.now();
    table(
      head,
      Array.from({ length: 20 }, () => ["", "", piece.repeat(100_000), ID]),
      120,
    );
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it("keeps text from moving the cursor, and cells apart", () => {
    expect(tabbed([["a\tb\n\u001b[2Jc", "d"]])).toBe("a b c\td");
  });
});
