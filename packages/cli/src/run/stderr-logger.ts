import type { Logger } from "@kal/node";
import { colors } from "../output/colors";
import { jsonText } from "../output/json-text";
import { plainText } from "../output/plain-text";

const LEVELS = ["debug", "info", "warn", "error"] as const;

/** Writes what the SDK logs, which holds no token, secret, body or query. */
export function stderrLogger(json: boolean): Logger {
  const logger: Logger = {};
  for (const level of LEVELS) {
    logger[level] = (message, details = {}) => {
      const line = json
        ? jsonText({ log: { level, message, ...details } })
        : colors(process.stderr).dim(plainText(`${level}: ${message} ${JSON.stringify(details)}`));
      process.stderr.write(`${line}\n`);
    };
  }
  return logger;
}
