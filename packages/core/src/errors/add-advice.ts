import { KaleidoscopeError } from "./kaleidoscope-error";

/** Adds a sentence to an error's message unless it is there: a sender may fail several calls with the same error. */
export function addAdvice(error: Error, sentence: string): void {
  if (!error.message.includes(sentence)) error.message += ` ${sentence}`;
}

const READ_ONCE =
  "its stream can be read only once. Pass a Blob, a path, or a function that makes a stream, and it is repeated by itself.";

/** Marks an error as not retried because the upload's stream is used up, and says in its message how to allow retries. */
export function notRepeated<Failure>(failure: Failure): Failure {
  if (failure instanceof KaleidoscopeError) {
    failure.retryable = false;
    addAdvice(failure, `It was not sent again: ${READ_ONCE}`);
  }
  return failure;
}
