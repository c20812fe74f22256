import { KaleidoscopeError } from "@kal/core";
import { Age } from "../age";

/** Options of `googleIapToken`. */
export interface GoogleIapOptions {
  /** The OAuth client id of the Identity-Aware Proxy. */
  audience: string;
  /** Your own `GoogleAuth`, for other credentials than the application's default ones. */
  auth?: GoogleAuthLike | undefined;
}

/** `GoogleAuth` of `google-auth-library`, as far as it is needed. */
export interface GoogleAuthLike {
  /** A client whose provider fetches ID tokens for this audience. */
  getIdTokenClient(
    audience: string,
  ): Promise<{ idTokenProvider: { fetchIdToken(audience: string): Promise<string> } }>;
}

/** Google's ID tokens live for an hour. */
const LIFETIME_MS = 50 * 60_000;

/**
 * ID tokens for an API behind Google's Identity-Aware Proxy, from application-default credentials. Each is used
 * for 50 minutes; calls that need one at the same time share the fetch.
 *
 * Needs `google-auth-library`, which is not installed with `@kal/node`: its absence is a `KaleidoscopeError` at the
 * first call. What the library throws comes as it is.
 *
 * @example
 * ```ts
 * import { googleIapToken, KaleidoscopeClient } from "@kal/node";
 * const iapToken = googleIapToken({ audience: "1234.apps.googleusercontent.com" });
 * const client = new KaleidoscopeClient({ iapToken });
 * ```
 */
export function googleIapToken({ audience, auth }: GoogleIapOptions): () => Promise<string> {
  return keptFor(LIFETIME_MS, async () => {
    const source = auth ?? (await defaultAuth());
    const { idTokenProvider } = await source.getIdTokenClient(audience);
    return idTokenProvider.fetchIdToken(audience);
  });
}

function keptFor(lifetimeMs: number, fetchToken: () => Promise<string>): () => Promise<string> {
  /** `age` counts from when the token was there. */
  let held: { token: Promise<string>; age?: Age } | undefined;
  return () => {
    if (held && !(held.age && held.age.ms > lifetimeMs)) return held.token;
    const mine: typeof held = { token: fetchToken() };
    held = mine;
    mine.token.then(
      () => {
        mine.age = new Age();
      },
      () => {
        // A failure is for those who waited; the next call tries again.
        if (held === mine) held = undefined;
      },
    );
    return mine.token;
  };
}

/**
 * The name is no literal in the import, and bundlers that see through that are told to leave it: otherwise an app would
 * not build without a package that few need.
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
