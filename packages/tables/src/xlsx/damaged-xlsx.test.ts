import { strToU8, zipSync } from "fflate";
import { expect, it } from "vitest";
import { readAll } from "../../test/read-all";
import { makeWorkbook, sheetData, workbookParts, xmlRow } from "../../test/workbook";

const sheets = { S: sheetData(xmlRow("ID", "v"), xmlRow("a", "1")) };
const parts = workbookParts({ sheets });
const SHEET = "xl/worksheets/sheet0.xml";

it("stops unpacking a zip bomb at the limit", async () => {
  const bomb = zipSync({ ...parts, [SHEET]: new Uint8Array(40_000_000).fill(32) });
  expect(bomb.length).toBeLessThan(100_000);
  await expect(readAll(bomb, { maxUnpackedBytes: 1_000_000 })).rejects.toThrow(
    /unpacks to more than 1000000 bytes/,
  );
});

it("stops at the limit even if the archive states a smaller size", async () => {
  const bomb = zipSync({ ...parts, [SHEET]: new Uint8Array(4_000_000).fill(32) });
  const size = new Uint8Array(new Uint32Array([4_000_000]).buffer);
  const at = (bytes: Uint8Array) => Buffer.from(bytes).lastIndexOf(size);
  bomb.set([1, 0, 0, 0], at(bomb));
  await expect(readAll(bomb, { maxUnpackedBytes: 1_000_000 })).rejects.toThrow(/unpacks to more than/);
  await expect(readAll(bomb)).rejects.toThrow(/does not match its checksum/);
});

it("rejects a workbook that was cut anywhere", async () => {
  const whole = makeWorkbook({ sheets });
  for (let length = 4; length < whole.length; length += 37)
    await expect(readAll(whole.slice(0, length)), String(length)).rejects.toThrow(
      /damaged or cut off|damaged/,
    );
});

it("never reads other cells from a workbook with a changed byte", async () => {
  const whole = makeWorkbook({ sheets });
  const expected = (await readAll(whole)).cells;
  for (let at = 0; at < whole.length; at += 3) {
    const changed = whole.slice();
    changed[at] = (changed[at] ?? 0) ^ 0x41;
    const cells = await readAll(changed, { format: "xlsx" }).then(
      (table) => table.cells,
      (error) => error.name,
    );
    // Names in the directory and dates of parts can change without harm.
    if (cells !== "TableError") expect(cells, `byte ${at}`).toEqual(expected);
  }
});

const utf16 = (text: string) => Buffer.from(text, "utf16le");
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

it.each([
  [
    "a protected workbook",
    Buffer.concat([COMPOUND, Buffer.alloc(99), utf16("EncryptedPackage")]),
    /password/,
  ],
  [
    "an old workbook",
    Buffer.concat([COMPOUND, Buffer.alloc(99), utf16("Workbook")]),
    /Excel 97 to 2003 \(\.xls\)/,
  ],
  ["a zip archive", zipSync({ "a.txt": strToU8("x") }), /zip archive, but not an Excel workbook/],
  ["a binary workbook", zipSync({ "_rels/.rels": strToU8(""), "xl/workbook.bin": strToU8("x") }), /./],
  ["an empty archive", zipSync({}), /not an Excel workbook/],
  ["a workbook without sheets", makeWorkbook({ sheets: {} }), /workbook is empty/],
  ["XML that is not well-formed", zipSync({ ...parts, [SHEET]: strToU8("<a><b></a>") }), /not valid XML/],
  [
    "entities that expand",
    zipSync({ ...parts, [SHEET]: strToU8('<!DOCTYPE x [<!ENTITY a "aaa">]><worksheet>&a;</worksheet>') }),
    /not valid XML/,
  ],
  [
    "a sheet without its part",
    zipSync(Object.fromEntries(Object.entries(parts).filter(([name]) => name !== SHEET))),
    /no part/,
  ],
])("rejects %s", async (_, bytes, message) => {
  await expect(readAll(bytes)).rejects.toThrow(message);
});
