/**
 * A server of the Model Context Protocol: gives assistants safe access to a Kaleidoscope workspace.
 *
 * @packageDocumentation
 */

export type { McpOptions } from "./server/mcp-options";
export { type RunMcpOptions, runMcp } from "./server/run-mcp";
export { type McpHttpOptions, type RunningMcpHttpServer, serveMcpOverHttp } from "./server/serve-over-http";
export { type RunningMcpServer, serveMcpOverStdio } from "./server/serve-over-stdio";
