import { delimiter, join } from "node:path";
import { root } from "./root.mjs";

const quiet = {
  TURBO_TELEMETRY_DISABLED: "1",
  NEXT_TELEMETRY_DISABLED: "1",
  WRANGLER_SEND_METRICS: "false",
  DO_NOT_TRACK: "1",
};

/** What opens a workspace. npm's own variables are not among them: a private registry may need its token. */
const CREDENTIAL = /^(KALEIDOSCOPE_|GOOGLE_APPLICATION_CREDENTIALS$)/i;

const variables = (isWanted) =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => isWanted(name)));

/** Credentials of the person who runs the command, for the program that needs them and for nothing else. */
export const credentials = () => variables((name) => CREDENTIAL.test(name));

/**
 * The environment that commands get: no credentials, because installing and building runs code of dependencies; no
 * telemetry; the repository's own tools first on the PATH.
 * npm's log level is dropped because `npm --silent test` is about npm's own lines, not about pnpm's errors.
 */
export function commandEnv(path = process.env.PATH ?? "") {
  const inherited = variables((name) => !CREDENTIAL.test(name) && name !== "npm_config_loglevel");
  return { ...inherited, ...quiet, PATH: [join(root, "node_modules", ".bin"), path].join(delimiter) };
}
