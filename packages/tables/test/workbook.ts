import { strToU8, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

interface WorkbookParts {
  /** The contents of `<worksheet>` of each sheet, by its name. A name that ends with `?` is a hidden sheet. */
  sheets: Record<string, string>;
  /** Attributes of `<workbookPr>` and `<calcPr>`. */
  workbookPr?: string;
  calcPr?: string;
  /** The number format of each style from 1 on. */
  formats?: string[];
  /** The contents of `<sst>`. */
  strings?: string;
}

const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
const relations = (...items: string[]) =>
  `<Relationships xmlns="${PACKAGE}">${items.join("")}</Relationships>`;

/** Returns the parts of a workbook. */
export function workbookParts({
  sheets,
  workbookPr = "",
  calcPr = "",
  formats = [],
  strings = "",
}: WorkbookParts): Record<string, Uint8Array> {
  const names = Object.keys(sheets);
  const styles = formats.map((_, index) => `<xf numFmtId="${200 + index}"/>`).join("");
  const codes = formats
    .map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${code}"/>`)
    .join("");
  const list = names.map((name, index) => {
    const state = name.endsWith("?") ? ' state="hidden"' : "";
    return `<sheet name="${name.replace("?", "")}" sheetId="${index + 1}"${state} r:id="s${index}"/>`;
  });
  const parts = {
    "_rels/.rels": relations(relation("w", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr ${workbookPr}/><sheets>${list.join("")}</sheets><calcPr ${calcPr}/></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      ...names.map((_, index) => relation(`s${index}`, "worksheet", `worksheets/sheet${index}.xml`)),
      relation("styles", "styles", "/xl/styles.xml"),
      relation("strings", "sharedStrings", "sharedStrings.xml"),
    ),
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><numFmts>${codes}</numFmts><cellXfs><xf numFmtId="0"/>${styles}</cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${strings}</sst>`,
    ...Object.fromEntries(
      Object.values(sheets).map((xml, index) => [
        `xl/worksheets/sheet${index}.xml`,
        `<?xml version="1.0"?><worksheet xmlns="${MAIN}">${xml}</worksheet>`,
      ]),
    ),
  };
  return Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]));
}

/** Makes a workbook. */
export const makeWorkbook = (parts: WorkbookParts): Uint8Array => zipSync(workbookParts(parts));

/** Returns the XML of a row of inline strings, or of cells given as XML. */
export const xmlRow = (...cells: string[]): string =>
  `<row>${cells.map((cell) => (cell.startsWith("<c") ? cell : `<c t="inlineStr"><is><t>${cell}</t></is></c>`)).join("")}</row>`;

export const sheetData = (...rows: string[]): string => `<sheetData>${rows.join("")}</sheetData>`;
