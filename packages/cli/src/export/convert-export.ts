import type { FileDownload, KaleidoscopeClient } from "@kal/node";
import {
  readTable,
  type TableColumn,
  TableError,
  type WriteFormat,
  type WriteRow,
  writeTable,
} from "@kal/tables";
import { MissingError, UsageError } from "../errors/cli-errors";
import { findByName } from "../search/find-by-name";
import { StructureError, smilesToMolfile } from "../structures/molfile-to-smiles";

export interface ConvertOptions {
  format?: WriteFormat;
  column?: readonly string[];
  molfileField?: string;
  raw?: boolean;
}

type Exports = KaleidoscopeClient["exports"];

/** Returns the format that the user names, or else the one of the file name. */
export const exportFormat = (file: string, format: WriteFormat | undefined): WriteFormat => {
  const extension = /\.(csv|xlsx|sdf|jsonl)$/i.exec(file)?.[1]?.toLowerCase();
  return format ?? (extension as WriteFormat | undefined) ?? "csv";
};

/** Returns the exports of a client in another format. Kaleidoscope itself exports only CSV. */
export async function convertedExports(
  { exports, entityFields }: KaleidoscopeClient,
  format: WriteFormat,
  options: ConvertOptions,
  signal: AbortSignal,
): Promise<Exports> {
  if (options.molfileField !== undefined && format !== "sdf")
    throw new UsageError("--molfile-field is only for an SDF. Pass --format sdf.");
  // The CSV of the server, byte for byte.
  if (format === "csv" && options.raw && !options.column) return exports;
  const fields =
    format === "csv" || format === "sdf"
      ? []
      : (
          await Promise.all([entityFields.getKeyFields({ signal }), entityFields.getDataFields({ signal })])
        ).flat();
  const types = new Map(fields.map(({ field_name, field_type }) => [field_name, columnType(field_type)]));
  const convert = (csv: ReadableStream<Uint8Array>) => convertCsv(csv, format, types, options);
  const openExport: Exports["openExport"] = async (...args) =>
    convertDownload(await exports.openExport(...args), convert);
  // Everything else of the service, such as the way it writes files, stays as it is.
  return Object.create(exports, { openExport: { value: openExport } });
}

function columnType(fieldType: string | null | undefined): TableColumn["type"] {
  if (fieldType === "number" || fieldType === "boolean" || fieldType === "date") return fieldType;
  return "text";
}

/** Returns a download of converted bytes, whose number is known only at the end. */
function convertDownload(
  download: FileDownload,
  convert: (bytes: ReadableStream<Uint8Array>) => AsyncIterable<Uint8Array>,
): FileDownload {
  const read: FileDownload["read"] = async (onChunk) => {
    for await (const chunk of convert(download.stream())) await onChunk(chunk);
  };
  const cancel = () => download.cancel();
  // Without a size and a validator, a broken download starts again instead of continuing in the middle.
  return Object.assign(Object.create(download), { size: null, etag: null, partial: null, read, cancel });
}

async function* convertCsv(
  csv: ReadableStream<Uint8Array>,
  format: WriteFormat,
  types: ReadonlyMap<string | null, TableColumn["type"]>,
  { column, molfileField, raw }: ConvertOptions,
): AsyncGenerator<Uint8Array> {
  try {
    const { names, rows } = await readExport(csv);
    const structure = molfileField === undefined ? undefined : findColumn(names, molfileField);
    const chosen = column?.map((name) => findColumn(names, name)) ?? names;
    const columns = chosen.map((name): TableColumn => ({ name, type: types.get(name) }));
    const converted = structure === undefined ? rows : withMolfiles(rows, structure);
    // An SDF has its structures apart from the columns.
    yield* writeTable(converted, { format, columns, raw, molfileColumn: structure ?? "" });
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    throw new UsageError(`The records cannot be written as ${format}. ${error.message}`);
  }
}

/** Reads the CSV of the server. Every cell stays as it is, also one that a person would take for an error of Excel. */
async function readExport(
  csv: ReadableStream<Uint8Array>,
): Promise<{ names: readonly string[]; rows: AsyncIterable<WriteRow> }> {
  let names: readonly string[] = [];
  const table = readTable(csv, {
    format: "csv",
    delimiter: ",",
    headerLine: 1,
    missing: [],
    onInfo: ({ columns }) => {
      names = columns;
    },
    onProblem: ({ kind, message, position }) => {
      if (kind === "row") throw new TableError(message, position);
    },
  });
  const iterator = table[Symbol.asyncIterator]();
  let next = await iterator.next();
  const rows = async function* () {
    for (; !next.done; next = await iterator.next()) {
      const { cells } = next.value;
      yield Object.fromEntries(names.map((name, index) => [name, cells[index]]));
    }
  };
  return { names, rows: rows() };
}

function findColumn(names: readonly string[], wanted: string): string {
  const same = (name: string) => name;
  const found = findByName({ items: names, nameOf: same, idOf: same, noun: "field" }, wanted);
  if (found === null) throw MissingError.of("field", wanted, names);
  return found;
}

async function* withMolfiles(rows: AsyncIterable<WriteRow>, structure: string): AsyncGenerator<WriteRow> {
  let count = 0;
  for await (const row of rows) {
    count += 1;
    const text = String(row[structure] ?? "");
    try {
      yield text.trim() === "" || text.includes("M  END")
        ? row
        : { ...row, [structure]: await smilesToMolfile(text) };
    } catch (error) {
      if (!(error instanceof StructureError)) throw error;
      throw new TableError(`"${structure}" ${error.message}`, { molecule: count, column: structure });
    }
  }
}
