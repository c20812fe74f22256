import http, { Agent } from "node:http";
import type { ConnectionOptions as TlsConnectionOptions } from "node:tls";
import { type IdleSocket, IdleSockets } from "./idle-sockets";

/** TLS options of a connection, with the meanings of `node:tls`. */
export type TlsOptions = Pick<
  TlsConnectionOptions,
  | "ca"
  | "cert"
  | "ciphers"
  | "key"
  | "maxVersion"
  | "minVersion"
  | "passphrase"
  | "pfx"
  | "rejectUnauthorized"
  | "servername"
>;

/** Options of `httpSend`. */
export interface ConnectionOptions {
  /**
   * Maximum number of connections to one host. Further calls wait for a free one; the wait does not count toward
   * `timeoutMs`. An open download occupies a connection until it is read or canceled.
   *
   * @default 50
   */
  maxSockets?: number | undefined;
  /** For servers with a private certificate authority, and for client certificates. */
  tls?: TlsOptions | undefined;
}

/** What it takes to start a request over http or https. */
export interface Protocol {
  agent: Agent;
  /** Looks up Node's function in each call, because MSW and tracers replace it. */
  request(options: http.RequestOptions): http.ClientRequest;
}

/** Without a limit, 500 calls at once open 500 connections, and take longer than on 50. */
const MAX_SOCKETS = 50;

/**
 * When a reused connection breaks, Deno silently sends the request again, even a write that the server has executed or a
 * call that was aborted. So in Deno, each call opens its own connection.
 */
const keepAlive = !("Deno" in globalThis);

/** Connections kept open between calls, for http and https. */
export class Connections {
  readonly #options: ConnectionOptions;
  readonly #idle = new IdleSockets();
  readonly #http: Protocol;
  #https: Protocol | Promise<Protocol> | undefined;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    const { maxSockets = MAX_SOCKETS } = options;
    const agent = new Agent({ keepAlive, maxSockets });
    this.#http = { agent, request: (request) => http.request(request) };
    this.#idle.manage(this.#http.agent);
  }

  /** Returns a promise only for the first https call: TLS is loaded lazily, because it takes milliseconds. */
  protocol(name: string): Protocol | Promise<Protocol> {
    this.#idle.sweepIfLate();
    if (name === "http:") return this.#http;
    this.#https ??= this.#loadHttps();
    return this.#https;
  }

  applyKeepAlive(socket: IdleSocket, keepAlive: string): void {
    this.#idle.applyKeepAlive(socket, keepAlive);
  }

  /** Closes the idle connections. Calls in progress continue. */
  close(): void {
    this.#idle.closeAll();
  }

  async #loadHttps(): Promise<Protocol> {
    const { default: https } = await import("node:https");
    const { maxSockets = MAX_SOCKETS, tls } = this.#options;
    // The agent caches TLS sessions, so a new connection skips the expensive half of the handshake.
    const agent = new https.Agent({ ...tls, keepAlive, maxSockets });
    this.#idle.manage(agent);
    this.#https = { agent, request: (request) => https.request(request) };
    return this.#https;
  }
}
