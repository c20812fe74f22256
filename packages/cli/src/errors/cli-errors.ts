/** A mistake on the command line, such as an unknown option or an invalid value. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

const MAX_NAMES_LISTED = 12;

/** Something that the command line names does not exist. */
export class MissingError extends Error {
  override readonly name = "MissingError";

  /** Lists the existing names in the message, names that contain `wanted` first. */
  static of(noun: string, wanted: string, existing: readonly (string | null)[]): MissingError {
    const contains = (name: string) => name.toLowerCase().includes(wanted.toLowerCase());
    const names = existing
      .filter((name): name is string => Boolean(name))
      .sort()
      .sort((a, b) => Number(contains(b)) - Number(contains(a)));
    const listed = names.slice(0, MAX_NAMES_LISTED).join(", ");
    const rest = names.length - MAX_NAMES_LISTED;
    const hint = names.length > 0 ? ` There are: ${listed}${rest > 0 ? `, and ${rest} more` : ""}.` : "";
    return new MissingError(`Unknown ${noun} "${wanted}".${hint}`);
  }
}

const SIGNAL_NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

type TerminationSignal = keyof typeof SIGNAL_NUMBERS;
export const TERMINATION_SIGNALS = Object.keys(SIGNAL_NUMBERS) as TerminationSignal[];

/** A signal, such as the one that Ctrl-C sends, stopped the command. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
  /** 128 plus the number of the signal, as shells report it. */
  readonly exitCode: number;

  constructor(signal: TerminationSignal = "SIGINT", message = "Interrupted.") {
    super(message);
    this.exitCode = 128 + SIGNAL_NUMBERS[signal];
  }
}

/** The program that reads the output closed it early, as `head` does. The command ends with exit code 0. */
export class OutputClosed extends Error {
  override readonly name = "OutputClosed";
}
