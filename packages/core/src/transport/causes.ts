/** Deep enough for every runtime; a chain may lead back into itself. */
const DEEPEST = 5;

/** An error and what caused it, outermost first: runtimes bury the socket's error one or two levels down. */
export function causes(error: unknown): { code?: unknown; cause?: unknown }[] {
  const chain = [];
  for (let at = error; chain.length < DEEPEST && typeof at === "object" && at; at = (at as Error).cause)
    chain.push(at);
  return chain;
}
