/**
 * Token stores for several clients, processes or Workers.
 *
 * @packageDocumentation
 */

export type { TokenRenewal, TokenStore } from "../auth/token-store";
export type { Tokens } from "../auth/tokens";
export type { Logger } from "../transport/types";
export type { AtomicStorage } from "./atomic-storage";
export type { EncryptionKey } from "./cipher";
export { durableObjectTokenStore, type TokenObjectNamespace } from "./durable-object-token-store";
export { type KvNamespace, kvTokenStore } from "./kv-token-store";
export { memoryTokenStore } from "./memory-token-store";
export { KaleidoscopeTokenObject, type ObjectState } from "./token-object";
export { type TokenStoreOptions, tokenStore } from "./token-store";
