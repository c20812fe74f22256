let registry: FinalizationRegistry<() => void> | null | undefined;

/**
 * Calls back some time after nobody can reach the object any more: a last resort for those who forget what they
 * opened. `letGo` must not lead to the object. Nothing happens in runtimes that cannot tell.
 */
export function whenDropped(object: object, letGo: () => void): void {
  registry ??= typeof FinalizationRegistry === "function" ? new FinalizationRegistry((run) => run()) : null;
  registry?.register(object, letGo);
}
