import {
  AuthenticationError,
  ConnectionError,
  ForbiddenError,
  IncompleteDownloadError,
  InvalidContentTypeError,
  KaleidoscopeError,
  NotFoundError,
  RateLimitError,
  ServerError,
  TimeoutError,
} from "@kal/core";

export interface Explanation {
  title: string;
  advice: string;
  /** The error's class, for whoever reads the code beside it. */
  kind: string;
}

type Test = (error: unknown) => boolean;

const WORDS: readonly [is: Test, title: string, advice: string][] = [
  [
    (error) => NotFoundError.is(error),
    "The file is no longer there",
    "It may have been deleted, or it belongs to another activity.",
  ],
  [
    (error) => ForbiddenError.is(error),
    "You may not open this file",
    "Ask whoever runs the workspace for access.",
  ],
  [
    (error) => AuthenticationError.is(error),
    "You are not signed in",
    "Sign in again, then repeat the download.",
  ],
  [(error) => RateLimitError.is(error), "Kaleidoscope is busy", "Wait a minute, then try again."],
  [(error) => TimeoutError.is(error), "It took too long", "The connection fell silent. Try again."],
  [
    (error) => IncompleteDownloadError.is(error),
    "The file arrived incomplete",
    "What came was thrown away, so nothing half-finished is left. Try again.",
  ],
  [
    (error) => InvalidContentTypeError.is(error),
    "This is not the kind of file it should be",
    "The demo takes CSV, SDF and XLSX files and nothing else.",
  ],
  [(error) => ConnectionError.is(error), "No connection", "Check your network, then try again."],
  [
    (error) => ServerError.is(error),
    "Kaleidoscope has a problem",
    "It is not your doing. Try again in a while.",
  ],
];

/** An error in plain words: what happened and what to do. */
export function explain(error: unknown): Explanation {
  const kind = error instanceof Error ? error.name : "Error";
  const found = WORDS.find(([is]) => is(error));
  if (found) return { title: found[1], advice: found[2], kind };
  // The SDK's own messages are written for people; anything else may not be.
  const advice = KaleidoscopeError.is(error) ? error.message : "Something unexpected happened. Try again.";
  return { title: "The download failed", advice, kind };
}
