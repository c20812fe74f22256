import type { JsonValue } from "../util/json";
import { KaleidoscopeError } from "./kaleidoscope-error";

/** A download has a media type that is not on the list of accepted ones. `acceptContentTypes` widens the list. */
export class InvalidContentTypeError extends KaleidoscopeError {
  static override readonly kind: string = "InvalidContentTypeError";

  constructor(
    /** The media type received, `null` where the server named none. */
    readonly contentType: string | null,
    /** The types that would have been accepted. */
    readonly accepted: readonly string[],
    /** What came in place of the file, if it was JSON or HTML, its secrets redacted; else `null`. */
    readonly body: JsonValue = null,
    said = "",
  ) {
    super(
      `The file came as ${contentType ?? "an unnamed type"}, which is not accepted (${accepted.join(", ")})${said && `: ${said}`}. ` +
        'Widen the list with acceptContentTypes, or pass acceptContentTypes: "any".',
    );
  }
}
