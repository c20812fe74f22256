import { InvalidArgumentError } from "../errors/invalid-argument-error";

/**
 * Tag for paths: path`/files/${fileId}` percent-encodes each id into one segment.
 * Empty ids and dot segments are refused, since they would reach another endpoint.
 */
export function path(literals: TemplateStringsArray, ...ids: string[]): string {
  let out = literals[0] ?? "";
  ids.forEach((id, index) => {
    if (typeof id !== "string" || id === "" || id === "." || id === "..") {
      throw new InvalidArgumentError(
        `${JSON.stringify(id) ?? "undefined"} cannot be an id in ${literals.join("{id}")}. Pass a non-empty string.`,
      );
    }
    out += encodeURIComponent(id) + (literals[index + 1] ?? "");
  });
  return out;
}
