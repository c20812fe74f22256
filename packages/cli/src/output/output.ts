import { colors } from "./colors";
import { isStdout } from "./is-stdout";
import { safeJson, sanitizeLine } from "./sanitize";
import { renderTable, renderTsv, type TableColumn } from "./table";

/** Writes results to stdout and messages to stderr. With `--json`, writes only one JSON value, to stdout. */
export class Output {
  #isStdoutReserved = false;

  constructor(readonly json: boolean) {}

  /** Reserves stdout for the contents of a file, so that nothing else goes there. Paths go to stderr then. */
  reserveStdout(): void {
    this.#isStdoutReserved = true;
  }

  get isStdoutReserved(): boolean {
    return this.#isStdoutReserved;
  }

  /** Writes the result of the command, with `--json` only. */
  result(value: unknown): void {
    if (this.json) process.stdout.write(`${safeJson(value, process.stdout.isTTY ? 2 : 0)}\n`);
  }

  /** Writes a line of the result. */
  line(text: string): void {
    if (!this.json) process.stdout.write(`${sanitizeLine(text)}\n`);
  }

  /** Writes a path of the result: sanitized on a terminal, unchanged for programs. */
  path(path: string): void {
    if (this.#isStdoutReserved) {
      if (!isStdout(path)) this.note(path);
      return;
    }
    if (!this.json) process.stdout.write(`${process.stdout.isTTY ? sanitizeLine(path) : path}\n`);
  }

  /** Writes a table that fits the terminal. For programs, writes tab-separated cells without a header. */
  table(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): void {
    if (this.json || rows.length === 0) return;
    const { isTTY, columns: width } = process.stdout;
    process.stdout.write(`${isTTY ? renderTable(columns, rows, width) : renderTsv(rows)}\n`);
  }

  /** Writes a message for the person at the terminal. */
  note(text: string): void {
    if (!this.json) process.stderr.write(`${sanitizeLine(text)}\n`);
  }

  warn(text: string): void {
    if (!this.json)
      process.stderr.write(`${colors(process.stderr).yellow("warning:")} ${sanitizeLine(text)}\n`);
  }
}
