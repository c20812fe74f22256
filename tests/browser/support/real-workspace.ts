import { type RunningFake, startFakeKaleidoscope } from "@kal/testing/server";

export interface Workspace extends RunningFake {
  /** The environment variables by which a demo takes it for a real workspace. */
  env: Record<string, string>;
}

/** Starts a fake Kaleidoscope for a demo with credentials. */
export async function startWorkspace(clientId = "demo", clientSecret = "demo"): Promise<Workspace> {
  const fake = await startFakeKaleidoscope({ clientId, clientSecret });
  const env = {
    KALEIDOSCOPE_API_CLIENT_ID: clientId,
    KALEIDOSCOPE_API_CLIENT_SECRET: clientSecret,
    KALEIDOSCOPE_API_URL: fake.url,
  };
  return { ...fake, env };
}
