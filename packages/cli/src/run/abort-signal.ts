import { Interrupted, OutputClosed, TERMINATION_SIGNALS } from "../errors/cli-errors";

const controller = new AbortController();

/** Aborts when the command must end early: after Ctrl-C, or when the reader of its output closes it. */
export const abortSignal = controller.signal;

/** Makes the first Ctrl-C abort the command, which then cleans up and reports. A second one exits immediately. */
export function abortOnTermination(): void {
  for (const signal of TERMINATION_SIGNALS) {
    process.on(signal, () => {
      const reason = new Interrupted(signal);
      if (controller.signal.aborted) process.exit(reason.exitCode);
      controller.abort(reason);
    });
  }
}

/** Aborts without an error if a reader such as `head` closes stdout. Other errors, such as a full disk, are reported. */
export function abortOnOutputError(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    const isClosed = error.code === "EPIPE" || error.code === "EIO";
    controller.abort(isClosed ? new OutputClosed() : Object.assign(error, { path: "The output" }));
  });
  process.stderr.on("error", () => {});
}
