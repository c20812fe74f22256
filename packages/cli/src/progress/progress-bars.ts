import { MultiBar } from "cli-progress";
import { sanitizeLine } from "../output/sanitize";
import { type BarState, renderBar } from "./render-bar";

export interface ProgressBar {
  update(state: BarState): void;
  remove(): void;
}

const CLEAR_TO_END_OF_LINE = "\u001b[K";

/** Progress bars on stderr that redraw in place. `log` writes a line above them. */
export class ProgressBars {
  readonly #multi = new MultiBar({
    stream: process.stderr,
    format: (_options, _params, state: BarState) => renderBar(state, process.stderr.columns || 80),
    fps: 10,
    hideCursor: true,
    linewrap: false,
    clearOnComplete: false,
    stopOnComplete: false,
    // A line above moves every bar down, so every bar must be redrawn.
    forceRedraw: true,
    // The command handles Ctrl-C and always calls `stop`.
    gracefulExit: false,
  });

  add(state: BarState): ProgressBar {
    const sanitized = (next: BarState) => ({ ...next, label: sanitizeLine(next.label) });
    const bar = this.#multi.create(1, 0, sanitized(state));
    return {
      update: (next) => bar.update(0, sanitized(next)),
      remove: () => {
        this.#multi.remove(bar);
      },
    };
  }

  log(line: string): void {
    this.#multi.log(`${sanitizeLine(line)}${CLEAR_TO_END_OF_LINE}\n`);
  }

  /** Draws the bars once more and restores the cursor. */
  stop(): void {
    this.#multi.update();
    this.#multi.stop();
  }
}
