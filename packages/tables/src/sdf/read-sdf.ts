import type { OpenTable } from "../open-table";
import type { ReadTableOptions } from "../read-options";
import { TableError } from "../table-error";
import { TableRow } from "../table-row";
import { readBytes, type TableInput } from "../util/byte-source";
import { decodeText } from "../util/decode-text";
import { LineSplitter } from "./line-splitter";
import { type Molecule, SdfParser } from "./sdf-parser";

/** Opens an SDF, or a single molfile. */
export function openSdf(input: TableInput, options: ReadTableOptions): OpenTable {
  const molecules = readMolecules(decodeText(readBytes(input), options.encoding));
  const names = [options.molfileColumn ?? "Molfile", options.nameColumn ?? "Molecule name"];
  return {
    info: { format: "sdf" },
    async readColumns() {
      const columns = new Columns(names);
      for await (const molecule of molecules) columns.add(molecule);
      return columns.names;
    },
    async *readRows() {
      const columns = new Columns(names);
      for await (const molecule of molecules) yield toRow(molecule, columns.add(molecule), options);
    },
  };
}

async function* readMolecules(text: AsyncIterable<string>): AsyncGenerator<Molecule> {
  const splitter = new LineSplitter();
  const parser = new SdfParser();
  let count = 0;
  const parse = function* (lines: ReturnType<LineSplitter["push"]>) {
    for (const line of lines) {
      if (line.number === 1) rejectReactions(line.text);
      const molecule = parser.push(line);
      if (!molecule) continue;
      count += 1;
      yield molecule;
    }
  };
  try {
    for await (const chunk of text) yield* parse(splitter.push(chunk));
    yield* parse(splitter.end());
  } catch (error) {
    if (error instanceof RangeError) throw new TableError(`The file is not a valid SDF: ${error.message}`);
    throw error;
  }
  const last = parser.end();
  if (last) yield last;
  else if (count === 0) throw new TableError("The file is empty");
}

function rejectReactions(first: string): void {
  const kind = /^\$(RXN|RDFILE)/.exec(first)?.[1];
  if (kind)
    throw new TableError(`The file has reactions (${kind}), which are not a table of molecules`, { line: 1 });
}

/** The columns of the molecules so far. New ones are added at the end, so that a column keeps its place. */
class Columns {
  names: readonly string[];
  readonly #indexes: Map<string, number>;
  readonly #own: ReadonlySet<string>;

  constructor(names: readonly string[]) {
    this.names = names;
    this.#own = new Set(names);
    this.#indexes = new Map(names.map((name, index) => [name, index]));
  }

  add({ properties, number: molecule }: Molecule): {
    names: readonly string[];
    indexes: ReadonlyMap<string, number>;
  } {
    const added = properties.filter(({ name, line }) => {
      if (this.#own.has(name))
        throw new TableError(`"${name}" is the name of a property and of the column for each molecule`, {
          molecule,
          line,
          column: name,
        });
      if (this.#indexes.has(name)) return false;
      this.#indexes.set(name, this.#indexes.size);
      return true;
    });
    if (added.length > 0) this.names = [...this.names, ...added.map(({ name }) => name)];
    return { names: this.names, indexes: this.#indexes };
  }
}

function toRow(
  { number: molecule, line, molfile, name, properties, problems }: Molecule,
  { names, indexes }: ReturnType<Columns["add"]>,
  { onProblem }: ReadTableOptions,
): TableRow {
  for (const problem of problems) {
    const position = { molecule, line: problem.line };
    if (!onProblem) throw new TableError(problem.message, position);
    onProblem({ kind: "row", message: problem.message, position });
  }
  const cells: string[] = names.map(() => "");
  cells[0] = molfile;
  cells[1] = name;
  const lines = new Map<number, number>();
  for (const property of properties) {
    const index = indexes.get(property.name) ?? -1;
    cells[index] = property.value;
    lines.set(index, property.line);
  }
  return new TableRow(molecule, names, cells, (index) => ({
    molecule,
    line: (index === null ? undefined : lines.get(index)) ?? line,
  }));
}
