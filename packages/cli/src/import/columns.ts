import type { DataField, KaleidoscopeClient, KeyField } from "@kal/node";
import { UsageError } from "../errors/usage-error";
import { findField } from "../search/find-field";
import { named, spelled, visibleName } from "../search/names";
import { refuseOddHead } from "./odd-head";

/** A column of the file, and the field its cells go to. */
export interface Column {
  name: string;
  /** Its place in a row. */
  index: number;
  fieldName: string;
  /** `null` for a field that the import is to create. */
  field: KeyField | DataField | null;
  isKey: boolean;
}

export interface ColumnOptions {
  map?: readonly string[];
  key?: readonly string[];
  skip?: readonly string[];
  createFields?: boolean;
  /** What separates cells; a comma if it is not given. */
  delimiter?: string;
}

/**
 * Decides where each column goes. A column without `--map` goes to the field of its name. Columns without a name go
 * nowhere. Throws `UsageError`, before anything is sent, for any other column that goes nowhere, two that go to one
 * field, and keys that fit no entity type.
 */
export async function planColumns(
  client: KaleidoscopeClient,
  head: readonly string[],
  options: ColumnOptions,
  signal: AbortSignal,
): Promise<Column[]> {
  refuseOddHead(head, options.delimiter);
  const names = fieldNames(head, options);
  const columns: Column[] = [];
  for (const [index, name] of head.entries()) {
    const wanted = names.get(name);
    if (wanted === undefined) continue;
    const field = await findField(client, wanted, signal);
    if (!field && !options.createFields) throw noField(name, wanted);
    const isKey = options.key === undefined && field?.is_key === true;
    columns.push({ name, index, fieldName: field?.field_name ?? wanted, field, isKey });
  }
  refuseShared(columns);
  for (const key of options.key ?? []) keyColumn(columns, key).isKey = true;
  const keys = columns.filter(({ isKey }) => isKey);
  if (keys.length === 0) throw await noKeys(client, signal);
  const keyIds = keys.flatMap(({ field }) => field?.id ?? []);
  const isNew = keyIds.length < keys.length;
  if (!isNew && !options.createFields && !(await client.entityTypes.getTypeExactKeys(keyIds, { signal })))
    throw new UsageError(
      `No entity type has exactly the key fields ${keys.map(({ fieldName }) => fieldName).join(" and ")}. ` +
        "Name the ones that count with --key, or leave columns out with --skip.",
    );
  return columns;
}

/** Field names by column, without the columns to skip. */
function fieldNames(head: readonly string[], { map = [], skip = [] }: ColumnOptions): Map<string, string> {
  const names = new Map(head.filter(Boolean).map((name) => [name, name]));
  for (const text of map) {
    const [column, field] = mapping(text, head);
    names.set(column, field);
  }
  for (const text of skip) {
    const column = columnNamed(text, head);
    if (column === null) throw noColumn(text, head);
    names.delete(column);
  }
  return names;
}

function columnNamed(text: string, head: readonly string[]): string | null {
  const itself = (name: string) => name;
  return named({ items: head.filter(Boolean), nameOf: itself, idOf: itself, noun: "column" }, text);
}

/** Names may hold "=", so the column is what is known to be one. */
function mapping(text: string, head: readonly string[]): [string, string] {
  for (let at = text.indexOf("="); at >= 0; at = text.indexOf("=", at + 1)) {
    const column = columnNamed(text.slice(0, at).trim(), head);
    const field = text.slice(at + 1).trim();
    if (column !== null && field) return [column, field];
  }
  if (!text.includes("=")) throw new UsageError(`--map takes "Column=Field", not "${text}".`);
  throw noColumn(text.slice(0, text.indexOf("=")), head);
}

/** Two new fields whose names look the same would be twins that nobody could tell apart. */
function refuseShared(columns: readonly Column[]): void {
  const target = ({ field, fieldName }: Column) => (field ? fieldName : visibleName(fieldName));
  for (const column of columns) {
    const other = columns.find((one) => target(one) === target(column) && one.index < column.index);
    if (other)
      throw new UsageError(
        `The columns ${spelled(other.name)} and ${spelled(column.name)} both go to the field ` +
          `${spelled(other.fieldName)}. Leave one out with --skip.`,
      );
  }
}

function keyColumn(columns: readonly Column[], key: string): Column {
  const nameOf = ({ fieldName }: Column) => fieldName;
  const idOf = ({ field, fieldName }: Column) => field?.id ?? fieldName;
  const found = named({ items: columns, nameOf, idOf, noun: "column" }, key);
  if (found) return found;
  throw new UsageError(`No column goes to the key field "${key}". Map one to it with --map.`);
}

const noColumn = (name: string, head: readonly string[]) =>
  new UsageError(`The file has no column "${name}". It has: ${head.filter(Boolean).join(", ")}.`);

const noField = (column: string, field: string) =>
  new UsageError(
    `There is no field "${field}" for the column "${column}". Map it to one with --map "${column}=<field>", ` +
      `leave it out with --skip "${column}", or let the import make fields with --create-fields.`,
  );

async function noKeys({ entityFields }: KaleidoscopeClient, signal: AbortSignal): Promise<UsageError> {
  const keys = await entityFields.getKeyFields({ signal });
  return new UsageError(
    `No column goes to a key field, by which records are told apart. Map one with --map. Key fields are: ${keys
      .map(({ field_name }) => field_name)
      .join(", ")}.`,
  );
}
