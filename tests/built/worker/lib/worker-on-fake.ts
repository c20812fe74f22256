import { startFakeKaleidoscope } from "@kal/testing/server";
import { startWorker } from "./worker";

/** Starts a listening fake and the Worker in front of it. `close` ends both. */
export async function startWorkerOnFake({
  clientSecret,
  ...options
}: Parameters<typeof startWorker>[1] & { clientSecret?: string } = {}) {
  const kaleidoscope = await startFakeKaleidoscope(clientSecret ? { clientSecret } : {});
  const worker = await startWorker(kaleidoscope.url, options);
  return {
    ...worker,
    fake: kaleidoscope.fake,
    close: () => Promise.all([worker.close(), kaleidoscope.close()]),
  };
}

export type WorkerOnFake = Awaited<ReturnType<typeof startWorkerOnFake>>;
