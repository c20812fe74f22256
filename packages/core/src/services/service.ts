import type { ClientCore } from "../client/client-core";

/** One part of Kaleidoscope. */
export abstract class Service {
  declare protected readonly core: ClientCore;

  constructor(core: ClientCore) {
    this.core = core;
  }
}

/** A service that can be attached to a client. */
export type ServiceClass<S extends Service = Service> = new (core: ClientCore) => S;

/** The services of a table of service classes, by the same names. */
export type Attached<Classes> = {
  readonly [Name in keyof Classes]: Classes[Name] extends ServiceClass<infer S extends Service> ? S : never;
};
