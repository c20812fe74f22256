import { createHash, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { InvalidArgumentError } from "@kal/node";
import {
  localhostHostValidation,
  localhostOriginValidation,
  toNodeHandler,
} from "@modelcontextprotocol/node";
import { createMcpHandler } from "@modelcontextprotocol/server";
import { mcpServerFactory } from "./create-mcp-server";
import type { McpOptions } from "./mcp-options";
import type { RunningMcpServer } from "./serve-over-stdio";

const HOST = "127.0.0.1";
const PATH = "/mcp";
const MIN_TOKEN_LENGTH = 16;

/** Options of a server on a port. */
export interface McpHttpOptions extends McpOptions {
  /** The token that every request must carry as `Authorization: Bearer`. At least 16 characters. */
  token: string;
  /**
   * The port to listen on.
   *
   * @default 0: any free port
   */
  port?: number | undefined;
}

/** A server that listens on a port. */
export interface RunningMcpHttpServer extends RunningMcpServer {
  /** The address for assistants, for example `http://127.0.0.1:3845/mcp`. */
  readonly url: string;
}

/**
 * Serves assistants on this computer over Streamable HTTP. Listens on 127.0.0.1 only. Rejects requests without the
 * token, and requests whose `Host` or `Origin` is not this computer, which web pages could send.
 *
 * @throws InvalidArgumentError if the token is too short.
 *
 * @example
 * ```ts
 * import { serveMcpOverHttp } from "@kal/mcp";
 * import { KaleidoscopeClient } from "@kal/node";
 * const client = new KaleidoscopeClient();
 * const server = await serveMcpOverHttp({ client, token: process.env.KAL_MCP_TOKEN ?? "" });
 * console.error(server.url); // "http://127.0.0.1:51234/mcp"
 * ```
 */
export async function serveMcpOverHttp(options: McpHttpOptions): Promise<RunningMcpHttpServer> {
  const { token, port = 0, ...mcp } = options;
  if (typeof token !== "string" || token.length < MIN_TOKEN_LENGTH)
    throw new InvalidArgumentError(
      `token must have at least ${MIN_TOKEN_LENGTH} characters. Create one with: openssl rand -hex 32`,
    );
  const onerror = ({ name }: Error) => void process.stderr.write(`kal-mcp: ${name}\n`);
  const handler = createMcpHandler(mcpServerFactory(mcp), { onerror });
  const handle = toNodeHandler(handler, { onerror });
  const hasLocalHost = localhostHostValidation();
  const hasLocalOrigin = localhostOriginValidation();
  const server = createServer((request, response) => {
    if (!hasLocalHost(request, response) || !hasLocalOrigin(request, response)) return;
    if (!hasToken(request, token)) return refuse(response, 401, { "www-authenticate": "Bearer" });
    if (request.url?.split("?", 1)[0] !== PATH) return refuse(response, 404);
    void handle(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, HOST, resolve);
  });
  const address = server.address() as AddressInfo;
  const close = async () => {
    await handler.close();
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  };
  return { url: `http://${HOST}:${address.port}${PATH}`, close };
}

/** Compares digests, whose comparison takes the same time wherever they differ. */
function hasToken({ headers }: IncomingMessage, token: string): boolean {
  const sent = /^Bearer (.+)$/i.exec(headers.authorization ?? "")?.[1] ?? "";
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(sent), digest(token));
}

function refuse(response: ServerResponse, status: number, headers: Record<string, string> = {}): void {
  response.writeHead(status, headers).end();
}
