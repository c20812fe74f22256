import type { Logger } from "./types";

/** A log line is worth no call: what the logger throws, now or later, is dropped. */
export function safeLogger(logger: Logger): Logger {
  const safe: Logger = {};
  for (const level of ["debug", "info", "warn", "error"] as const)
    safe[level] = async (...line) => {
      try {
        // Looked up at each line: loggers exchange their methods when their level changes.
        await logger[level]?.(...line);
      } catch {
        // There is nobody to tell.
      }
    };
  return safe;
}
