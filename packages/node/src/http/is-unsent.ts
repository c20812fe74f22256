import type { Agent, ClientRequest } from "node:http";
import type { Socket } from "node:net";

/** Deno and Bun have sockets of their own under `node:http`, whose state says nothing. */
const STATE_IS_TRUE = !("Deno" in globalThis || "Bun" in globalThis);

/** True while a request waits for a free connection, or its connection for TCP or TLS: none of its bytes has left. */
export function isUnsent(agent: Agent, outgoing: ClientRequest): boolean {
  if (!STATE_IS_TRUE) return false;
  // Absent until the agent assigns one, whatever the types say.
  const socket = outgoing.socket as (Socket & { secureConnecting?: boolean }) | null;
  if (socket) return socket.connecting || socket.secureConnecting === true;
  const queues = Object.values(agent.requests) as (unknown[] | undefined)[];
  return queues.some((queue) => queue?.includes(outgoing));
}
