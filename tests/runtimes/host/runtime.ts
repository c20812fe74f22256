import type { Places } from "../suite/case";

/** A runtime in which the cases are loaded. */
export interface Runtime {
  version: string;
  /** The names of the cases. */
  names: string[];
  /** Runs a case. Returns what went wrong, or `null`. */
  run(name: string, places: Places): Promise<string | null>;
  /** Ends the work and returns what keeps the process alive, or `null`. */
  end?(): Promise<string | null>;
  close(): Promise<unknown>;
}
