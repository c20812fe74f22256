/**
 * The fake on a port, for browsers, other processes and other languages.
 *
 * @packageDocumentation
 */

export { type RunningFake, type ServerOptions, startFakeKaleidoscope } from "./start";
export type { WebhookTarget } from "./webhook";
