import { Agent, request as httpRequest } from "node:http";
import { IdleSockets, type KeptSocket } from "./idle-sockets";
import type { TlsOptions } from "./tls-options";

export interface ConnectionOptions {
  /** Connections to one host at a time; further calls wait. Default: no limit. */
  maxSockets?: number;
  /** For servers with a private certificate authority, and for client certificates. */
  tls?: TlsOptions;
}

export interface Dialer {
  agent: Agent;
  request: typeof httpRequest;
}

/** Connections kept open between calls, for http and https. */
export class Connections {
  readonly #options: ConnectionOptions;
  readonly #idle = new IdleSockets();
  readonly #http: Dialer;
  #https: Dialer | Promise<Dialer> | undefined;

  constructor(options: ConnectionOptions) {
    this.#options = options;
    const { maxSockets = Number.POSITIVE_INFINITY } = options;
    this.#http = { agent: new Agent({ keepAlive: true, maxSockets }), request: httpRequest };
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
    const https = await import("node:https");
    const { maxSockets = Number.POSITIVE_INFINITY, tls } = this.#options;
    // TLS sessions are kept by the agent, so that a new connection skips the costly half of the handshake.
    const agent = new https.Agent({ ...tls, keepAlive: true, maxSockets });
    this.#idle.watch(agent);
    this.#https = { agent, request: https.request };
    return this.#https;
  }
}
