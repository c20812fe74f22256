import { END_SIGNALS, Interrupted } from "../errors/interrupted";
import { OutputClosed } from "../errors/output-closed";

const controller = new AbortController();

/** Aborts when the command is to end early: by Ctrl-C, or because nobody reads its output. */
export const endSignal = controller.signal;

/** The first Ctrl-C lets the command tidy up and report; the second ends it at once. */
export function endOnSignals(): void {
  for (const signal of END_SIGNALS) {
    process.on(signal, () => {
      const reason = new Interrupted(signal);
      if (controller.signal.aborted) process.exit(reason.exitCode);
      controller.abort(reason);
    });
  }
}

/** A reader that goes away, such as `head`, ends the command quietly; a full disk is an error like others. */
export function closeWithOutput(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    const gone = error.code === "EPIPE" || error.code === "EIO";
    controller.abort(gone ? new OutputClosed() : Object.assign(error, { path: "The output" }));
  });
  process.stderr.on("error", () => {});
}
