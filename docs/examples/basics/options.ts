// #region options
import { KaleidoscopeClient } from "@kal/node";

const client = new KaleidoscopeClient({
  timeoutMs: 20_000,
  maxRetries: 3,
  cache: { ttlMs: 5 * 60_000 },
  headers: { "X-Team": "medicinal chemistry" },
});
const programs = await client.programs.getPrograms({
  deadlineMs: 60_000,
  signal: AbortSignal.timeout(90_000),
});
// #endregion options
console.log(programs.length);
