import { closeSync, constants, openSync, statSync } from "node:fs";
import { isatty } from "node:tty";

/** Returns whether a path leads to a terminal, such as `/dev/tty`, a link to it, or `/dev/stderr` without redirection. */
export function isTerminal(path: string): boolean {
  try {
    // Opening anything else could block or have an effect, for example on a named pipe.
    if (!statSync(path).isCharacterDevice()) return false;
    const descriptor = openSync(path, constants.O_RDONLY | constants.O_NOCTTY | constants.O_NONBLOCK);
    try {
      return isatty(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // The path does not exist yet, or this process cannot open it.
    return false;
  }
}
