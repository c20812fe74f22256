import { exitCodeOf } from "./exit-codes.mjs";
import { killTree, stillRunning } from "./run.mjs";

/** Passes Ctrl-C and a polite kill on to whatever runs, waits for it to end, and then ends like it was asked to. */
export function passSignalsOn({ graceMs = 5_000 } = {}) {
  let ending = false;
  const end = async (signal) => {
    if (ending) return;
    ending = true;
    const children = stillRunning();
    for (const child of children) killTree(child, signal);
    const late = setTimeout(() => {
      for (const child of children) killTree(child, "SIGKILL");
    }, graceMs);
    await Promise.all(children.map((child) => child.done));
    clearTimeout(late);
    // Whatever outlived its parent in the group goes too.
    for (const child of children) killTree(child, "SIGKILL");
    process.exit(exitCodeOf(null, signal));
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => end(signal));
  endWithNpm(() => end("SIGTERM"));
}

/** npm passes a signal to the shell between it and us, and that shell ends without telling us. */
function endWithNpm(end) {
  if (!process.env.npm_lifecycle_event || process.platform === "win32") return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) end();
  }, 500).unref();
}
