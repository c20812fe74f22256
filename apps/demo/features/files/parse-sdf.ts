import { type TableData, tableData } from "./table-data";

const END_OF_RECORD = /^\$\$\$\$\s*$/m;
/** `>  <Batch>` and, on the lines below it until an empty one, its value. */
const DATA_ITEM = /^>.*<([^>]+)>.*\n([\s\S]*?)(?:\n\s*\n|$)/gm;

/** One row a molecule: its name and its data items. The structures themselves are left to a library that draws them. */
export function parseSdf(text: string): TableData {
  const molecules = text
    .replaceAll("\r\n", "\n")
    .split(END_OF_RECORD)
    .map((record) => record.replace(/^\n/, ""))
    .filter((record) => record.trim() !== "")
    .map((record) => {
      const items = [...record.matchAll(DATA_ITEM)].map(
        ([, name = "", value = ""]) => [name, value] as const,
      );
      return { name: record.split("\n", 1)[0]?.trim() ?? "", items: new Map(items) };
    });
  const names = [...new Set(molecules.flatMap(({ items }) => [...items.keys()]))];
  const rows = molecules.map(({ name, items }) => [name, ...names.map((item) => items.get(item) ?? "")]);
  return tableData(["Molecule", ...names], rows);
}
