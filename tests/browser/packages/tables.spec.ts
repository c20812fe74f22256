import type * as tables from "@kal/tables";
import { expect, test } from "@playwright/test";
import { bundle } from "../support/bundle";

declare global {
  var kalTables: typeof tables;
}

/** Opens a blank page that has loaded @kal/tables. */
test.beforeEach(async ({ page }) => {
  const { text } = await bundle('import * as all from "@kal/tables"; globalThis.kalTables = all;');
  await page.goto("about:blank");
  await page.addScriptTag({ content: text, type: "module" });
  await page.waitForFunction(() => "kalTables" in globalThis);
});

for (const format of ["csv", "xlsx", "sdf"] as const)
  test(`a page writes a file as ${format}, and reads the same rows from it`, async ({ page }) => {
    const read = await page.evaluate(async (format) => {
      const { readTable, writeTable } = globalThis.kalTables;
      const rows = [{ ID: "HAL-1", Notes: '5 µM, "twice"' }, { ID: "0042" }];
      const chunks: BlobPart[] = [];
      for await (const chunk of writeTable(rows, { format, columns: ["ID", "Notes"] }))
        chunks.push(new Uint8Array(chunk));
      const cells = [];
      for await (const row of readTable(new File(chunks, `a.${format}`)))
        cells.push([row.get("ID"), row.get("Notes")]);
      return cells;
    }, format);
    expect(read).toEqual([
      ["HAL-1", '5 µM, "twice"'],
      ["0042", ""],
    ]);
  });

test("a page reads a stream, and is told where a cell is wrong", async ({ page }) => {
  const position = await page.evaluate(async () => {
    const { readTable, TableError } = globalThis.kalTables;
    try {
      for await (const row of readTable(new Blob(["ID,n\nA,1\nB,#REF!\n"]).stream())) row.toObject();
      return null;
    } catch (error) {
      return error instanceof TableError ? error.position : String(error);
    }
  });
  expect(position).toEqual({ line: 3, column: "n", columnNumber: 2 });
});
