import { KaleidoscopeResponseError } from "../errors/response-error";
import type { JsonValue } from "../json";
import type { Method } from "./types";

/** What the server answered to a call, with the call itself, which messages name. */
export class Answer {
  constructor(
    readonly method: Method,
    readonly path: string,
    /** The decoded body; `null` where it was empty, and for a read that found nothing (404). */
    readonly json: JsonValue,
  ) {}

  /** True where it says nothing: no body, `{}`, `[]`. */
  get isEmpty(): boolean {
    const { json } = this;
    return !json || (typeof json === "object" && Object.keys(json).length === 0);
  }

  /** The body of an endpoint that must have one. */
  required(): JsonValue {
    const { method, path, json } = this;
    if (json !== null) return json;
    throw new KaleidoscopeResponseError(
      `${method} ${path} ${method === "GET" ? "was not found, or " : ""}answered with an empty body. Check the url option and that these credentials may use this part of the workspace.`,
      method,
      path,
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
    const { method, path } = this;
    return new KaleidoscopeResponseError(
      `${method} ${path} answered in a shape that does not fit${field ? `: field "${field}" is missing or wrong` : ""}; ${rule}. Check that url points at the Kaleidoscope API.`,
      method,
      path,
      field,
    );
  }
}
