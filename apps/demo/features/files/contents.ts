import type { TableData } from "./table-data";

/** A molecule of a structure file: what draws it, and what the file says of it. */
export interface Structure {
  name: string;
  molfile: string;
  properties: [name: string, value: string][];
}

/** What is in a file, in the shape it is best shown in. */
export type Contents =
  | { kind: "table"; data: TableData }
  | { kind: "structures"; structures: Structure[] }
  | { kind: "workbook"; sheets: { name: string; data: TableData }[] };

type Parse = (file: File) => Promise<Contents>;

/** How to read each media type that the demo can show. What is heavy comes when it is needed. */
const PARSERS: { [type: string]: Parse } = {
  "text/csv": async (file) => {
    const { parseCsv } = await import("./parse-csv");
    return { kind: "table", data: parseCsv(await file.text()) };
  },
  "chemical/x-mdl-sdfile": async (file) => {
    const { parseSdf } = await import("./parse-sdf");
    return { kind: "structures", structures: parseSdf(await file.text()) };
  },
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": async (file) => {
    const { parseXlsx } = await import("./parse-xlsx");
    return { kind: "workbook", sheets: await parseXlsx(file) };
  },
};

/** A type may come with a charset. `undefined`: there is no way to show such a file. */
export const parserFor = (type: string): Parse | undefined =>
  PARSERS[type.split(";")[0]?.trim().toLowerCase() ?? ""];
