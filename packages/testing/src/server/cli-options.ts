import { parseArgs } from "node:util";
import type { ServerOptions } from "./start";

export const USAGE = `Usage: kal-fake [options]

A fake Kaleidoscope on a port, for tests and demos. It keeps everything in memory.

  --port <number>             port to listen on; 0 takes a free one   (default 0)
  --host <name>               address to listen on                    (default 127.0.0.1)
  --client-id <text>          the client id it accepts                (default demo)
  --client-secret <text>      the client secret it accepts            (default demo)
  --seed <demo|empty>         what the workspace holds                (default demo)
  --screening <number>        adds so many compounds to the workspace (default 0)
  --token-lifetime <seconds>  how long an access token lives          (default 3600)
  --help                      print this
`;

/** A command-line error with a message for the user. */
export class UsageError extends Error {}

const option = { type: "string" } as const;

function readFlags(args: string[]) {
  try {
    const options = {
      port: option,
      host: option,
      "client-id": option,
      "client-secret": option,
      seed: option,
      screening: option,
      "token-lifetime": option,
      help: { type: "boolean" },
    } as const;
    return parseArgs({ args, options, allowPositionals: false }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function wholeNumber(
  flag: string,
  text: string | undefined,
  least: number,
  most: number,
): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < least || number > most) {
    throw new UsageError(`--${flag} must be a whole number from ${least} to ${most}, not "${text}"`);
  }
  return number;
}

function seedOf(text: string | undefined): "demo" | "empty" | undefined {
  if (text === undefined || text === "demo" || text === "empty") return text;
  throw new UsageError(`--seed must be demo or empty, not "${text}"`);
}

function nonEmpty(flag: string, text: string | undefined): string | undefined {
  if (text === "") throw new UsageError(`--${flag} must not be empty`);
  return text;
}

/** Parses the command line to server options, or `"help"`. Throws `UsageError`. */
export function readCommandLine(args: string[]): ServerOptions | "help" {
  const flags = readFlags(args);
  if (flags.help) return "help";
  return {
    port: wholeNumber("port", flags.port, 0, 65535),
    host: nonEmpty("host", flags.host),
    clientId: nonEmpty("client-id", flags["client-id"]),
    clientSecret: nonEmpty("client-secret", flags["client-secret"]),
    seed: seedOf(flags.seed),
    screeningCompounds: wholeNumber("screening", flags.screening, 0, 100_000),
    tokenLifetimeSeconds: wholeNumber("token-lifetime", flags["token-lifetime"], 1, 31_536_000),
  };
}
