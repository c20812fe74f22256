import { serveStdio } from "@modelcontextprotocol/server/stdio";
import { mcpServerFactory } from "./create-mcp-server";
import type { McpOptions } from "./mcp-options";

/** A server that serves assistants. */
export interface RunningMcpServer {
  /** Stops serving. Calls in progress are canceled. */
  close(): Promise<void>;
}

/**
 * Serves one assistant over standard input and output. Nothing else may write to stdout. The server ends when the
 * assistant closes standard input.
 *
 * @example
 * ```ts
 * import { serveMcpOverStdio } from "@kal/mcp";
 * import { KaleidoscopeClient } from "@kal/node";
 * serveMcpOverStdio({ client: new KaleidoscopeClient({ logger: false }) });
 * ```
 */
export function serveMcpOverStdio(options: McpOptions): RunningMcpServer {
  return serveStdio(mcpServerFactory(options), {
    onerror: ({ name }) => process.stderr.write(`kal-mcp: ${name}\n`),
  });
}
