import type { Agent } from "node:http";
import type { Duplex } from "node:stream";

/** How long an idle connection is trusted when the server does not say. Shorter than any common server's limit. */
const IDLE_MS = 4_000;
const LONGEST_IDLE_MS = 60_000;
/** A connection is given up this long before the server would close it. */
const MARGIN_MS = 1_000;
const SWEEP_MS = 1_000;

/**
 * Ends idle connections before the server does. A request that meets a server's close on its way dies with
 * ECONNRESET, and nobody knows whether a write among them was carried out; so such meetings are avoided.
 *
 * Node 20's agent heeds `Keep-Alive: timeout=` only below a timeout of its own, and that one would cost two
 * timer moves per request. One timer for all sockets costs none.
 */
export class IdleSockets {
  readonly #agents: Agent[] = [];
  readonly #hints = new WeakMap<Duplex, number>();
  readonly #expiry = new WeakMap<Duplex, number>();
  #timer: NodeJS.Timeout | undefined;
  #sweptAt = 0;

  watch(agent: Agent): void {
    this.#agents.push(agent);
    agent.keepSocketAlive = (socket: Duplex & { setKeepAlive?: (on: boolean, ms: number) => void }) => {
      const idleMs = this.#hints.get(socket) ?? IDLE_MS;
      socket.setKeepAlive?.(true, 1_000);
      // An idle connection is no reason for the process to stay.
      (socket as Duplex & { unref?: () => void }).unref?.();
      this.#expiry.set(socket, Date.now() + idleMs);
      this.#timer ??= setInterval(() => this.sweep(), SWEEP_MS).unref();
      return idleMs > 0;
    };
  }

  /** Takes note of a server's `Keep-Alive` header. */
  heed(socket: Duplex, keepAlive: string): void {
    const seconds = /(?:^|[,;\s])timeout=(\d+)/i.exec(keepAlive)?.[1];
    if (seconds === undefined) return;
    const idleMs = Number(seconds) * 1_000 - MARGIN_MS;
    this.#hints.set(socket, Math.max(0, Math.min(idleMs, LONGEST_IDLE_MS)));
  }

  /** After the event loop was blocked the timer is late, and a stale socket would be picked: look first. */
  sweepIfLate(): void {
    if (this.#timer && Date.now() - this.#sweptAt > 2 * SWEEP_MS) this.sweep();
  }

  sweep(now = Date.now()): void {
    this.#sweptAt = now;
    let left = 0;
    for (const socket of this.#idle()) {
      if ((this.#expiry.get(socket) ?? 0) <= now) socket.destroy();
      else left += 1;
    }
    if (left > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  destroyAll(): void {
    this.sweep(Number.POSITIVE_INFINITY);
  }

  /** A copy: destroying a socket changes the agent's lists. */
  #idle(): Duplex[] {
    return this.#agents.flatMap((agent) => Object.values(agent.freeSockets).flatMap((list) => list ?? []));
  }
}
