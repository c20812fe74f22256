import { type ReadTableOptions, readTable, type TableInput, type TableProblem } from "../src/index";

/** Reads a table, and collects its problems instead of throwing the first. */
export async function readAll(input: TableInput | string, options: ReadTableOptions = {}) {
  const problems: TableProblem[] = [];
  const notes: string[] = [];
  const bytes = typeof input === "string" ? new TextEncoder().encode(input) : input;
  const table = readTable(bytes, {
    ...options,
    onProblem: (problem) => problems.push(problem),
    onNote: (note) => notes.push(note),
  });
  const info = await table.readInfo();
  const rows = [];
  problems.length = 0;
  notes.length = 0;
  for await (const row of table) rows.push(row);
  return { info, rows, problems, notes, cells: rows.map((row) => row.cells) };
}

/** Reads only the problems, as "place message". */
export async function readProblems(input: TableInput | string, options: ReadTableOptions = {}) {
  const { problems } = await readAll(input, options);
  return problems.map(({ message, position: { line, cell, molecule } }) =>
    [molecule && `molecule ${molecule}`, cell ?? line, message].filter(Boolean).join(" "),
  );
}
