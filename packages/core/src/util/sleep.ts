import { abortReason } from "./abort-reason";
import { onAbort } from "./on-abort";

/** Resolves after `ms`, or rejects at once with the signal's reason. Leaves neither timer nor listener. */
export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(abortReason(signal));
    const timer = setTimeout(() => {
      unlink?.();
      resolve();
    }, ms);
    const unlink =
      signal &&
      onAbort(signal, () => {
        clearTimeout(timer);
        unlink?.();
        reject(abortReason(signal));
      });
  });
}
