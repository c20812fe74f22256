import { KaleidoscopeClient } from "@kal/node";

const client = new KaleidoscopeClient();

// #region limits
const programs = await client.programs.getPrograms({
  timeoutMs: 5_000, // until the response begins, and between two chunks of its body
  deadlineMs: 20_000, // the whole call, with all its attempts and waits
  maxRetries: 1,
});
// #endregion limits
console.log(programs.length);

// #region timeout
import { TimeoutError } from "@kal/node";

const uncached = { cache: "no-store" } as const; // a cached list needs no request
try {
  await client.programs.getPrograms({ ...uncached, timeoutMs: 100, maxRetries: 0 });
} catch (error) {
  if (!TimeoutError.is(error)) throw error;
  console.log(error.phase, error.limitMs);
}
// #endregion timeout

// #region abort
const controller = new AbortController();
const reading = client.programs.getPrograms({
  ...uncached,
  signal: controller.signal,
});
controller.abort(new Error("The user left the page."));
await reading.catch((error) => console.log(error.message));
// #endregion abort
