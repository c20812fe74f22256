import type { DataField, KaleidoscopeClient, KeyField } from "@kal/node";
import { UsageError } from "../errors/cli-errors";
import { findByName, normalizeName, quoteName } from "../search/find-by-name";
import { findField } from "../search/lookups";

/** A column of the file, and the field that it maps to. */
export interface Column {
  name: string;
  /** The position of the column in a row, from 0. */
  index: number;
  fieldName: string;
  /** `null` if the import creates the field. */
  field: KeyField | DataField | null;
  isKey: boolean;
  /** Set for the structures of an SDF. */
  structure?: "molfile" | "smiles";
}

export interface ColumnOptions {
  map?: readonly string[];
  key?: readonly string[];
  skip?: readonly string[];
  createFields?: boolean;
  /** The field for the structures of an SDF. */
  molfileField?: string;
  /** How the structures are sent. Defaults to SMILES for a field of SMILES, and to molfiles for others. */
  molfileAs?: "molfile" | "smiles";
}

/** The columns that `readTable` makes of the structure and the first line of each molecule. */
export const MOLFILE_COLUMN = "Molfile";
export const MOLECULE_NAME_COLUMN = "Molecule name";

/**
 * Maps each column to a field: the one in `--map`, or else the one with the column's name. Ignores columns without a
 * name, and columns in `implied`, which the file does not name itself, unless a field has their name. Throws `UsageError` before anything is sent if a column matches no field, if two columns map to one field, or if
 * the keys match no entity type.
 */
export async function planColumns(
  client: KaleidoscopeClient,
  header: readonly string[],
  options: ColumnOptions,
  signal: AbortSignal,
  implied: readonly string[] = [],
): Promise<Column[]> {
  const fieldNames = readFieldNames(header, options);
  const { molfileField, molfileAs } = options;
  if (molfileField !== undefined) {
    if (!implied.includes(MOLFILE_COLUMN))
      throw new UsageError("--molfile-field needs an SDF. This file has no structures.");
    fieldNames.set(MOLFILE_COLUMN, molfileField);
  }
  const columns: Column[] = [];
  for (const [index, name] of header.entries()) {
    const wanted = fieldNames.get(name);
    if (wanted === undefined) continue;
    const field = await findField(client, wanted, signal);
    if (!field && implied.includes(name) && wanted === name) continue;
    if (!field && !options.createFields) throw unknownField(name, wanted);
    const isKey = options.key === undefined && field?.is_key === true;
    const structure =
      name === MOLFILE_COLUMN && implied.includes(name)
        ? (molfileAs ?? (field?.field_type === "smiles-string" ? "smiles" : "molfile"))
        : undefined;
    columns.push({ name, index, fieldName: field?.field_name ?? wanted, field, isKey, structure });
  }
  rejectSharedFields(columns);
  for (const key of options.key ?? []) findKeyColumn(columns, key).isKey = true;
  await checkKeys(client, columns, options, signal);
  return columns;
}

/** Returns the wanted field name of each column, without the columns in `--skip`. */
function readFieldNames(header: readonly string[], { map = [], skip = [] }: ColumnOptions) {
  const fieldNames = new Map(header.filter(Boolean).map((name) => [name, name]));
  for (const mapping of map) {
    const [column, field] = parseMapping(mapping, header);
    fieldNames.set(column, field);
  }
  for (const name of skip) {
    const column = findColumn(name, header);
    if (column === null) throw unknownColumn(name, header);
    fieldNames.delete(column);
  }
  return fieldNames;
}

/** Parses "Column=Field". Both names can contain "=", so this tries each "=" until the left side is a column. */
function parseMapping(mapping: string, header: readonly string[]): [string, string] {
  for (let at = mapping.indexOf("="); at >= 0; at = mapping.indexOf("=", at + 1)) {
    const column = findColumn(mapping.slice(0, at).trim(), header);
    const field = mapping.slice(at + 1).trim();
    if (column !== null && field) return [column, field];
  }
  if (!mapping.includes("=")) throw new UsageError(`--map must be "Column=Field", not "${mapping}".`);
  throw unknownColumn(mapping.slice(0, mapping.indexOf("=")), header);
}

function findColumn(name: string, header: readonly string[]): string | null {
  const identity = (item: string) => item;
  return findByName(
    { items: header.filter(Boolean), nameOf: identity, idOf: identity, noun: "column" },
    name,
  );
}

/** Compares new fields by normalized name, so that the import never creates two fields whose names look the same. */
function rejectSharedFields(columns: readonly Column[]): void {
  const target = ({ field, fieldName }: Column) => (field ? fieldName : normalizeName(fieldName));
  const seen = new Map<string, Column>();
  for (const column of columns) {
    const other = seen.get(target(column));
    seen.set(target(column), column);
    if (other)
      throw new UsageError(
        `The columns ${quoteName(other.name)} and ${quoteName(column.name)} both map to the field ` +
          `${quoteName(other.fieldName)}. Leave one out with --skip.`,
      );
  }
}

function findKeyColumn(columns: readonly Column[], key: string): Column {
  const nameOf = ({ fieldName }: Column) => fieldName;
  const idOf = ({ field, fieldName }: Column) => field?.id ?? fieldName;
  const found = findByName({ items: columns, nameOf, idOf, noun: "column" }, key);
  if (found) return found;
  throw new UsageError(`No column maps to the key field "${key}". Map one to it with --map.`);
}

/** Throws `UsageError` if there are no keys, or if no entity type has exactly these key fields. */
async function checkKeys(
  client: KaleidoscopeClient,
  columns: readonly Column[],
  { createFields }: ColumnOptions,
  signal: AbortSignal,
): Promise<void> {
  const keys = columns.filter(({ isKey }) => isKey);
  if (keys.length === 0) {
    const existing = await client.entityFields.getKeyFields({ signal });
    throw new UsageError(
      "No column maps to a key field, which identifies records. Map one with --map. " +
        `Key fields are: ${existing.map(({ field_name }) => field_name).join(", ")}.`,
    );
  }
  const ids = keys.flatMap(({ field }) => field?.id ?? []);
  const hasNewKey = ids.length < keys.length;
  if (hasNewKey || createFields || (await client.entityTypes.getTypeExactKeys(ids, { signal }))) return;
  throw new UsageError(
    `No entity type has exactly the key fields ${keys.map(({ fieldName }) => fieldName).join(" and ")}. ` +
      "Choose the keys with --key, or leave columns out with --skip.",
  );
}

const unknownColumn = (name: string, header: readonly string[]) =>
  new UsageError(`The file has no column "${name}". It has: ${header.filter(Boolean).join(", ")}.`);

const unknownField = (column: string, field: string) =>
  new UsageError(
    `Unknown field "${field}" for the column "${column}". Map it to a field with --map "${column}=<field>", ` +
      `leave it out with --skip "${column}", or create new fields with --create-fields.`,
  );
