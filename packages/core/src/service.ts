import type { ClientCore } from "./client-core";
import type { ActivitiesService } from "./services/activities/activities-service";
import type { FilesService } from "./services/files";
import type { ProgramsService } from "./services/programs";

/** Every service by the name it has on the client. Types only: naming one here costs no bundle a byte. */
export interface Services {
  activities: ActivitiesService;
  files: FilesService;
  programs: ProgramsService;
}

/** One part of Kaleidoscope. */
export abstract class Service {
  protected readonly core: ClientCore;

  constructor(core: ClientCore) {
    this.core = core;
  }
}

export type ServiceClass<S extends Service = Service> = new (core: ClientCore) => S;
