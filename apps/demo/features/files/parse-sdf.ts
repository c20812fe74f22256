import type { Structure } from "./contents";

const END_OF_RECORD = /^\$\$\$\$\s*$/m;
/** `>  <Batch>` and, on the lines below it until an empty one, its value. */
const DATA_ITEM = /^>.*<([^>]+)>.*\n([\s\S]*?)(?:\n\s*\n|$)/gm;
/** Where the molecule ends and its data begins. */
const END_OF_MOLECULE = /^M {2}END[^\n]*\n?/m;

/** The molecules of a file, each with its name and its data items. */
export function parseSdf(text: string): Structure[] {
  return text
    .replaceAll("\r\n", "\n")
    .split(END_OF_RECORD)
    .map((record) => record.replace(/^\n/, ""))
    .filter((record) => record.trim() !== "")
    .map((record, index) => {
      const end = END_OF_MOLECULE.exec(record);
      const molfile = end ? record.slice(0, end.index + end[0].length) : record;
      const items = [...record.slice(molfile.length).matchAll(DATA_ITEM)];
      return {
        name: record.split("\n", 1)[0]?.trim() || `Molecule ${index + 1}`,
        molfile,
        properties: items.map(([, name = "", value = ""]) => [name, value.trim()]),
      };
    });
}
