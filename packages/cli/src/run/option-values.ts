import { InvalidArgumentError } from "commander";

/** For an option that may be given several times: its values in order. */
export const collect = (value: string, before: string[] = []): string[] => [...before, value];

/** A whole number of at least 1. */
export function count(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value))
    throw new InvalidArgumentError("It must be a whole number of at least 1.");
  return Number(value);
}
