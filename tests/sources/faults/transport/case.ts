import type { ClientOptions, KaleidoscopeClient } from "@kal/core";
import type { Addresses, Control } from "./control";

/** What a runtime gives to the suite. */
export interface Kit {
  /** A client of `addresses.server`, with the sender that is under test. */
  makeClient(options?: ClientOptions): KaleidoscopeClient;
  addresses: Addresses;
  control: Control;
}

/** A sentence about the transport, and what proves it: throws where it is not so. Needs nothing of Node, and no test runner. */
export interface TransportCase {
  name: string;
  run(kit: Kit): Promise<void>;
}
