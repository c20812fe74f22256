// npm's own variables stay: a private registry may need its token.
const credential = /^(KALEIDOSCOPE_|GOOGLE_APPLICATION_CREDENTIALS$)/i;

/** Returns an environment without what opens a workspace, for programs that run code of dependencies. */
export const withoutCredentials = (env) =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !credential.test(name)));
