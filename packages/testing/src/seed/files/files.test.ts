import { describe, expect, it } from "vitest";
import { crc32, storedZip } from "./stored-zip";
import { structuresSdf } from "./structures-sdf";
import { ic50Csv, plateRows, reagentsCsv } from "./tables";
import { xlsx } from "./xlsx";

const bytes = (text: string) => new TextEncoder().encode(text);

/** Reads a zip by its directory, as unzip tools do, and checks each checksum on the way. */
function unzip(archive: Uint8Array): Record<string, string> {
  const view = new DataView(archive.buffer);
  const end = archive.length - 22;
  expect(view.getUint32(end, true)).toBe(0x06054b50);
  const files: Record<string, string> = {};
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
    expect(view.getUint32(at, true)).toBe(0x02014b50);
    const size = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    expect(view.getUint32(local, true)).toBe(0x04034b50);
    const name = new TextDecoder().decode(archive.subarray(at + 46, at + 46 + nameLength));
    const start = local + 30 + nameLength;
    const content = archive.subarray(start, start + size);
    expect(crc32(content)).toBe(view.getUint32(at + 16, true));
    files[name] = new TextDecoder().decode(content);
    at += 46 + nameLength;
  }
  expect(at).toBe(end);
  return files;
}

describe("the files of the demo", () => {
  it("have the checksum that zip tools compute", () => {
    expect(crc32(bytes("123456789"))).toBe(0xcbf43926);
  });

  it("include a zip that can be read back", () => {
    const files = { "a.txt": "Größe", "folder/b.txt": "" };
    expect(unzip(storedZip(files))).toEqual(files);
  });

  it("include a workbook with the parts that spreadsheet programs need", () => {
    const parts = unzip(xlsx("Plate 1", plateRows()));
    expect(Object.keys(parts)).toEqual([
      "[Content_Types].xml",
      "_rels/.rels",
      "xl/workbook.xml",
      "xl/_rels/workbook.xml.rels",
      "xl/worksheets/sheet1.xml",
    ]);
    expect(parts["xl/worksheets/sheet1.xml"]).toContain('<c r="A2" t="inlineStr"><is><t>A01</t></is></c>');
    expect(parts["xl/worksheets/sheet1.xml"]).toContain("DMSO &amp; buffer");
  });

  it("include molecules in fixed columns, with matching line counts", () => {
    const molecules = structuresSdf().split("$$$$\n");
    expect(molecules.pop()).toBe("");
    expect(molecules.length).toBeGreaterThanOrEqual(3);
    for (const molecule of molecules) {
      const lines = molecule.split("\n");
      const counts = lines[3] ?? "";
      expect(counts).toMatch(/^[ \d]{30}999 V2000$/);
      const [atoms, bonds] = [Number(counts.slice(0, 3)), Number(counts.slice(3, 6))];
      const atomLines = lines.slice(4, 4 + atoms);
      const bondLines = lines.slice(4 + atoms, 4 + atoms + bonds);
      expect(
        atomLines.every((line) => /^([ -]{1,5}\d+\.\d{4}){3} [A-Z][a-z]? {1,2} 0( {2}0){11}$/.test(line)),
      ).toBe(true);
      for (const line of bondLines) {
        expect(line).toMatch(/^[ \d]{9} {2}0$/);
        for (const end of [line.slice(0, 3), line.slice(3, 6)])
          expect(Number(end)).toBeLessThanOrEqual(atoms);
      }
      expect(lines[4 + atoms + bonds]).toBe("M  END");
    }
  });

  it("include tables with a row per dose, and one with hard cases for CSV readers", () => {
    expect(ic50Csv().split("\r\n")).toHaveLength(62);
    expect(reagentsCsv()).toContain('"""fresh"" only"');
  });
});
