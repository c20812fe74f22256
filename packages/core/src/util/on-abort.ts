const waiting = new WeakMap<AbortSignal, Hub>();

interface Hub {
  callbacks: Set<() => void>;
  listener: () => void;
}

/**
 * Calls back when the signal aborts; the function it returns ends that. All calls on one signal share one listener,
 * since Node warns of a leak from the eleventh on, and the last call to end removes it.
 */
export function onAbort(signal: AbortSignal, callback: () => void): () => void {
  const hub = waiting.get(signal) ?? open(signal);
  hub.callbacks.add(callback);
  return () => {
    if (hub.callbacks.delete(callback) && hub.callbacks.size === 0) close(signal, hub);
  };
}

function open(signal: AbortSignal): Hub {
  const callbacks = new Set<() => void>();
  const listener = () => {
    // A copy: each callback takes itself, and perhaps others, off the list. Spread, it would be one item in loose builds.
    for (const callback of Array.from(callbacks)) if (callbacks.has(callback)) callback();
  };
  const hub = { callbacks, listener };
  waiting.set(signal, hub);
  signal.addEventListener("abort", listener);
  return hub;
}

function close(signal: AbortSignal, hub: Hub): void {
  signal.removeEventListener("abort", hub.listener);
  if (waiting.get(signal) === hub) waiting.delete(signal);
}
