import { KaleidoscopeResponseError } from "../errors/response-error";
import type { JsonValue } from "../util/json";
import { describeBody, isHtml } from "./describe-body";
import type { Exchange } from "./exchange";
import { quotable } from "./read-body";
import type { Method } from "./types";

/** What the server answered to a call, with the call itself, which messages name. */
export class Answer {
  readonly #quote: () => JsonValue;

  constructor(
    readonly method: Method,
    readonly path: string,
    /** The decoded body; `null` where it was empty, and for a read that found nothing (404). */
    readonly json: JsonValue,
    /** Returns the body as errors may hold it. */
    quote: () => JsonValue = () => null,
  ) {
    this.#quote = quote;
  }

  /** Decodes the text of an answer. Throws `KaleidoscopeResponseError` for one that is not JSON. */
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

  /** True where it says nothing: no body, `{}`, `[]`. */
  get isEmpty(): boolean {
    const { json } = this;
    return !json || (typeof json === "object" && Object.keys(json).length === 0);
  }

  /** The body of an endpoint that must have one. */
  required(): JsonValue {
    const { method, json } = this;
    if (json !== null) return json;
    throw this.error(
      `${method === "GET" ? "was not found, or " : ""}answered with an empty body. Check the url option and that these credentials may use this part of the workspace.`,
    );
  }

  /** The body as a list; an empty one is an empty list. */
  list(): JsonValue[] {
    const list = this.json ?? [];
    if (Array.isArray(list)) return list;
    throw this.misfit("a list was expected");
  }

  /** The error for an answer that is not what its endpoint promises. */
  misfit(rule: string, field: string | null = null): KaleidoscopeResponseError {
    return this.error(
      `answered in a shape that does not fit${field ? `: field "${field}" is missing or wrong` : ""}; ${rule}. Check that url points at the Kaleidoscope API.`,
      field,
    );
  }

  /** The error for an answer that cannot be used. Its message quotes what the server said, except for lists of data. */
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
