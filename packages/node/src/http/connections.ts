import http, { Agent } from "node:http";
import { IdleSockets, type KeptSocket } from "./idle-sockets";
import type { TlsOptions } from "./tls-options";

/** Options of `httpSend`. */
export interface ConnectionOptions {
  /**
   * Connections to one host at a time; further calls wait.
   *
   * @default no limit
   */
  maxSockets?: number | undefined;
  /** For servers with a private certificate authority, and for client certificates. */
  tls?: TlsOptions | undefined;
}

export interface Dialer {
  agent: Agent;
  /** Looks up Node's own function at each call, since MSW and tracers replace it. */
  request(options: http.RequestOptions): http.ClientRequest;
}

/**
 * Where a connection that was used before breaks, Deno sends the request again by itself: a write that the server
 * has carried out, or a call that the caller has given up. So in Deno each call gets a connection of its own.
 */
const keepAlive = !("Deno" in globalThis);

/** Connections kept open between calls, for http and https. */
export class Connections {
  readonly #options: ConnectionOptions;
  readonly #idle = new IdleSockets();
  readonly #http: Dialer;
  #https: Dialer | Promise<Dialer> | undefined;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    const { maxSockets = Number.POSITIVE_INFINITY } = options;
    const agent = new Agent({ keepAlive, maxSockets });
    this.#http = { agent, request: (request) => http.request(request) };
    this.#idle.watch(this.#http.agent);
  }

  /** A promise only for the first https call: TLS takes milliseconds to load, which plain http need not pay. */
  dialer(protocol: string): Dialer | Promise<Dialer> {
    this.#idle.sweepIfLate();
    if (protocol === "http:") return this.#http;
    this.#https ??= this.#loadHttps();
    return this.#https;
  }

  heed(socket: KeptSocket, keepAlive: string): void {
    this.#idle.heed(socket, keepAlive);
  }

  /** Ends the connections that are idle. Calls in progress go on. */
  close(): void {
    this.#idle.destroyAll();
  }

  async #loadHttps(): Promise<Dialer> {
    const { default: https } = await import("node:https");
    const { maxSockets = Number.POSITIVE_INFINITY, tls } = this.#options;
    // TLS sessions are kept by the agent, so that a new connection skips the costly half of the handshake.
    const agent = new https.Agent({ ...tls, keepAlive, maxSockets });
    this.#idle.watch(agent);
    this.#https = { agent, request: (request) => https.request(request) };
    return this.#https;
  }
}
