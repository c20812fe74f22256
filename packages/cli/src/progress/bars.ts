import { MultiBar, type SingleBar } from "cli-progress";
import { plainText } from "../output/plain-text";
import { type BarFacts, barLine } from "./bar-line";

export interface Bar {
  update(facts: BarFacts): void;
  remove(): void;
}

const CLEAR_TO_END = "\u001b[K";

/** Bars on stderr that are redrawn in place; `log` writes a line above them. */
export class Bars {
  readonly #multi = new MultiBar({
    stream: process.stderr,
    format: (_options, _params, facts: BarFacts) => barLine(facts, process.stderr.columns || 80),
    fps: 10,
    hideCursor: true,
    linewrap: false,
    clearOnComplete: false,
    stopOnComplete: false,
    // A line above moves every bar down, so each is to be drawn again.
    forceRedraw: true,
    // Ctrl-C is the command's own business; `stop` tidies up in any case.
    gracefulExit: false,
  });
  readonly #bars = new Set<SingleBar>();

  add(facts: BarFacts): Bar {
    const bar = this.#multi.create(1, 0, { ...facts, label: plainText(facts.label) });
    this.#bars.add(bar);
    return {
      update: (next) => bar.update(0, { ...next, label: plainText(next.label) }),
      remove: () => {
        this.#bars.delete(bar);
        this.#multi.remove(bar);
      },
    };
  }

  log(line: string): void {
    this.#multi.log(`${plainText(line)}${CLEAR_TO_END}\n`);
  }

  /** Draws the bars a last time and gives the cursor back. */
  stop(): void {
    this.#multi.update();
    this.#multi.stop();
  }
}
