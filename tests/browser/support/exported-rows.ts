import { demoIds } from "@kal/testing";

/** Splits the simple CSV of an export: quoted cells, no separators but the comma. */
export function csvRows(text: string): string[][] {
  const cells = [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)];
  const rows: string[][] = [[]];
  for (const [whole, quoted, bare, end] of cells) {
    if (whole === "") break;
    rows.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end !== ",") rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

/** Returns the records of the workspace behind the demo, which the demo's own server exports. */
export async function exportedRows(url: string, query: Record<string, string> = {}) {
  const parameters = { filename: "check.csv", entity_slice_id: demoIds.entityTypes.compound, ...query };
  const response = await fetch(`${url}/api/export?${new URLSearchParams(parameters)}`);
  if (!response.ok) throw new Error(`The export answered ${response.status}: ${await response.text()}`);
  const [header, ...rows] = csvRows(await response.text());
  return rows.map((row) => Object.fromEntries(header.map((title, index) => [title, row[index]])));
}
