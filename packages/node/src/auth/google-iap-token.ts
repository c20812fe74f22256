import { KaleidoscopeError } from "@kal/core";

/** Options of `googleIapToken`. */
export interface GoogleIapOptions {
  /** The OAuth client id of the Identity-Aware Proxy. */
  audience: string;
  /** Your own `GoogleAuth`, for credentials other than the application's default credentials. */
  auth?: GoogleAuthLike | undefined;
}

/** The part of `GoogleAuth` from `google-auth-library` that this package uses. */
export interface GoogleAuthLike {
  /** Returns a client whose provider fetches ID tokens for this audience. */
  getIdTokenClient(
    audience: string,
  ): Promise<{ idTokenProvider: { fetchIdToken(audience: string): Promise<string> } }>;
}

/** Google's ID tokens live for an hour. */
const LIFETIME_MS = 50 * 60_000;

/**
 * Returns a function that provides ID tokens for an API behind Google's Identity-Aware Proxy, from application-default
 * credentials. A token is used for 50 minutes. Concurrent calls share one token request.
 *
 * Needs `google-auth-library`, which is not installed with `@kal/node`. If it is missing, the first call throws a
 * `KaleidoscopeError`. Errors of the library are thrown unchanged.
 *
 * @example
 * ```ts
 * import { googleIapToken, KaleidoscopeClient } from "@kal/node";
 * const iapToken = googleIapToken({ audience: "1234.apps.googleusercontent.com" });
 * const client = new KaleidoscopeClient({ iapToken });
 * ```
 */
export function googleIapToken({ audience, auth }: GoogleIapOptions): () => Promise<string> {
  return cacheToken(LIFETIME_MS, async () => {
    const source = auth ?? (await defaultAuth());
    const { idTokenProvider } = await source.getIdTokenClient(audience);
    return idTokenProvider.fetchIdToken(audience);
  });
}

function cacheToken(lifetimeMs: number, fetchToken: () => Promise<string>): () => Promise<string> {
  /** `age` starts when the token arrives. */
  let cached: { token: Promise<string>; age?: Age } | undefined;
  return () => {
    if (cached && !(cached.age && cached.age.ms > lifetimeMs)) return cached.token;
    const entry: typeof cached = { token: fetchToken() };
    cached = entry;
    entry.token.then(
      () => {
        entry.age = new Age();
      },
      () => {
        // Only the calls that share this request fail. The next call tries again.
        if (cached === entry) cached = undefined;
      },
    );
    return entry.token;
  };
}

/**
 * Time since the object was created. Takes the longer of two clocks, because the steady clock stops while some machines
 * sleep. If the time of day was set back to before the start, the time is unknown, and `ms` is `Infinity`.
 */
class Age {
  readonly #steady = performance.now();
  readonly #time = Date.now();

  get ms(): number {
    const byTime = Date.now() - this.#time;
    return byTime < 0 ? Number.POSITIVE_INFINITY : Math.max(byTime, performance.now() - this.#steady);
  }
}

/**
 * The import uses this constant and marks for bundlers, so that they do not resolve the package. Otherwise an app could
 * not be built without it, although few apps need it.
 */
const LIBRARY = "google-auth-library";

async function defaultAuth(): Promise<GoogleAuthLike> {
  const library: { GoogleAuth: new () => GoogleAuthLike } = await import(
    /* turbopackIgnore: true */ /* webpackIgnore: true */ /* @vite-ignore */ LIBRARY
  ).catch((cause: unknown) => {
    throw new KaleidoscopeError(
      `googleIapToken needs ${LIBRARY}: npm install ${LIBRARY}. In a bundled app, pass it: googleIapToken({ audience, auth: new GoogleAuth() }).`,
      { cause },
    );
  });
  return new library.GoogleAuth();
}
