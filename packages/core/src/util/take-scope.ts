import { InvalidArgumentError } from "../errors/invalid-argument-error";
import type { RequestOptions } from "../transport/types";
import { requireOptions } from "./check-arguments";

/**
 * Splits the option that limits a call from the request options. `alias` is kalbio's name of it. Without the limit, the
 * call deletes or processes everything, so `undefined`, which is usually a missing id, throws. `null` means no limit.
 */
export function takeScope<T>(
  options: object,
  name: string,
  alias: string,
): [scope: T | null, RequestOptions] {
  requireOptions(options, `{ ${name} }`, name, alias);
  const {
    [name]: scope = null,
    [alias]: other = null,
    ...request
  } = options as { [option: string]: unknown };
  for (const one of [name, alias])
    if (one in options && (options as { [option: string]: unknown })[one] === undefined)
      throw new InvalidArgumentError(
        `${one} is undefined. To use all of them, omit it or pass null. Nothing was sent.`,
      );
  if (scope !== null && other !== null)
    throw new InvalidArgumentError(`Pass ${name} or ${alias}, not both. Nothing was sent.`);
  return [(scope ?? other) as T | null, request];
}
