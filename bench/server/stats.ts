import type { Socket } from "node:net";
import { TLSSocket } from "node:tls";
/** What has reached the server since the last reset. */
export class Stats {
  #counts: Record<string, number> = {};

  count(name: string, by = 1) {
    this.#counts[name] = (this.#counts[name] ?? 0) + by;
  }

  /** Whoever asks for the counts comes on a connection of his own, which is none of a contestant's. */
  leaveOut(socket: Socket) {
    this.count("connections", -1);
    if (socket instanceof TLSSocket) this.count("handshakes", -1);
  }

  reset() {
    this.#counts = {};
  }

  toJSON() {
    return { connections: 0, handshakes: 0, resumed: 0, requests: 0, tokens: 0, refused: 0, ...this.#counts };
  }
}
