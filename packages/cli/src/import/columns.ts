import type { DataField, KaleidoscopeClient, KeyField } from "@kal/node";
import { UsageError } from "../errors/usage-error";

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
}

/**
 * Decides where each column goes. A column without `--map` goes to the field of its name. Throws `UsageError`, before
 * anything is sent, for a column that goes nowhere, two that go to one field, and keys that fit no entity type.
 */
export async function planColumns(
  client: KaleidoscopeClient,
  head: readonly string[],
  options: ColumnOptions,
  signal: AbortSignal,
): Promise<Column[]> {
  refuseOddHead(head);
  const names = fieldNames(head, options);
  const { entityFields, entityTypes } = client;
  const columns: Column[] = [];
  for (const [index, name] of head.entries()) {
    const fieldName = names.get(name);
    if (fieldName === undefined) continue;
    const key = await entityFields.getKeyFieldById(fieldName, { signal });
    const field = key ?? (await entityFields.getDataFieldById(fieldName, { signal }));
    if (!field && !options.createFields) throw noField(name, fieldName);
    const isKey = options.key ? options.key.includes(fieldName) : key !== null;
    columns.push({ name, index, fieldName: field?.field_name ?? fieldName, field, isKey });
  }
  refuseShared(columns);
  const missing = (options.key ?? []).filter((key) => !columns.some(({ fieldName }) => fieldName === key));
  if (missing.length > 0)
    throw new UsageError(`No column goes to the key field "${missing[0]}". Map one to it with --map.`);
  const keys = columns.filter(({ isKey }) => isKey);
  if (keys.length === 0) throw await noKeys(client, signal);
  const keyIds = keys.flatMap(({ field }) => field?.id ?? []);
  const isNew = keyIds.length < keys.length;
  if (!isNew && !options.createFields && !(await entityTypes.getTypeExactKeys(keyIds, { signal })))
    throw new UsageError(
      `No entity type has exactly the key fields ${keys.map(({ fieldName }) => fieldName).join(" and ")}. ` +
        "Name the ones that count with --key, or leave columns out with --skip.",
    );
  return columns;
}

function refuseOddHead(head: readonly string[]): void {
  const nameless = head.findIndex((name) => name.trim() === "");
  if (nameless >= 0)
    throw new UsageError(`Column ${nameless + 1} has no name. Give it one in the first line of the file.`);
  const twice = head.find((name, index) => head.indexOf(name) !== index);
  if (twice !== undefined) throw new UsageError(`Two columns are called "${twice}". Rename one of them.`);
  if (head.length === 1 && /[;\t|]/.test(head[0] ?? ""))
    throw new UsageError(
      `The file has one column, "${head[0]}". Is it separated otherwise? Pass --delimiter ";" or "\\t".`,
    );
}

/** Field names by column, without the columns to skip. */
function fieldNames(head: readonly string[], { map = [], skip = [] }: ColumnOptions): Map<string, string> {
  const names = new Map(head.map((name) => [name, name]));
  for (const text of map) {
    const [column, field] = mapping(text, head);
    names.set(column, field);
  }
  for (const column of skip) {
    if (!names.delete(column)) throw noColumn(column, head);
  }
  return names;
}

/** Names may hold "=", so the column is what is known to be one. */
function mapping(text: string, head: readonly string[]): [string, string] {
  for (let at = text.indexOf("="); at >= 0; at = text.indexOf("=", at + 1)) {
    const [column, field] = [text.slice(0, at).trim(), text.slice(at + 1).trim()];
    if (head.includes(column) && field) return [column, field];
  }
  if (!text.includes("=")) throw new UsageError(`--map takes "Column=Field", not "${text}".`);
  throw noColumn(text.slice(0, text.indexOf("=")), head);
}

function refuseShared(columns: readonly Column[]): void {
  for (const { name, fieldName, index } of columns) {
    const other = columns.find((one) => one.fieldName === fieldName && one.index < index);
    if (other)
      throw new UsageError(
        `The columns "${other.name}" and "${name}" both go to the field "${fieldName}". Leave one out with --skip.`,
      );
  }
}

const noColumn = (name: string, head: readonly string[]) =>
  new UsageError(`The file has no column "${name}". It has: ${head.join(", ")}.`);

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
