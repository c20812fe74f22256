import { demoIds } from "@kal/testing";

/** Splits the simple CSV of an export: quoted cells, no separators but the comma. */
export function csvRows(text) {
  const cells = [...text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)];
  const rows = [[]];
  for (const [whole, quoted, bare, end] of cells) {
    if (whole === "") break;
    rows.at(-1).push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end !== ",") rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

/** What the workspace behind the demo holds, asked for through the demo's own server. */
export async function exportedRows(url, query = {}) {
  const asked = { filename: "check.csv", entity_slice_id: demoIds.entityTypes.compound, ...query };
  const answer = await fetch(`${url}/api/export?${new URLSearchParams(asked)}`);
  if (!answer.ok) throw new Error(`The export answered ${answer.status}: ${await answer.text()}`);
  const [header, ...rows] = csvRows(await answer.text());
  return rows.map((row) => Object.fromEntries(header.map((title, index) => [title, row[index]])));
}
