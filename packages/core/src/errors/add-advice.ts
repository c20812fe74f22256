/** Adds a sentence to an error's message, once: a sender may fail several calls with the same error. */
export function addAdvice(error: Error, sentence: string): void {
  if (!error.message.includes(sentence)) error.message += ` ${sentence}`;
}
