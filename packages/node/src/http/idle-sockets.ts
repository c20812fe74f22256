import type { Agent } from "node:http";
import type { Socket } from "node:net";
import { unref } from "../unref";

/** How long an idle connection is trusted when the server does not say. Shorter than any common server's limit. */
const IDLE_MS = 4_000;
const LONGEST_IDLE_MS = 60_000;
/** A connection is given up this long before the server would close it. */
const MARGIN_MS = 1_000;
const SWEEP_MS = 1_000;

const IDLE_LIMIT = Symbol("how long this connection may be idle");
const EXPIRY = Symbol("when this idle connection is given up");

/** Notes on the socket itself: a WeakMap would cost more than all else here. */
export interface KeptSocket extends Socket {
  [IDLE_LIMIT]?: number;
  [EXPIRY]?: number;
}

/**
 * Ends idle connections before the server does. A request that meets a server's close on its way dies with
 * ECONNRESET, and nobody knows whether a write among them was carried out; so such meetings are avoided.
 *
 * Node 20's agent heeds `Keep-Alive: timeout=` only below a timeout of its own, and that one would cost two
 * timer moves per request. One timer for all sockets costs none.
 */
export class IdleSockets {
  readonly #agents: Agent[] = [];
  #timer: NodeJS.Timeout | undefined;
  #sweptAt = performance.now();
  /** By the time of day: it is set now and then, and goes on while a machine sleeps. */
  #sweptTime = Date.now();
  #lastHint = "";
  #lastLimit = IDLE_MS;

  watch(agent: Agent): void {
    this.#agents.push(agent);
    agent.keepSocketAlive = (socket: KeptSocket) => {
      const idleMs = socket[IDLE_LIMIT] ?? IDLE_MS;
      socket.setKeepAlive(true, 1_000);
      // An idle connection is no reason for the process to stay.
      socket.unref();
      socket[EXPIRY] = performance.now() + idleMs;
      if (!this.#timer) this.#start();
      return idleMs > 0;
    };
  }

  /** Takes note of a server's `Keep-Alive` header. */
  heed(socket: KeptSocket, keepAlive: string): void {
    if (keepAlive !== this.#lastHint) {
      const seconds = /(?:^|[,;\s])timeout=(\d+)/i.exec(keepAlive)?.[1];
      this.#lastHint = keepAlive;
      this.#lastLimit =
        seconds === undefined
          ? IDLE_MS
          : Math.max(0, Math.min(Number(seconds) * 1_000 - MARGIN_MS, LONGEST_IDLE_MS));
    }
    socket[IDLE_LIMIT] = this.#lastLimit;
  }

  /** After the event loop was blocked the timer is late, and a stale socket would be picked: look first. */
  sweepIfLate(): void {
    if (!this.#timer) return;
    const late = performance.now() - this.#sweptAt > 2 * SWEEP_MS;
    if (late || Math.abs(Date.now() - this.#sweptTime) > 2 * SWEEP_MS) this.sweep();
  }

  sweep(at = performance.now()): void {
    const [steadyMs, dayMs] = [performance.now() - this.#sweptAt, Date.now() - this.#sweptTime];
    this.#sweptAt += steadyMs;
    this.#sweptTime += dayMs;
    // Clocks that disagree: the machine slept or its time was set, so nobody knows how long a connection was idle.
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

  destroyAll(): void {
    this.sweep(Number.POSITIVE_INFINITY);
  }

  #start(): void {
    this.#sweptAt = performance.now();
    this.#sweptTime = Date.now();
    this.#timer = unref(setInterval(() => this.sweep(), SWEEP_MS));
  }

  /** A copy: destroying a socket changes the agent's lists. */
  #idle(): KeptSocket[] {
    return this.#agents.flatMap((agent) =>
      Object.values(agent.freeSockets).flatMap((list) => (list ?? []) as KeptSocket[]),
    );
  }
}
