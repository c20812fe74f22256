import { TableError } from "../table-error";
import type { ZipArchive } from "../zip/zip-archive";
import { parseWholeXml } from "./parse-xml";

/** A worksheet of a workbook. */
export interface Sheet {
  name: string;
  /** The part of the archive with its cells. */
  part: string;
  isHidden: boolean;
}

export interface Workbook {
  sheets: Sheet[];
  /** Whether dates count from 1904, as on old Macs. */
  date1904: boolean;
  /** Whether the program that wrote the workbook left the calculation of formulas to Excel. */
  isUncalculated: boolean;
  stylesPart: string | undefined;
  stringsPart: string | undefined;
}

interface Relation {
  type: string;
  part: string;
}

/** Reads the list of worksheets, and where the other parts are. Throws `TableError` if the archive is not a workbook. */
export async function readWorkbook(zip: ZipArchive): Promise<Workbook> {
  const root = await readRelations(zip, "");
  const main = [...root.values()].find(({ type }) => type.endsWith("/officeDocument"))?.part;
  const part = zip.find(main ?? "xl/workbook.xml");
  if (part === undefined || !/\.xml$/i.test(part)) throw notAWorkbook(part);
  const relations = await readRelations(zip, part);
  const partOf = (type: string) =>
    zip.find([...relations.values()].find((relation) => relation.type.endsWith(type))?.part ?? "");
  const workbook: Workbook = {
    sheets: [],
    date1904: false,
    isUncalculated: false,
    stylesPart: partOf("/styles"),
    stringsPart: partOf("/sharedStrings"),
  };
  let isWorkbook = false;
  const open = (name: string, attributes: Readonly<Record<string, string>>) => {
    if (name === "workbook") isWorkbook = true;
    if (name === "workbookPr") workbook.date1904 = isTrue(attributes.date1904);
    if (name === "calcPr") workbook.isUncalculated = isTrue(attributes.fullCalcOnLoad);
    if (name !== "sheet") return;
    const id = Object.entries(attributes).find(([key]) => /(?:^|:)id$/.test(key))?.[1] ?? "";
    const relation = relations.get(id);
    // Sheets with only a chart or a dialog have no cells.
    if (!relation?.type.endsWith("/worksheet")) return;
    workbook.sheets.push({
      name: attributes.name ?? "",
      part: zip.find(relation.part) ?? relation.part,
      isHidden: (attributes.state ?? "visible") !== "visible",
    });
  };
  await parseWholeXml(zip.read(part), { open }, part);
  if (!isWorkbook) throw notAWorkbook(part);
  return workbook;
}

const isTrue = (value: string | undefined) => value === "1" || value === "true";

const notAWorkbook = (part: string | undefined) =>
  new TableError(
    part?.endsWith(".bin")
      ? "The file is a binary workbook (.xlsb). Save it in Excel as .xlsx, and try again"
      : "The file is a zip archive, but not an Excel workbook (.xlsx)",
  );

/** Reads what the parts of an archive are, from the `.rels` file beside one of them. */
async function readRelations(zip: ZipArchive, part: string): Promise<Map<string, Relation>> {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const rels = zip.find(`${folder}_rels/${part.slice(folder.length)}.rels`);
  const relations = new Map<string, Relation>();
  if (rels === undefined) return relations;
  const open = (name: string, { Id, Type, Target }: Readonly<Record<string, string>>) => {
    if (name === "Relationship" && Id && Type && Target)
      relations.set(Id, { type: Type, part: resolvePart(folder, Target) });
  };
  await parseWholeXml(zip.read(rels), { open }, rels);
  return relations;
}

/** Resolves a path such as `../tables/table1.xml` or `/xl/workbook.xml`. */
function resolvePart(folder: string, target: string): string {
  const path = target.startsWith("/") ? target.slice(1) : folder + target;
  const parts: string[] = [];
  for (const name of path.split("/"))
    if (name === "..") parts.pop();
    else if (name !== "." && name !== "") parts.push(name);
  return parts.join("/");
}
