/** What runtimes put on the errors of a network. */
export interface Cause {
  code?: unknown;
  syscall?: unknown;
  message?: unknown;
  errors?: unknown;
  sent?: unknown;
}

/** More than any runtime nests. */
const DEEPEST = 100;

/** An error and what caused it, outermost first: runtimes bury the socket's error one or two levels down. A chain may lead back into itself. */
export function causes(error: unknown): Cause[] {
  const chain = new Set<object>();
  for (let at = error; typeof at === "object" && at && chain.size < DEEPEST; at = (at as Error).cause) {
    if (chain.has(at)) break;
    chain.add(at);
  }
  return Array.from(chain);
}
