import { InvalidArgumentError } from "../errors/invalid-argument-error";

/**
 * Ids that would reach another endpoint, and ids with half a character (from text cut within an emoji), which a URL
 * cannot contain.
 */
const NO_ID = /^\.{0,2}$|\p{Surrogate}/u;

/**
 * Template tag for paths: path`/files/${fileId}` percent-encodes each id into one segment. Throws for empty ids, dot
 * segments and text that is not valid Unicode.
 */
export function path(literals: TemplateStringsArray, ...ids: string[]): string {
  let out = literals[0] ?? "";
  ids.forEach((id, index) => {
    if (typeof id !== "string" || NO_ID.test(id)) {
      // If an entity was passed instead of its id, name its type, because its JSON could fill several screens.
      const given = typeof id === "string" ? JSON.stringify(id) : String(id);
      throw new InvalidArgumentError(
        `${given} cannot be an id in ${literals.join("{id}")}. Pass a non-empty string.`,
      );
    }
    out += encodeURIComponent(id) + (literals[index + 1] ?? "");
  });
  return out;
}
