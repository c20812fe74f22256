import { CachedList } from "../../cached-list";
import type { ClientCore } from "../../client-core";
import { EntityFactory } from "../../entity-factory";
import { Service } from "../../service";
import type { ReadOptions } from "../../transport/types";
import { Activity } from "./activity";

/** `client.activities` */
export class ActivitiesService extends Service {
  readonly #activities: CachedList<Activity>;

  constructor(core: ClientCore) {
    super(core);
    this.#activities = new CachedList(core, {
      path: "/activities",
      factory: new EntityFactory(core, Activity),
      noun: "activity",
      nameOf: (activity) => activity.title,
    });
  }

  /** All activities, in the server's order. Cached. `GET /activities` */
  getActivities(options?: ReadOptions): Promise<Activity[]> {
    return this.#activities.all(options);
  }

  /**
   * The activity with this id or title; `null` where there is none.
   * Throws `AmbiguousIdentifierError` for a title that several bear. Cached. `GET /activities`
   */
  getActivityById(activityId: Activity | string, options?: ReadOptions): Promise<Activity | null> {
    return this.#activities.find(activityId, options);
  }
}
