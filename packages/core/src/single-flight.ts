import { sleep } from "./transport/sleep";

interface Flight {
  promise: Promise<unknown>;
  startedAt: number;
  controller: AbortController;
  waiting: number;
}

/**
 * Lets callers who want the same thing at the same time share one attempt.
 *
 * A caller who gives up leaves the others' attempt alone; the attempt ends when nobody waits any more.
 * Nobody waits on another's attempt for longer than `patienceMs`: in Cloudflare Workers the request that
 * began it may have been cancelled, and its promise then never settles. The waiter takes over instead.
 */
export class SingleFlight {
  readonly #flights = new Map<string, Flight>();
  readonly #patienceMs: number;

  constructor(patienceMs: number) {
    this.#patienceMs = patienceMs;
  }

  async share<T>(key: string, start: (signal: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted();
    const running = this.#flights.get(key);
    const left = running ? running.startedAt + this.#patienceMs - Date.now() : 0;
    if (!running || left <= 0) return this.#wait<T>(this.#launch(key, start), signal);

    const giveUp = new AbortController();
    const landed = this.#wait<T>(running, signal);
    try {
      return await Promise.race([
        landed,
        sleep(left, giveUp.signal).then(() => {
          landed.catch(() => {});
          return this.share(key, start, signal);
        }),
      ]);
    } finally {
      giveUp.abort();
    }
  }

  #launch(key: string, start: (signal: AbortSignal) => Promise<unknown>): Flight {
    const controller = new AbortController();
    const promise = start(controller.signal);
    const flight: Flight = { promise, startedAt: Date.now(), controller, waiting: 0 };
    this.#flights.set(key, flight);
    const land = () => {
      if (this.#flights.get(key) === flight) this.#flights.delete(key);
    };
    promise.then(land, land);
    return flight;
  }

  #wait<T>(flight: Flight, signal: AbortSignal | undefined): Promise<T> {
    if (!signal) {
      flight.waiting += 1;
      return flight.promise as Promise<T>;
    }
    flight.waiting += 1;
    return new Promise<T>((resolve, reject) => {
      const leave = () => {
        signal.removeEventListener("abort", leave);
        flight.waiting -= 1;
        if (flight.waiting === 0) flight.controller.abort(signal.reason);
        reject(signal.reason);
      };
      signal.addEventListener("abort", leave);
      const stay = () => signal.removeEventListener("abort", leave);
      flight.promise.then(stay, stay);
      (flight.promise as Promise<T>).then(resolve, reject);
    });
  }
}
