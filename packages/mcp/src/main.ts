import { InvalidArgumentError, KaleidoscopeClient, type Logger } from "@kal/node";
import { CredentialsError, findCredentials } from "@kal/node/credentials";
import { readCommandLine, USAGE, UsageError } from "./command-line";
import { runMcp } from "./server/run-mcp";

const FAILURE = 1;
const WRONG_USAGE = 2;
const NO_CREDENTIALS = 3;

/** Standard output belongs to the protocol, so nothing may be logged there. */
const log = (message: string) => void process.stderr.write(`kal-mcp: ${message}\n`);
const logger: Logger = { debug: log, info: log, warn: log, error: log };

async function main(): Promise<void> {
  const { help, version, url, ...options } = readCommandLine(process.argv.slice(2));
  if (help || version) {
    process.stdout.write(help ? USAGE : `${__KAL_VERSION__}\n`);
    return;
  }
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.once(signal, () => controller.abort());
  const client = new KaleidoscopeClient({ ...(await findCredentials(url)), logger });
  await runMcp({ ...options, client, signal: controller.signal });
}

function exitCodeFor(error: unknown): number {
  if (error instanceof CredentialsError) return NO_CREDENTIALS;
  return error instanceof UsageError || error instanceof InvalidArgumentError ? WRONG_USAGE : FAILURE;
}

main().catch((error: unknown) => {
  log(error instanceof Error ? error.message : String(error));
  process.exitCode = exitCodeFor(error);
});
