import { createReadStream } from "node:fs";
import { pipeline, Transform } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { UsageError } from "../errors/usage-error";

export interface CsvRow {
  cells: string[];
  /** The line of the file where the row ends, from 1. */
  line: number;
}

/** The rows of a CSV file, its head included, one after the other. Throws `UsageError` where it is none. */
export async function* csvRows(path: string, delimiter: string): AsyncGenerator<CsvRow> {
  const parser = parse({
    bom: true,
    delimiter,
    info: true,
    skip_empty_lines: true,
    // A row of the wrong length is a problem of that row, told with all others.
    relax_column_count: true,
  });
  // The error reaches the loop below; here it only has to be taken.
  pipeline(createReadStream(path), onlyUtf8(path), parser, () => {});
  try {
    for await (const { record, info } of parser) yield { cells: record, line: info.lines };
  } catch (error) {
    if (error instanceof CsvError) throw new UsageError(`${path} is no valid CSV: ${error.message}.`);
    throw error;
  }
}

/** Text in another encoding would arrive with its special letters replaced, which nobody could undo later. */
function onlyUtf8(path: string): Transform {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const check = (
    chunk: Uint8Array | undefined,
    more: boolean,
    done: (error?: Error, chunk?: Uint8Array) => void,
  ) => {
    try {
      decoder.decode(chunk, { stream: more });
    } catch {
      return done(new UsageError(`${path} is not UTF-8. Save it as "CSV UTF-8", and try again.`));
    }
    done(undefined, chunk);
  };
  return new Transform({
    transform: (chunk: Uint8Array, _encoding, done) => check(chunk, true, (error, same) => done(error, same)),
    flush: (done) => check(undefined, false, (error) => done(error)),
  });
}
