import { KaleidoscopeClient, type Logger, type LogLevel } from "@kal/node";
import { type Credentials, findCredentials } from "@kal/node/credentials";
import { colors } from "../output/colors";
import { Output } from "../output/output";
import { safeJson, sanitizeLine } from "../output/sanitize";
import { abortSignal } from "./abort-signal";
import { proxyFetch } from "./proxy";

/** Options that every command has. */
export interface CommonOptions {
  json?: boolean;
  url?: string;
  verbose?: boolean;
}

/** What a command works with: its output, its abort signal and its client. */
export class CommandContext {
  readonly output: Output;
  readonly signal: AbortSignal = abortSignal;
  readonly logger: Logger;
  readonly url: string | undefined;
  readonly #logLevel: LogLevel | undefined;

  constructor({ json = false, url, verbose = false }: CommonOptions) {
    this.output = new Output(json);
    this.url = url;
    this.#logLevel = verbose ? "debug" : undefined;
    // Without --verbose, KALEIDOSCOPE_LOG sets the level. The CLI prints errors itself, so the default is off.
    this.logger = verbose || process.env.KALEIDOSCOPE_LOG ? stderrLogger(json) : {};
  }

  /** Creates a client with the user's credentials. Throws `CredentialsError` if the user is not logged in. */
  async client(): Promise<KaleidoscopeClient> {
    return this.clientWith(await findCredentials(this.url));
  }

  async clientWith(credentials: Credentials): Promise<KaleidoscopeClient> {
    const fetch = await proxyFetch(credentials.url);
    return new KaleidoscopeClient({ ...credentials, fetch, logger: this.logger, logLevel: this.#logLevel });
  }
}

/** Writes the SDK's log to stderr. The SDK logs no tokens, secrets, bodies or query strings. */
function stderrLogger(json: boolean): Logger {
  const logger: Logger = {};
  for (const level of ["debug", "info", "warn", "error"] as const) {
    // The message of a routine line contains its details.
    const isRoutine = level === "debug" || level === "info";
    logger[level] = (message, details = {}) => {
      const line = json
        ? safeJson({ log: { level, message, ...details } })
        : colors(process.stderr).dim(
            sanitizeLine(`${level}: ${message}${isRoutine ? "" : ` ${JSON.stringify(details)}`}`),
          );
      process.stderr.write(`${line}\n`);
    };
  }
  return logger;
}
