import { constants } from "node:os";

/** What a shell reports for a process ended by a signal: 128 plus the signal's number. */
export const exitCodeOf = (code, signal) => code ?? 128 + (constants.signals[signal] ?? 0);
