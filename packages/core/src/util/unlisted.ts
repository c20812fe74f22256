/** Text that the SDK's lists of values do not contain. Create it with `unlisted`. */
export type Unlisted = string & { readonly "~unlisted": true };

/**
 * Marks text as a value that this SDK does not list, such as a status that the workspace defines. Returns the text
 * itself. Without it, TypeScript rejects such text, because it is usually a typing error. Sends nothing.
 *
 * @example
 * ```ts
 * import { unlisted } from "@kal/core";
 * await activity.update({ status: unlisted("awaiting QC") });
 * ```
 */
export function unlisted(value: string): Unlisted {
  return value as Unlisted;
}
