import { UnresolvedIdentifierError } from "../../errors/unresolved-identifier-error";
import { deadlineError } from "../../transport/call-timeouts";
import { checkLimit } from "../../transport/check-limits";
import type { RequestOptions } from "../../transport/types";
import { sleep } from "../../util/sleep";
import type { ImportRecord } from "./import-record";

/** Options of `waitFor`. */
export interface WaitOptions extends RequestOptions {
  /**
   * Milliseconds before the second poll. Each further wait is 1.5 times as long, up to 5 seconds.
   *
   * @default 500
   */
  pollMs?: number | undefined;
  /** Called after each poll. */
  onProgress?: ((progress: ImportRecord) => void) | undefined;
}

const LONGEST_POLL_MS = 5_000;

/** Polls an import until it is complete or has failed. */
export async function waitFor(
  importId: string,
  look: (options: RequestOptions) => Promise<ImportRecord | null>,
  options: WaitOptions,
): Promise<ImportRecord> {
  const { pollMs = 500, onProgress, deadlineMs = Number.POSITIVE_INFINITY, ...request } = options;
  checkLimit("pollMs", pollMs);
  const endsAt = performance.now() + deadlineMs;
  // Wait at least 1 ms, because an interval of 0 would never grow.
  for (let waitMs = Math.max(pollMs, 1); ; waitMs = Math.min(waitMs * 1.5, LONGEST_POLL_MS)) {
    const left = endsAt - performance.now();
    const found = await look(
      left === Number.POSITIVE_INFINITY ? request : { ...request, deadlineMs: Math.max(Math.ceil(left), 0) },
    );
    if (!found)
      throw new UnresolvedIdentifierError(
        "import",
        importId,
        "Imports are known by the id that a push returns.",
      );
    onProgress?.(found);
    if (found.is_complete || found.import_status === "failed") return found;
    if (performance.now() + waitMs >= endsAt)
      throw deadlineError(`Waiting for import ${importId}`, { deadlineMs, met: {} });
    await sleep(waitMs, request.signal);
  }
}
