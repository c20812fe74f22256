import { abortReason, throwIfAborted } from "./abort-reason";

interface Flight {
  promise: Promise<unknown>;
  controller: AbortController;
  waiting: number;
  /** Grows while whoever began the attempt is alive. */
  beats: number;
}

const BEAT_MS = 250;
/** More than two beats, so that a late timer is not taken for a dead one. */
const SILENCE_MS = 600;

/**
 * Lets callers who want the same thing at the same time share one attempt.
 *
 * A caller who gives up leaves the others' attempt alone; the attempt ends when nobody waits any more.
 *
 * In Cloudflare Workers an attempt dies with the request that began it, and its promise then never settles. So the
 * promise is not relied on: an attempt shows signs of life from a timer, which dies too, and a waiter who sees none
 * begins anew. A slow attempt stays alive, however long it takes. (Beats are counted, not dated: clocks in Workers
 * stand still between reads and writes, and after a stall of Node's event loop the overdue beat comes first.)
 */
export class SingleFlight {
  readonly #flights = new Map<string, Flight>();

  async share<T>(key: string, start: (signal: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T> {
    throwIfAborted(signal);
    const running = this.#flights.get(key);
    // One that all have given up takes a moment to end, and ends with their reason, not with an answer. Its signal would
    // tell as well, but Workers let no request look at what belongs to another.
    if (!running || running.waiting === 0) return this.#wait<T>(this.#launch(key, start), signal);

    const joined = this.#wait<T>(running, signal);
    return new Promise<T>((resolve, reject) => {
      let seen = running.beats;
      // Use a plain timer, because an abortable sleep costs a controller and an error for each waiting call.
      const listen = setInterval(() => {
        if (seen === running.beats) {
          stop();
          this.#remove(key, running);
          resolve(this.share(key, start, signal));
        }
        seen = running.beats;
      }, SILENCE_MS);
      const stop = () => clearInterval(listen);
      joined.then(stop, stop);
      joined.then(resolve, reject);
    });
  }

  #launch(key: string, start: (signal: AbortSignal) => Promise<unknown>): Flight {
    const controller = new AbortController();
    const flight: Flight = { promise: start(controller.signal), controller, waiting: 0, beats: 0 };
    this.#flights.set(key, flight);
    const pulse = setInterval(() => {
      flight.beats += 1;
    }, BEAT_MS);
    const land = () => {
      clearInterval(pulse);
      this.#remove(key, flight);
    };
    flight.promise.then(land, land);
    return flight;
  }

  #remove(key: string, flight: Flight): void {
    if (this.#flights.get(key) === flight) this.#flights.delete(key);
  }

  #wait<T>(flight: Flight, signal: AbortSignal | undefined): Promise<T> {
    flight.waiting += 1;
    if (!signal) return flight.promise as Promise<T>;
    return new Promise<T>((resolve, reject) => {
      const leave = () => {
        signal.removeEventListener("abort", leave);
        flight.waiting -= 1;
        const reason = abortReason(signal);
        if (flight.waiting === 0) flight.controller.abort(reason);
        reject(reason);
      };
      signal.addEventListener("abort", leave);
      const stay = () => signal.removeEventListener("abort", leave);
      flight.promise.then(stay, stay);
      (flight.promise as Promise<T>).then(resolve, reject);
    });
  }
}
