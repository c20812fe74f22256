import type { Logger } from "./types";

/** Wraps a logger so that it cannot fail a call: errors that it throws, synchronously or later, are ignored. */
export function safeLogger(logger: Logger): Logger {
  const safe: Logger = {};
  for (const level of ["debug", "info", "warn", "error"] as const)
    safe[level] = async (...line) => {
      try {
        // Look up the method for each line, because some loggers replace their methods when the level changes.
        await logger[level]?.(...line);
      } catch {
        // The logger itself failed, so the error cannot be reported.
      }
    };
  return safe;
}
