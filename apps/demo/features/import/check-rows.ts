import type { JsonObject } from "@kal/core";
import type { RecordField, RecordType } from "@/lib/record-types";
import { checkCell } from "./check-cell";
import type { CsvFile, CsvRow } from "./csv-file";
import type { Mapping } from "./guess-mapping";
import type { Problem } from "./problem";

/** A row as it is sent, and where it came from. */
export interface ReadyRow {
  number: number;
  /** The values of its key fields, as Kaleidoscope names the record in its reports. */
  keys: string;
  /** Field name to value. */
  data: JsonObject;
}

export interface CheckedFile {
  problems: Problem[];
  /** Complete only where there is no problem. */
  rows: ReadyRow[];
}

interface Column {
  index: number;
  title: string;
  field: RecordField;
}

/** Everything that can be known before anything is sent. */
export function checkRows(
  file: CsvFile,
  type: RecordType,
  fields: readonly RecordField[],
  mapping: Mapping,
): CheckedFile {
  const byId = new Map([...type.keyFields, ...fields].map((field) => [field.id, field]));
  const columns = mapping.flatMap((id, index): Column[] => {
    const field = id === null ? undefined : byId.get(id);
    return field ? [{ index, title: file.header[index] ?? "", field }] : [];
  });
  const problems = [...file.problems, ...columnProblems(columns, type)];
  const rows = file.rows.map((row) => readRow(row, columns, problems));
  if (type.keyFields.every(({ id }) => columns.some(({ field }) => field.id === id)))
    problems.push(...repeatedKeys(rows, columns));
  problems.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
  return { problems, rows };
}

function columnProblems(columns: readonly Column[], type: RecordType): Problem[] {
  const missing = type.keyFields
    .filter(({ id }) => !columns.some(({ field }) => field.id === id))
    .map(({ name }) => ({ row: null, column: "", text: `No column is mapped to the key field “${name}”.` }));
  const twice = columns
    .filter(({ field }, at) => columns.findIndex((other) => other.field.id === field.id) < at)
    .map(({ title, field }) => ({
      row: null,
      column: title,
      text: `Another column is already mapped to “${field.name}”.`,
    }));
  return [...missing, ...twice];
}

function readRow({ number, cells }: CsvRow, columns: readonly Column[], problems: Problem[]): ReadyRow {
  const data: JsonObject = {};
  const keys: string[] = [];
  for (const { index, title, field } of columns) {
    const text = (cells[index] ?? "").trim();
    if (field.isKey) {
      if (text === "") problems.push({ row: number, column: title, text: "The key is missing." });
      else keys.push(text);
    }
    // Leave out empty cells, because the server would store each as a value.
    if (text === "") continue;
    const checked = field.isKey ? { value: text } : checkCell(field.type, text);
    if ("problem" in checked) problems.push({ row: number, column: title, text: checked.problem });
    else data[field.name] = checked.value;
  }
  return { number, keys: keys.join(" "), data };
}

/** Two rows for one record: which of them is meant, only the author knows. */
function repeatedKeys(rows: readonly ReadyRow[], columns: readonly Column[]): Problem[] {
  const keys = columns.filter(({ field }) => field.isKey);
  const column = keys.map(({ title }) => title).join(" + ");
  const firstAt = new Map<string, number>();
  return rows.flatMap(({ number, data }) => {
    const values = keys.map(({ field }) => data[field.name]);
    if (values.includes(undefined)) return [];
    const id = JSON.stringify(values);
    const first = firstAt.get(id);
    if (first === undefined) firstAt.set(id, number);
    return first === undefined
      ? []
      : [{ row: number, column, text: `“${values.join(" ")}” is in row ${first} already.` }];
  });
}
