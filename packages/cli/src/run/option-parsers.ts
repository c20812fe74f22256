import { InvalidArgumentError, Option } from "commander";

/** Collects the values of an option that may be repeated, in order. */
export const collect = (value: string, previous: string[] = []): string[] => [...previous, value];

/** Parses a whole number of at least 1. */
export function parseCount(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value))
    throw new InvalidArgumentError("It must be a whole number of at least 1.");
  return Number(value);
}

/** Parses the character that separates cells. Accepts `\t` for a tab. */
export function parseDelimiter(value: string): string {
  if (value === "\\t") return "\t";
  if (value.length !== 1 || /["\r\n]/.test(value))
    throw new InvalidArgumentError("It must be one character other than a quote or a line ending.");
  return value;
}

/** Creates an option that may be repeated and takes one of `choices` each time. Shell completion offers them. */
export function repeatableChoice(choices: readonly string[], flags: string, description: string): Option {
  return (
    new Option(flags, description)
      .choices(choices)
      // Replaces the parser that `choices` installs, which keeps only the last value.
      .argParser((value: string, previous: string[] | undefined) => {
        if (!choices.includes(value))
          throw new InvalidArgumentError(`Allowed choices are ${choices.join(", ")}.`);
        return collect(value, previous);
      })
  );
}

const MAX_PORT = 65_535;

/** Parses a port. 0 takes a free one. */
export function parsePort(value: string): number {
  if (!/^\d{1,5}$/.test(value) || Number(value) > MAX_PORT)
    throw new InvalidArgumentError(`It must be a port from 0 to ${MAX_PORT}.`);
  return Number(value);
}
