// #region setup
import { KaleidoscopeClient } from "@kal/node";

/** Every request that the client sends. */
const asked: string[] = [];
const client = new KaleidoscopeClient({
  middleware: [
    (request, next) => {
      asked.push(`${request.method} ${new URL(request.url).pathname}`);
      return next(request);
    },
  ],
});
// #endregion setup
const count = () => console.log(asked.splice(0).length);

// #region shared
await Promise.all([client.programs.getPrograms(), client.programs.getPrograms()]);
await client.programs.getPrograms(); // three reads, one request
// #endregion shared
count();

// #region call
await client.programs.getPrograms({ cache: "reload" }); // asks, and keeps the answer
await client.programs.getPrograms({ cache: "no-store" }); // asks, and keeps nothing
// #endregion call
count();

// #region write
await client.programs.createProgram("PRMT5 inhibitors");
await client.programs.getPrograms(); // asks again: a write makes stale what it may have changed
// #endregion write
count();

// #region client
const tuned = client.withOptions({
  cache: { ttlMs: 5 * 60_000, maxEntries: 20_000 },
});
const uncached = client.withOptions({ cache: false });
// #endregion client
await tuned.programs.getPrograms();
await uncached.programs.getPrograms();
await uncached.programs.getPrograms();
count();

// #region entity
const activity = await client.activities.getActivityById("KRAS G12D IC50, plate 1");
await activity?.getLabels();
await activity?.getLabels(); // kept on the object
activity?.clearCaches(); // now it is asked for again, or read from the client's cache
await activity?.refetch(); // the activity itself, reloaded
// #endregion entity
console.log(asked.splice(0).join(", "));
