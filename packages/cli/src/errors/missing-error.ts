/** What was named on the command line does not exist. */
export class MissingError extends Error {
  override readonly name = "MissingError";

  /** With the names that do exist, so that a slip can be seen. */
  static of(noun: string, named: string, existing: readonly (string | null)[]): MissingError {
    const names = existing
      .filter((name): name is string => Boolean(name))
      .sort()
      // What was typed may be a part of the name that was meant.
      .sort((one, other) => Number(contains(other, named)) - Number(contains(one, named)));
    const shown = names.slice(0, MOST_SHOWN).join(", ");
    const more = names.length > MOST_SHOWN ? `, and ${names.length - MOST_SHOWN} more` : "";
    const hint = names.length > 0 ? ` There are: ${shown}${more}.` : "";
    return new MissingError(`There is no ${noun} with the name or id "${named}".${hint}`);
  }
}

const contains = (name: string, part: string) => name.toLowerCase().includes(part.toLowerCase());

const MOST_SHOWN = 12;
