import { stat } from "node:fs/promises";
import { InvalidArgumentError } from "@kal/node";
import type { McpOptions } from "./mcp-options";
import { serveMcpOverHttp } from "./serve-over-http";
import { serveMcpOverStdio } from "./serve-over-stdio";

const TOKEN = "KAL_MCP_TOKEN";

/** Options of the command. */
export interface RunMcpOptions extends McpOptions {
  /**
   * Listens on this port instead of standard input and output. `0` takes a free port. The environment variable
   * `KAL_MCP_TOKEN` must hold the token that requests carry.
   *
   * @default standard input and output
   */
  httpPort?: number | undefined;
  /** Ends the server. */
  signal?: AbortSignal | undefined;
}

/**
 * Runs the server as a command does: until the assistant closes standard input, or until the signal aborts. Logs to
 * stderr.
 *
 * @throws InvalidArgumentError if the export folder is not a folder, or if the token for HTTP is missing or too short.
 *
 * @example
 * ```ts
 * import { runMcp } from "@kal/mcp";
 * import { KaleidoscopeClient } from "@kal/node";
 * await runMcp({ client: new KaleidoscopeClient(), httpPort: 3845 });
 * ```
 */
export async function runMcp({ httpPort, signal, ...options }: RunMcpOptions): Promise<void> {
  const { exportFolder } = options;
  if (exportFolder !== undefined && !(await isFolder(exportFolder)))
    throw new InvalidArgumentError("The export folder does not exist or is not a folder.");
  if (httpPort === undefined) {
    const server = serveMcpOverStdio(options);
    await Promise.race([streamEnd(), aborted(signal)]);
    await server.close();
    return;
  }
  const token = process.env[TOKEN]?.trim();
  if (!token)
    throw new InvalidArgumentError(
      `HTTP needs a token. Set ${TOKEN} to a random text, for example with: export ${TOKEN}=$(openssl rand -hex 32)`,
    );
  const server = await serveMcpOverHttp({ ...options, token, port: httpPort });
  process.stderr.write(`kal-mcp listens on ${server.url}\n`);
  await aborted(signal);
  await server.close();
}

const isFolder = async (path: string) => (await stat(path).catch(() => null))?.isDirectory() ?? false;

const streamEnd = () =>
  new Promise<void>((resolve) => {
    process.stdin.once("end", resolve).once("close", resolve);
    // The assistant may stop reading before it closes standard input.
    process.stdout.once("error", () => resolve());
  });

const aborted = (signal: AbortSignal | undefined) =>
  new Promise<void>((resolve) => {
    if (signal?.aborted) resolve();
    signal?.addEventListener("abort", () => resolve(), { once: true });
  });
