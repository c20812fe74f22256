import { InvalidArgumentError } from "../errors/invalid-argument-error";

/** Headers that the connection sets itself. A stale copy would break the framing of the request. */
export const framingHeader =
  /^(connection|content-length|expect|keep-alive|proxy-connection|te|trailer|transfer-encoding|upgrade)$/i;

const NAME = /^[!#$%&'*+.^_`|~0-9a-z-]+$/i;
/** Characters that HTTP allows in a value. Surrounding white space is trimmed before. */
const VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

/**
 * Returns the error for a header that cannot be sent, or `null` if all can. The runtime's own error would quote the
 * value, which may be a secret.
 */
export function refusedHeader(headers: Record<string, string>): InvalidArgumentError | null {
  for (const [name, value] of Object.entries(headers)) {
    if (NAME.test(name) && VALUE.test(String(value).trim())) continue;
    return new InvalidArgumentError(
      `The header ${JSON.stringify(name)} holds a character that HTTP does not allow.`,
    );
  }
  return null;
}
