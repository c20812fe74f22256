/** The part of a Durable Object's state that the token object uses. */
export interface ObjectState {
  /** The storage of this object. */
  storage: {
    get(key: string): Promise<unknown>;
    put(key: string, value: unknown): Promise<void>;
    deleteAll(): Promise<void>;
    setAlarm(time: number): Promise<void>;
  };
}

interface Stored {
  text: string;
  expiresAt: number;
}

/**
 * The Durable Object that `durableObjectTokenStore` uses. Export it from the Worker and bind it:
 *
 * @example
 * ```ts
 * export { KaleidoscopeTokenObject } from "@kal/core/stores";
 * // wrangler.jsonc
 * // "durable_objects": { "bindings": [{ "name": "KALEIDOSCOPE_TOKENS", "class_name": "KaleidoscopeTokenObject" }] },
 * // "migrations": [{ "tag": "v1", "new_sqlite_classes": ["KaleidoscopeTokenObject"] }]
 * ```
 */
export class KaleidoscopeTokenObject {
  readonly #storage: ObjectState["storage"];

  constructor(state: ObjectState) {
    this.#storage = state.storage;
  }

  /**
   * Responds to `GET` with `{ text }` and to `POST { expected, next, ttlMs }` with `{ written }`. Only reachable
   * through the binding.
   *
   * @example
   * ```ts
   * import { KaleidoscopeTokenObject, type ObjectState } from "@kal/core/stores";
   * declare const state: ObjectState;
   * const answer = await new KaleidoscopeTokenObject(state).fetch(new Request("https://tokens/"));
   * console.log(await answer.json()); // { text: null } before the first token
   * ```
   */
  async fetch(request: Request): Promise<Response> {
    if (request.method !== "POST") return Response.json({ text: await this.#current() });
    const { expected, next, ttlMs } = (await request.json()) as {
      expected: string | null;
      next: string;
      ttlMs: number;
    };
    // A Durable Object runs nothing else between these storage operations, so they are atomic.
    if ((await this.#current()) !== expected) return Response.json({ written: false });
    const expiresAt = Date.now() + ttlMs;
    await this.#storage.put("stored", { text: next, expiresAt } satisfies Stored);
    await this.#storage.setAlarm(expiresAt);
    return Response.json({ written: true });
  }

  /**
   * Deletes the stored tokens once they have expired, so an unused object costs nothing.
   *
   * @example
   * ```ts
   * import { KaleidoscopeTokenObject, type ObjectState } from "@kal/core/stores";
   * declare const state: ObjectState;
   * await new KaleidoscopeTokenObject(state).alarm(); // the runtime calls it when the tokens expire
   * ```
   */
  async alarm(): Promise<void> {
    if ((await this.#current()) === null) await this.#storage.deleteAll();
  }

  async #current(): Promise<string | null> {
    const stored = (await this.#storage.get("stored")) as Stored | undefined;
    return stored && Date.now() < stored.expiresAt ? stored.text : null;
  }
}
