#!/usr/bin/env node
import { readCommandLine, USAGE, UsageError } from "./cli-options";
import { startFakeKaleidoscope } from "./start";

const COULD_NOT_START = 2;

function explain(error: unknown): string {
  if (error instanceof UsageError) return `${error.message}\nTry: kal-fake --help`;
  const { code, message, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code === "EADDRINUSE") return `port ${port} is in use; choose another one, or --port 0 for a free one`;
  return message;
}

async function main(): Promise<void> {
  const options = readCommandLine(process.argv.slice(2));
  if (options === "help") {
    process.stdout.write(USAGE);
    return;
  }
  const running = await startFakeKaleidoscope(options);
  const stop = () => void running.close().then(() => process.exit(0));
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
  process.stdout.write(`kal-fake listening on ${running.url}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`kal-fake: ${explain(error)}\n`);
  process.exitCode = COULD_NOT_START;
});
