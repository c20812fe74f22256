import {
  AuthenticationError,
  BadRequestError,
  ConflictError,
  ConnectionError,
  ForbiddenError,
  KaleidoscopeAPIError,
  type KaleidoscopeError,
  NotFoundError,
  RateLimitError,
  ServerError,
  TimeoutError,
  UnprocessableEntityError,
} from "@kal/core";
import type { Problem } from "./outcome";

type Words = (error: KaleidoscopeError) => Omit<Problem, "kind">;

/** What Kaleidoscope itself said. Its words are the best there are. */
const said = (error: KaleidoscopeError): string => {
  const body = KaleidoscopeAPIError.is(error) ? error.body : null;
  const message = typeof body === "object" && body !== null && !Array.isArray(body) ? body.message : null;
  return typeof message === "string" ? message : error.message;
};

const refused: Words = (error) => ({ title: "Kaleidoscope refused the change", advice: said(error) });
const signedOut: Words = () => ({
  title: "You are not signed in",
  advice: "Nothing was changed. Sign in again.",
});
const uncertain: Words = () => ({
  title: "No answer came",
  advice: "The change may have been made all the same. Look again before you repeat it.",
});

const WORDS: readonly [is: (error: unknown) => boolean, words: Words][] = [
  [(error) => ConflictError.is(error) || BadRequestError.is(error), refused],
  [(error) => UnprocessableEntityError.is(error), refused],
  [
    (error) => ForbiddenError.is(error),
    () => ({ title: "You may not change this", advice: "Ask whoever runs the workspace for access." }),
  ],
  [(error) => NotFoundError.is(error), (error) => ({ title: "It is no longer there", advice: said(error) })],
  [(error) => AuthenticationError.is(error), signedOut],
  [
    (error) => RateLimitError.is(error),
    () => ({ title: "Kaleidoscope is busy", advice: "Nothing was changed. Wait a minute, then try again." }),
  ],
  [(error) => TimeoutError.is(error) || ConnectionError.is(error), uncertain],
  [
    (error) => ServerError.is(error),
    () => ({
      title: "Kaleidoscope has a problem",
      advice: "It is not your doing. Look again in a while before you repeat the change.",
    }),
  ],
];

/** Why a change was not made. The SDK's own messages are written for people, so they serve where nothing fits. */
export function explainChange(error: KaleidoscopeError): Problem {
  const words = WORDS.find(([is]) => is(error))?.[1];
  const { title, advice } = words?.(error) ?? { title: "The change was not made", advice: error.message };
  return { title, advice, kind: error.name };
}
