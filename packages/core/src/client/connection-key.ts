import { InvalidArgumentError } from "../errors/invalid-argument-error";
import type { TransportConfig } from "../transport/transport";

/** The registry makes it one key in ESM and CJS, which are separate copies. */
const CONNECTION = Symbol.for("kaleidoscope.connection");

/**
 * Keeps a client's connection where the proxy handlers find it. It is no public way to tokens: it has no name and no
 * type, and is absent from logs and JSON. (A method under the key would keep bundlers from dropping an unused client.)
 */
export function keepConnection(client: object, config: TransportConfig): void {
  Object.defineProperty(client, CONNECTION, { value: config });
}

/** Throws `InvalidArgumentError` for what is no client of this SDK. */
export function connectionOf(client: object): TransportConfig {
  const config = (client as { [CONNECTION]?: TransportConfig } | undefined)?.[CONNECTION];
  if (config) return config;
  throw new InvalidArgumentError("client must be a KaleidoscopeClient, or one made by createClient.");
}
