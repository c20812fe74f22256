import type { DownloadFileProgress, DownloadFilesProgress, DownloadProgress } from "@kal/node";
import { explain } from "../errors/explain";
import { bytes, counted } from "../output/quantities";
import type { BarFacts } from "../progress/bar-line";
import { type Bar, Bars } from "../progress/bars";
import { Rate } from "../progress/rate";
import type { Display } from "./display";

/** Rows that the bars of single files leave free. */
const ROWS_KEPT = 3;

/** A bar for each file on its way, one for all of them, and a line for each that is done. */
export class BarDisplay implements Display {
  readonly #names: readonly string[];
  readonly #bars = new Bars();
  readonly #total: Bar;
  readonly #rate = new Rate();
  readonly #files = new Map<number, Bar>();
  readonly #mostBars = Math.max(1, (process.stderr.rows || 24) - ROWS_KEPT);

  constructor(names: readonly string[]) {
    this.#names = names;
    this.#total = this.#bars.add({ label: `0 of ${counted(names.length, "file")}`, fraction: 0, facts: [] });
  }

  file(progress: DownloadFileProgress): void {
    const { index, result } = progress;
    const name = this.#names[index] ?? "";
    if (!result) {
      this.#show(index, { label: name, ...amounts(progress) });
      return;
    }
    this.#files.get(index)?.remove();
    this.#files.delete(index);
    this.#bars.log(
      result.path
        ? `done   ${result.path}  ${bytes(progress.receivedBytes)}`
        : `failed ${name}: ${explain(result.error).message}`,
    );
  }

  all({ finishedFiles, totalFiles, receivedBytes, totalBytes }: DownloadFilesProgress): void {
    this.#rate.reached(receivedBytes);
    const known = totalBytes !== null || finishedFiles === 0;
    const { fraction, facts } = amounts({ receivedBytes, totalBytes });
    this.#total.update({
      label: `${finishedFiles} of ${counted(totalFiles, "file")}`,
      fraction: known ? fraction : finishedFiles / totalFiles,
      facts: [...facts, ...this.#rate.facts(totalBytes)],
    });
  }

  stop(): void {
    for (const bar of this.#files.values()) bar.remove();
    this.#bars.stop();
  }

  #show(index: number, facts: BarFacts): void {
    const bar = this.#files.get(index);
    if (bar) bar.update(facts);
    else if (this.#files.size < this.#mostBars) this.#files.set(index, this.#bars.add(facts));
  }
}

function amounts({ receivedBytes, totalBytes }: DownloadProgress): Pick<BarFacts, "fraction" | "facts"> {
  if (totalBytes === null) return { fraction: null, facts: [bytes(receivedBytes)] };
  const fraction = totalBytes === 0 ? 1 : receivedBytes / totalBytes;
  const percent = `${Math.floor(fraction * 100)}%`.padStart(4);
  return { fraction, facts: [percent, `${bytes(receivedBytes)} of ${bytes(totalBytes)}`] };
}
