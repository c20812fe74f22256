import type { Agent } from "node:http";
import type { Socket } from "node:net";
import { unref } from "../util/replaced-globals";

/** How long a connection may be idle if the server sends no limit. Shorter than the limit of any common server. */
const IDLE_MS = 4_000;
const MAX_IDLE_MS = 60_000;
/** A connection is closed this long before the server would close it. */
const MARGIN_MS = 1_000;
const SWEEP_MS = 1_000;

const IDLE_LIMIT = Symbol("how long this connection may be idle");
const EXPIRY = Symbol("when this idle connection is closed");

/** The limits are properties of the socket, because a WeakMap would cost more than everything else here. */
export interface IdleSocket extends Socket {
  [IDLE_LIMIT]?: number;
  [EXPIRY]?: number;
}

/**
 * Closes idle connections before the server does. If a server closes a connection while a request is on its way, the
 * request fails with ECONNRESET, and the client cannot know whether a write was executed.
 *
 * Node 20's agent applies `Keep-Alive: timeout=` only if it has a timeout of its own, which costs two timer updates per
 * request. One timer for all sockets costs none.
 */
export class IdleSockets {
  readonly #agents: Agent[] = [];
  #timer: NodeJS.Timeout | undefined;
  #sweptAt = performance.now();
  /** The time of day, which keeps running while the machine sleeps, but is sometimes set. */
  #sweptTime = Date.now();
  #lastHint = "";
  #lastLimit = IDLE_MS;

  manage(agent: Agent): void {
    this.#agents.push(agent);
    agent.keepSocketAlive = (socket: IdleSocket) => {
      const idleMs = socket[IDLE_LIMIT] ?? IDLE_MS;
      socket.setKeepAlive(true, 1_000);
      // An idle connection must not keep the process alive.
      socket.unref();
      socket[EXPIRY] = performance.now() + idleMs;
      if (!this.#timer) this.#start();
      return idleMs > 0;
    };
  }

  /** Sets the idle limit of a socket from the server's `Keep-Alive` header. */
  applyKeepAlive(socket: IdleSocket, keepAlive: string): void {
    if (keepAlive !== this.#lastHint) {
      const seconds = /(?:^|[,;\s])timeout=(\d+)/i.exec(keepAlive)?.[1];
      this.#lastHint = keepAlive;
      this.#lastLimit =
        seconds === undefined
          ? IDLE_MS
          : Math.max(0, Math.min(Number(seconds) * 1_000 - MARGIN_MS, MAX_IDLE_MS));
    }
    socket[IDLE_LIMIT] = this.#lastLimit;
  }

  /** After a blocked event loop the timer is late, and the agent would pick a stale socket. So this runs before each call. */
  sweepIfLate(): void {
    if (!this.#timer) return;
    const late = performance.now() - this.#sweptAt > 2 * SWEEP_MS;
    if (late || Math.abs(Date.now() - this.#sweptTime) > 2 * SWEEP_MS) this.sweep();
  }

  sweep(at = performance.now()): void {
    const [steadyMs, dayMs] = [performance.now() - this.#sweptAt, Date.now() - this.#sweptTime];
    this.#sweptAt += steadyMs;
    this.#sweptTime += dayMs;
    // If the clocks disagree, the machine slept or its time was set. The idle times are then unknown, so all are closed.
    const now = Math.abs(dayMs - steadyMs) > SWEEP_MS ? Number.POSITIVE_INFINITY : at;
    let left = 0;
    for (const socket of this.#idle()) {
      if ((socket[EXPIRY] ?? 0) <= now) socket.destroy();
      else left += 1;
    }
    if (left > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  closeAll(): void {
    this.sweep(Number.POSITIVE_INFINITY);
  }

  #start(): void {
    this.#sweptAt = performance.now();
    this.#sweptTime = Date.now();
    this.#timer = unref(setInterval(() => this.sweep(), SWEEP_MS));
  }

  /** Returns a copy, because destroying a socket changes the agent's lists. */
  #idle(): IdleSocket[] {
    return this.#agents.flatMap((agent) =>
      Object.values(agent.freeSockets).flatMap((list) => (list ?? []) as IdleSocket[]),
    );
  }
}
