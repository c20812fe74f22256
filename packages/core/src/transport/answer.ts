import { KaleidoscopeResponseError } from "../errors/response-error";
import type { JsonValue } from "../util/json";
import { describeBody, isHtml } from "./describe-body";
import type { Exchange } from "./exchange";
import { quotable } from "./read-body";
import type { Method } from "./types";

/** The server's response to a call, together with the method and path, which error messages name. */
export class Answer {
  readonly #quote: () => JsonValue;

  constructor(
    readonly method: Method,
    readonly path: string,
    /** The decoded body, or `null` if it was empty or a read found nothing (404). */
    readonly json: JsonValue,
    /** Returns the body as errors may quote it. */
    quote: () => JsonValue = () => null,
  ) {
    this.#quote = quote;
  }

  /** Decodes the text of a response. Throws `KaleidoscopeResponseError` if it is not JSON. */
  static read(text: string, exchange: Exchange, method: Method, path: string): Answer {
    const quote = () => quotable(text, exchange.secrets);
    let json: JsonValue = null;
    try {
      json = JSON.parse(text);
    } catch {
      if (text.trim())
        throw new Answer(method, path, null, quote).error(
          isHtml(text)
            ? "answered with an HTML page instead of JSON. Check that url points at the API, and that no login page or proxy stands in between."
            : "answered with something instead of JSON. The answer may have been cut short; try again.",
        );
    }
    return new Answer(method, path, json, quote);
  }

  /** `true` if the response has no content: no body, `{}`, `[]`. */
  get isEmpty(): boolean {
    const { json } = this;
    return !json || (typeof json === "object" && Object.keys(json).length === 0);
  }

  /** Returns the body, or throws if it is empty. */
  required(): JsonValue {
    const { method, json } = this;
    if (json !== null) return json;
    throw this.error(
      `${method === "GET" ? "was not found, or " : ""}answered with an empty body. Check the url option and that these credentials may use this part of the workspace.`,
    );
  }

  /** Returns the body as a list. An empty body is an empty list. */
  list(): JsonValue[] {
    const list = this.json ?? [];
    if (Array.isArray(list)) return list;
    throw this.misfit("a list was expected");
  }

  /** Returns the error for a response that is not in the endpoint's documented shape. */
  misfit(rule: string, field: string | null = null): KaleidoscopeResponseError {
    return this.error(
      `answered in a shape that does not fit${field ? `: field "${field}" is missing or wrong` : ""}; ${rule}. Check that url points at the Kaleidoscope API.`,
      field,
    );
  }

  /** Returns the error for an unusable response. Its message quotes the server, except for lists of data. */
  error(problem: string, field: string | null = null): KaleidoscopeResponseError {
    const { method, path } = this;
    const body = this.#quote();
    const said = Array.isArray(body) ? "" : describeBody(body);
    return new KaleidoscopeResponseError(
      `${method} ${path} ${problem}${said && ` The answer was: ${said.endsWith(".") ? said : `${said}.`}`}`,
      method,
      path,
      field,
      { body },
    );
  }
}
