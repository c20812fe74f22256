import type { Exchange } from "../transport/exchange";
import { UNBUFFERED } from "../util/unbuffered";

/**
 * Passes a body on as fast as the page takes it. A body that breaks or falls silent breaks here too, so that the page
 * never takes a part for the whole.
 */
export function relay(exchange: Exchange, leave: () => void): ReadableStream<Uint8Array> {
  let drained: (() => void) | undefined;
  let begun = false;
  let left = false;
  return new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (begun) return drained?.();
        begun = true;
        exchange
          .read((chunk) => {
            controller.enqueue(chunk);
            return new Promise<void>((resolve) => {
              drained = resolve;
            });
          })
          .then(
            // Closing what the page has left in this very moment would throw, and end the server's process.
            () => left || controller.close(),
            (error) => controller.error(error),
          );
      },
      cancel() {
        left = true;
        leave();
        drained?.();
      },
    },
    UNBUFFERED,
  );
}
