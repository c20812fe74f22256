import { fetchOver } from "./engine/fetch-over";
import { type Front, handle } from "./engine/handle";
import type { ReceivedRequest } from "./engine/received";
import { Router } from "./engine/router";
import { type FaultControls, FaultQueue } from "./faults/fault-queue";
import { allKinds } from "./kinds/all-kinds";
import { type TokenControls, TokenLedger } from "./oauth/token-controls";
import { TokenTable } from "./oauth/token-table";
import { seedDemo, seedEmpty } from "./seed/seed-world";
import { type Clock, systemClock } from "./world/clock";
import { type Row, World } from "./world/world";

/** Options of a fake. */
export interface FakeOptions {
  /**
   * `"demo"`: a small drug-discovery workspace. `"empty"`: one member and nothing else.
   *
   * @default `"demo"`
   */
  seed?: "demo" | "empty" | undefined;
  /**
   * Adds a library of this many screening compounds to the demo workspace, for pages that show many rows.
   *
   * @default 0
   */
  screeningCompounds?: number | undefined;
  /**
   * Tells the time: token expiry and timestamps follow it.
   *
   * @default the system's
   */
  clock?: Clock | undefined;
  /**
   * The only client id it accepts.
   *
   * @default `"demo"`
   */
  clientId?: string | undefined;
  /**
   * The only client secret it accepts.
   *
   * @default `"demo"`
   */
  clientSecret?: string | undefined;
  /**
   * Seconds an access token lives.
   *
   * @default 3600
   */
  tokenLifetimeSeconds?: number | undefined;
  /** Called with each event that a write puts in the workspace's event list, such as `registration_submitted`. */
  onEvent?: ((event: Row) => void) | undefined;
  /**
   * The address the fake answers to.
   *
   * @default `"https://kaleidoscope.test"`, which exists nowhere
   */
  url?: string | undefined;
}

/** A working Kaleidoscope in memory. */
export interface FakeKaleidoscope {
  /** Its address: the `url` to give a client. */
  readonly url: string;
  /** The id it accepts. */
  readonly clientId: string;
  /** The secret it accepts. */
  readonly clientSecret: string;
  /** A standard fetch function that reaches this fake and nothing else. May be called unbound. */
  readonly fetch: typeof fetch;
  /**
   * Answers one request, whatever its host: what servers and mocks build on. The answer is as on the wire
   * (redirects and encodings are left to the caller).
   *
   * @throws TypeError where a fault cuts the connection; its body stream errors where a fault cuts that.
   */
  handle(request: Request): Promise<Response>;
  /** What the workspace holds. Tests may read it and change it. */
  readonly world: World;
  /** Every request so far, oldest first, without tokens and secrets. */
  readonly requests: readonly ReceivedRequest[];
  /** Expires and revokes tokens, and counts them. */
  readonly tokens: TokenControls;
  /** Makes requests fail. */
  readonly faults: FaultControls;
  /** Everything as it was at the start: the seed again, no requests, no faults, and no token is known any more. */
  reset(): void;
}

/**
 * Makes a fake Kaleidoscope in memory: stateful, strict, and without a network.
 *
 * @example
 * ```ts
 * import { KaleidoscopeClient } from "@kal/core";
 * import { createFakeKaleidoscope } from "@kal/testing";
 * const { url, clientId, clientSecret, fetch } = createFakeKaleidoscope();
 * const client = new KaleidoscopeClient({ url, clientId, clientSecret, fetch });
 * const titles = (await client.programs.getPrograms()).map(({ title }) => title); // "KRAS G12D inhibitors", ...
 * ```
 */
export function createFakeKaleidoscope(options: FakeOptions = {}): FakeKaleidoscope {
  const { seed = "demo", clock = systemClock, clientId = "demo", clientSecret = "demo" } = options;
  const address = new URL(options.url ?? "https://kaleidoscope.test");
  let basePath = address.pathname;
  while (basePath.endsWith("/")) basePath = basePath.slice(0, -1);
  const world = new World();
  const tokens = new TokenTable(clock, options.tokenLifetimeSeconds ?? 3600);
  const ledger = new TokenLedger(tokens);
  const faults = new FaultQueue();
  const requests: ReceivedRequest[] = [];
  const count = (what: "requests" | "issued", grant: keyof TokenLedger["issued"]) => {
    ledger[what][grant] += 1;
  };
  const oauth = { tokens, clientId, clientSecret, count };
  const front: Front = {
    router: new Router(allKinds.flatMap(({ routes }) => routes)),
    world,
    clock,
    oauth,
    faults,
    requests,
    basePath,
  };
  const sow = () => {
    world.onEvent = () => {};
    if (seed === "demo") seedDemo(world, options);
    else seedEmpty(world);
    world.onEvent = options.onEvent ?? world.onEvent;
  };
  sow();
  return {
    url: address.origin + basePath,
    clientId,
    clientSecret,
    fetch: fetchOver(address.origin, (request, signal) => handle(front, request, signal)),
    handle: (request) => handle(front, request, request.signal),
    world,
    requests,
    tokens: ledger,
    faults,
    reset() {
      world.clear();
      ledger.clear();
      faults.clear();
      requests.length = 0;
      sow();
    },
  };
}
