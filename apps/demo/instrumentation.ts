/** Runs once, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { usesFake } = await import("./lib/server/source");
  if (!usesFake) return;
  // The edge runtime shares nothing with this process but the environment that it begins with.
  const { fakeKaleidoscope } = await import("./lib/server/fake");
  process.env.KAL_DEMO_FAKE_URL = (await fakeKaleidoscope()).url;
}
