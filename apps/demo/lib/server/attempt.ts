import { KaleidoscopeError } from "@kal/core";

export type Attempt<Data> = { data: Data; error: null } | { data: null; error: KaleidoscopeError };

/**
 * Loads a page's data, or gives the SDK's error to show: its messages are written for people and hold no secret.
 * Thrown on, Next would hide it from the browser. Any other error is a bug, and takes Next's way.
 */
export async function attempt<Data>(load: () => Promise<Data>): Promise<Attempt<Data>> {
  try {
    return { data: await load(), error: null };
  } catch (error) {
    if (KaleidoscopeError.is(error)) return { data: null, error };
    throw error;
  }
}
