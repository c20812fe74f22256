import { InvalidArgumentError } from "../errors/invalid-argument-error";
import type { Logger, LogLevel } from "./types";

const LEVELS = ["debug", "info", "warn", "error"] as const;

/**
 * Returns the logger of a client: the given one, or one that writes to the console. It has no methods for levels that
 * are off, and cannot fail a call: errors that the given logger throws, synchronously or later, are ignored.
 */
export function clientLogger(logger: Logger | false | undefined, logLevel?: LogLevel): Logger {
  const first = [...LEVELS, "off"].indexOf(logLevel ?? (logger ? "debug" : "warn"));
  if (first < 0)
    throw new InvalidArgumentError(`logLevel must be off, error, warn, info or debug, not ${logLevel}.`);
  const safe: Logger = {};
  if (logger !== false)
    for (const level of LEVELS.slice(first))
      safe[level] = async (message, details) => {
        try {
          // Look up the method for each line, because loggers and tools replace them.
          await (logger ? logger[level]?.(message, details) : toConsole(level, message, details));
        } catch {
          // The logger itself failed, so the error cannot be reported.
        }
      };
  return safe;
}

/** Prints one line: text from the server must not start a line of its own or control a terminal. */
function toConsole(level: keyof Logger, message: string, details?: object): void {
  const isRoutine = level === "debug" || level === "info";
  const facts = details && !isRoutine ? ` ${JSON.stringify(details)}` : "";
  const line = message.replace(/^(kaleidoscope )?/, "[kaleidoscope] ") + facts;
  // `console.debug` and `console.info` write to stdout, which may be the program's data.
  const { stdout } = (globalThis as { process?: { stdout?: unknown } }).process ?? {};
  globalThis.console?.[isRoutine && stdout ? "warn" : level]?.(line.replace(/\p{Cc}+/gu, " "));
}
