import type { JsonValue } from "../util/json";

/** Data that may also contain fields which this SDK does not know. */
export interface ExtraFields {
  /**
   * Fields that this SDK does not know yet, under the server's names. Sent unchanged beside the others. A name that
   * the call knows is an error.
   */
  extra?: { readonly [field: string]: JsonValue | Date | undefined } | undefined;
}
