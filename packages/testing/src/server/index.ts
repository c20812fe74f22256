export { type RunningFake, type ServerOptions, startFakeKaleidoscope } from "./start";
export type { WebhookTarget } from "./webhook";
