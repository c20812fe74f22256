/**
 * What the edge runtime finds in its environment: the credentials of the real API, or the address that
 * `instrumentation.ts` has left there of the fake, which lives in the Node process beside it.
 */
export function edgeCredentials() {
  const {
    KALEIDOSCOPE_API_CLIENT_ID: clientId = "demo",
    KALEIDOSCOPE_API_CLIENT_SECRET: clientSecret = "demo",
    KALEIDOSCOPE_API_URL: url,
    KAL_DEMO_FAKE_URL: fakeUrl,
  } = process.env;
  return { clientId, clientSecret, url: fakeUrl ?? url };
}
