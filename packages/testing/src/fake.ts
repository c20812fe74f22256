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
   * Number of screening compounds to add to the demo workspace, for pages that show many rows.
   *
   * @default 0
   */
  screeningCompounds?: number | undefined;
  /**
   * The clock for token expiry and timestamps.
   *
   * @default the system clock
   */
  clock?: Clock | undefined;
  /**
   * The only client id that the fake accepts.
   *
   * @default `"demo"`
   */
  clientId?: string | undefined;
  /**
   * The only client secret that the fake accepts.
   *
   * @default `"demo"`
   */
  clientSecret?: string | undefined;
  /**
   * Lifetime of an access token in seconds.
   *
   * @default 3600
   */
  tokenLifetimeSeconds?: number | undefined;
  /** Called with each event that a write adds to the workspace's event list, such as `registration_submitted`. */
  onEvent?: ((event: Row) => void) | undefined;
  /**
   * The base URL of the fake.
   *
   * @default `"https://kaleidoscope.test"`, which does not resolve
   */
  url?: string | undefined;
}

/** A fake Kaleidoscope in memory. */
export interface FakeKaleidoscope {
  /** The base URL: pass it to a client as `url`. */
  readonly url: string;
  /** The client id that the fake accepts. */
  readonly clientId: string;
  /** The client secret that the fake accepts. */
  readonly clientSecret: string;
  /** A standard fetch function that reaches only this fake. It may be called unbound. */
  readonly fetch: typeof fetch;
  /**
   * Handles one request to any host, for servers and mocks. Returns the wire response: the caller follows redirects and
   * decodes the body.
   *
   * @throws TypeError if a fault resets the connection. If a fault cuts the body, the body stream errors.
   */
  handle(request: Request): Promise<Response>;
  /** The data of the workspace. Tests may read and change it. */
  readonly world: World;
  /** All requests so far, oldest first, without tokens and secrets. */
  readonly requests: readonly ReceivedRequest[];
  /** Expires and revokes tokens, and counts them. */
  readonly tokens: TokenControls;
  /** Makes requests fail. */
  readonly faults: FaultControls;
  /** Restores the initial state: seeds the world again, and clears requests, faults and tokens. */
  reset(): void;
}

/**
 * Creates a fake Kaleidoscope in memory: stateful, strict, and without a network.
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
