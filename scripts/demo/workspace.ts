/** True if the demo will show a real workspace. With only one of the two set, it must not show the fake one either. */
export const isRealWorkspace = (env: NodeJS.ProcessEnv): boolean =>
  Boolean(env.KALEIDOSCOPE_API_CLIENT_ID || env.KALEIDOSCOPE_API_CLIENT_SECRET);

/** Tells the person at the terminal whose data the demo shows. */
export function describeWorkspace(env: NodeJS.ProcessEnv): string {
  if (isRealWorkspace(env)) {
    const url = env.KALEIDOSCOPE_API_URL ?? "its usual address";
    return `It talks to the real Kaleidoscope at ${url}, with the credentials in the environment.`;
  }
  return (
    "It talks to a built-in fake Kaleidoscope with demo data. For the real one, set " +
    "KALEIDOSCOPE_API_CLIENT_ID and KALEIDOSCOPE_API_CLIENT_SECRET."
  );
}
