import { colors } from "./colors";
import { jsonText } from "./json-text";
import { plainText } from "./plain-text";
import { type TableColumn, tabbed, table } from "./table";

/** Results go to stdout, words about them to stderr; with `--json`, one value to stdout and no words. */
export class Output {
  constructor(readonly json: boolean) {}

  /** The result of the command for `--json`; nothing otherwise. */
  result(value: unknown): void {
    if (this.json) process.stdout.write(`${jsonText(value, process.stdout.isTTY ? 2 : 0)}\n`);
  }

  /** A line of the result. */
  line(text: string): void {
    if (!this.json) process.stdout.write(`${plainText(text)}\n`);
  }

  /** A path that a program may read: exactly as it is, unless it goes to a terminal. */
  path(path: string): void {
    if (!this.json) process.stdout.write(`${process.stdout.isTTY ? plainText(path) : path}\n`);
  }

  /** A table that fits the terminal; without one, cells separated by tabs and no head, for other programs. */
  table(head: readonly TableColumn[], rows: readonly (readonly string[])[]): void {
    if (this.json) return;
    const { isTTY, columns } = process.stdout;
    if (rows.length > 0) process.stdout.write(`${isTTY ? table(head, rows, columns) : tabbed(rows)}\n`);
  }

  /** A remark for the person at the terminal. */
  note(text: string): void {
    if (!this.json) process.stderr.write(`${plainText(text)}\n`);
  }

  warn(text: string): void {
    if (!this.json) process.stderr.write(`${colors(process.stderr).yellow("warning:")} ${plainText(text)}\n`);
  }
}
