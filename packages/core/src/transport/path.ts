import { InvalidArgumentError } from "../errors/invalid-argument-error";

/** What would reach another endpoint, and half a character, which a text cut within an emoji ends with and no URL can hold. */
const NO_ID = /^\.{0,2}$|\p{Surrogate}/u;

/**
 * Tag for paths: path`/files/${fileId}` percent-encodes each id into one segment.
 * Empty ids, dot segments and text that is no Unicode are refused.
 */
export function path(literals: TemplateStringsArray, ...ids: string[]): string {
  let out = literals[0] ?? "";
  ids.forEach((id, index) => {
    if (typeof id !== "string" || NO_ID.test(id)) {
      // An entity in place of its id says what it is: as JSON it would be some screens long.
      const given = typeof id === "string" ? JSON.stringify(id) : String(id);
      throw new InvalidArgumentError(
        `${given} cannot be an id in ${literals.join("{id}")}. Pass a non-empty string.`,
      );
    }
    out += encodeURIComponent(id) + (literals[index + 1] ?? "");
  });
  return out;
}
