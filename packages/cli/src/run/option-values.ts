import { InvalidArgumentError, Option } from "commander";

/** For an option that may be given several times: its values in order. */
export const collect = (value: string, before: string[] = []): string[] => [...before, value];

/** A whole number of at least 1. */
export function count(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value))
    throw new InvalidArgumentError("It must be a whole number of at least 1.");
  return Number(value);
}

/** What separates cells; a tab can be typed as \t. */
export function delimiter(value: string): string {
  if (value === "\\t") return "\t";
  if (value.length !== 1 || /["\r\n]/.test(value))
    throw new InvalidArgumentError("It must be one character, and no quote or line ending.");
  return value;
}

/** An option for one of these words that may be given several times. Completion offers them. */
export function severalOf(words: readonly string[], flags: string, description: string): Option {
  return (
    new Option(flags, description)
      .choices(words)
      // The check that comes with choices would keep the last value alone.
      .argParser((value: string, before: string[] | undefined) => {
        if (!words.includes(value))
          throw new InvalidArgumentError(`Allowed choices are ${words.join(", ")}.`);
        return collect(value, before);
      })
  );
}
