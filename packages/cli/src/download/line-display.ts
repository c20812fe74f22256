import type { DownloadFileProgress } from "@kal/node";
import { explain } from "../errors/explain";
import type { Output } from "../output/output";
import type { Display } from "./display";

/** A line for each file that is done: its path on stdout, or why it did not come on stderr. */
export class LineDisplay implements Display {
  constructor(
    readonly output: Output,
    readonly names: readonly string[],
  ) {}

  file({ index, result }: DownloadFileProgress): void {
    if (result?.path) this.output.path(result.path);
    if (result?.error) this.output.note(`error: ${this.names[index]}: ${explain(result.error).message}`);
  }

  all(): void {}
  stop(): void {}
}
