let registry: FinalizationRegistry<() => void> | null | undefined;

/**
 * Calls back some time after nobody can reach the object any more: a last resort for those who forget what they
 * opened. `letGo` must not lead to the object. Nothing happens in runtimes that cannot tell.
 */
export function whenDropped(object: object, letGo: () => void): void {
  registry ??= typeof FinalizationRegistry === "function" ? new FinalizationRegistry(attempt) : null;
  registry?.register(object, letGo);
}

/** Workers refuse I/O outside a request, and what belonged to a request has ended with it. */
function attempt(letGo: () => void): void {
  try {
    letGo();
  } catch {}
}
