import { delimiter, join } from "node:path";
import { root } from "./root.mjs";

const quiet = {
  TURBO_TELEMETRY_DISABLED: "1",
  NEXT_TELEMETRY_DISABLED: "1",
  WRANGLER_SEND_METRICS: "false",
  DO_NOT_TRACK: "1",
};

/**
 * The environment every command gets: no telemetry, the repository's own tools first on the PATH.
 * npm's log level is dropped because `npm --silent test` is about npm's own lines, not about pnpm's errors.
 */
export function commandEnv(path = process.env.PATH ?? "") {
  const { npm_config_loglevel: _level, ...inherited } = process.env;
  return { ...inherited, ...quiet, PATH: [join(root, "node_modules", ".bin"), path].join(delimiter) };
}
