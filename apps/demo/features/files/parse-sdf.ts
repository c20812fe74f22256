import type { Structure } from "./contents";

/** The molecules of a file, each with its name and its data items. Goes through the lines once. */
export function parseSdf(text: string): Structure[] {
  const records: string[][] = [[]];
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (line.trimEnd() === "$$$$") records.push([]);
    else records.at(-1)?.push(line);
  }
  return records.filter((lines) => lines.some((line) => line.trim() !== "")).map(structure);
}

function structure(lines: readonly string[], index: number): Structure {
  const end = lines.findIndex((line) => line.startsWith("M  END")) + 1 || lines.length;
  return {
    name: lines[0]?.trim() || `Molecule ${index + 1}`,
    molfile: `${lines.slice(0, end).join("\n")}\n`,
    properties: dataItems(lines.slice(end)),
  };
}

/** `>  <Batch>` and, on the lines below it until an empty one, its value. */
function dataItems(lines: readonly string[]): [string, string][] {
  const items: { name: string; lines: string[] }[] = [];
  let isOpen = false;
  for (const line of lines) {
    const name = itemName(line);
    if (name !== null) items.push({ name, lines: [] });
    else if (isOpen && line.trim() !== "") items.at(-1)?.lines.push(line);
    isOpen = name !== null || (isOpen && line.trim() !== "");
  }
  return items.map((item) => [item.name, item.lines.join("\n").trim()]);
}

/** The name in a data header. A value such as `>200` is none: it has no name in angle brackets. */
function itemName(line: string): string | null {
  const from = line.startsWith(">") ? line.indexOf("<") : -1;
  const to = line.lastIndexOf(">");
  return from > 0 && to > from + 1 ? line.slice(from + 1, to) : null;
}
