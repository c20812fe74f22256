import type { DownloadFileProgress, DownloadFilesProgress, DownloadProgress } from "@kal/node";
import { explainError } from "../errors/explain-error";
import { formatBytes, formatCount } from "../output/format";
import type { Output } from "../output/output";
import { type ProgressBar, ProgressBars } from "../progress/progress-bars";
import type { BarState } from "../progress/render-bar";
import { TransferRate } from "../progress/transfer-rate";

/** Shows the progress of downloads. */
export interface ProgressDisplay {
  updateFile(progress: DownloadFileProgress): void;
  updateTotal(progress: DownloadFilesProgress): void;
  stop(): void;
}

/** Creates bars for a terminal, lines for other outputs, and an empty display for `--json`. */
export function createProgressDisplay(output: Output, names: readonly string[]): ProgressDisplay {
  if (output.json) return { updateFile() {}, updateTotal() {}, stop() {} };
  return process.stderr.isTTY ? new BarDisplay(names) : new LineDisplay(output, names);
}

/** Writes a line for each finished file: its path to stdout, or its error to stderr. */
class LineDisplay implements ProgressDisplay {
  constructor(
    readonly output: Output,
    readonly names: readonly string[],
  ) {}

  updateFile({ index, result }: DownloadFileProgress): void {
    if (result?.path) this.output.path(result.path);
    if (result?.error) this.output.note(`error: ${this.names[index]}: ${explainError(result.error).message}`);
  }

  updateTotal(): void {}
  stop(): void {}
}

/** Terminal rows that the bars of single files leave free. */
const RESERVED_ROWS = 3;

/** Shows a bar for each active file and one for the total, and writes a line above them for each finished file. */
class BarDisplay implements ProgressDisplay {
  readonly #names: readonly string[];
  readonly #bars = new ProgressBars();
  readonly #totalBar: ProgressBar;
  readonly #rate = new TransferRate();
  readonly #fileBars = new Map<number, ProgressBar>();
  readonly #maxFileBars = Math.max(1, (process.stderr.rows || 24) - RESERVED_ROWS);

  constructor(names: readonly string[]) {
    this.#names = names;
    const label = `0 of ${formatCount(names.length, "file")}`;
    this.#totalBar = this.#bars.add({ label, fraction: 0, details: [] });
  }

  updateFile(progress: DownloadFileProgress): void {
    const { index, result } = progress;
    const label = this.#names[index] ?? "";
    if (!result) {
      this.#showFile(index, { label, ...byteProgress(progress) });
      return;
    }
    this.#fileBars.get(index)?.remove();
    this.#fileBars.delete(index);
    this.#bars.log(
      result.path
        ? `done   ${result.path}  ${formatBytes(progress.receivedBytes)}`
        : `failed ${label}: ${explainError(result.error).message}`,
    );
  }

  updateTotal({ finishedFiles, totalFiles, receivedBytes, totalBytes }: DownloadFilesProgress): void {
    this.#rate.record(receivedBytes);
    const { fraction, details } = byteProgress({ receivedBytes, totalBytes });
    // If the server does not send all sizes, show the progress in files.
    const inBytes = totalBytes !== null || finishedFiles === 0;
    this.#totalBar.update({
      label: `${finishedFiles} of ${formatCount(totalFiles, "file")}`,
      fraction: inBytes ? fraction : finishedFiles / totalFiles,
      details: [...details, ...this.#rate.details(totalBytes)],
    });
  }

  stop(): void {
    for (const bar of this.#fileBars.values()) bar.remove();
    this.#bars.stop();
  }

  #showFile(index: number, state: BarState): void {
    const bar = this.#fileBars.get(index);
    if (bar) bar.update(state);
    else if (this.#fileBars.size < this.#maxFileBars) this.#fileBars.set(index, this.#bars.add(state));
  }
}

function byteProgress({
  receivedBytes,
  totalBytes,
}: DownloadProgress): Pick<BarState, "fraction" | "details"> {
  if (totalBytes === null) return { fraction: null, details: [formatBytes(receivedBytes)] };
  const fraction = totalBytes === 0 ? 1 : receivedBytes / totalBytes;
  const percent = `${Math.floor(fraction * 100)}%`.padStart(4);
  return { fraction, details: [percent, `${formatBytes(receivedBytes)} of ${formatBytes(totalBytes)}`] };
}
