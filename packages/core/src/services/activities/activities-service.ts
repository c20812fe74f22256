import { EntityFactory } from "../../entities/entity-factory";
import { NamedList } from "../../entities/named-list";
import type { Answer } from "../../transport/answer";
import { path } from "../../transport/path";
import type { ReadOptions, RequestOptions } from "../../transport/types";
import type { AsyncList } from "../../util/async-list";
import type { RecordIdentifier } from "../records/record-identifier";
import { requestData } from "../request-data";
import { Service } from "../service";
import { Activity } from "./activity";
import { ActivityDefinition } from "./activity-definition";
import {
  type ActivityIdentifier,
  type ActivityInput,
  creationBody,
  type DefinitionIdentifier,
  INPUT,
} from "./activity-params";
import type { ActivityType } from "./activity-type";
import { ContentLayoutItem } from "./content-layout-item";
import { iterateActivities, type ListOptions } from "./iterate-activities";
import { Property } from "./property";
import { type ActivitySearchFilters, FILTERS, searchQuery } from "./search-filters";
import { withExternalId } from "./with-external-id";

const ACTIVITIES = "/activities";

/** `client.activities` */
export class ActivitiesService extends Service {
  readonly #properties = new EntityFactory(this.core, Property);
  readonly #factory = new EntityFactory(this.core, Activity, { properties: this.#properties });
  readonly #activities = new NamedList(ACTIVITIES, this.#factory, {
    noun: "activity",
    nameOf: (activity) => activity.title,
  });
  readonly #definitionFactory = new EntityFactory(this.core, ActivityDefinition, {
    properties: this.#properties,
    content_layout: new EntityFactory(this.core, ContentLayoutItem),
  });
  readonly #definitions = new NamedList("/activity_definitions", this.#definitionFactory, {
    noun: "activity definition",
    nameOf: (definition) => definition.title,
  });

  /**
   * Returns all activities, in the server's order. Cached. `GET /activities`
   *
   * @example
   * ```ts
   * for (const activity of await client.activities.getActivities()) console.log(activity.title, activity.status);
   * ```
   */
  getActivities(options?: ReadOptions): Promise<Activity[]> {
    return this.#activities.all(options);
  }

  /**
   * Returns the activities of one type, in the server's order. Cached. `GET /activities`
   *
   * @example
   * ```ts
   * const experiments = await client.activities.getActivityByType("experiment");
   * ```
   */
  async getActivityByType(activityType: ActivityType, options?: ReadOptions): Promise<Activity[]> {
    const activities = await this.getActivities(options);
    return activities.filter((activity) => activity.activity_type === activityType);
  }

  /**
   * Returns the activity with this id or title, or `null` if it does not exist. Throws `AmbiguousIdentifierError` if
   * several activities share the title. Cached. `GET /activities`
   *
   * @example
   * ```ts
   * const activity = await client.activities.getActivityById("KRAS G12D IC50, plate 1");
   * console.log(activity?.status ?? "no such activity");
   * ```
   */
  getActivityById(activityId: ActivityIdentifier, options?: ReadOptions): Promise<Activity | null> {
    return this.#activities.find(activityId, options);
  }

  /**
   * Returns the activities with these ids or titles, in the given order. Ignores unknown ones. Throws
   * `AmbiguousIdentifierError` if several activities share a title. Cached. `GET /activities`
   *
   * @example
   * ```ts
   * const plates = await client.activities.getActivitiesByIds(["KRAS G12D IC50, plate 1", "KRAS G12D IC50, plate 2"]);
   * ```
   */
  getActivitiesByIds(ids: readonly ActivityIdentifier[], options?: ReadOptions): Promise<Activity[]> {
    return this.#activities.findEach(ids, options);
  }

  /**
   * Returns the activity with this id in another system, or `null` if it does not exist. Throws
   * `AmbiguousIdentifierError` if several activities share the id. Cached. `GET /activities`
   *
   * @example
   * ```ts
   * const activity = await client.activities.getActivityByExternalId("ELN-2041");
   * ```
   */
  async getActivityByExternalId(externalId: string, options?: ReadOptions): Promise<Activity | null> {
    return withExternalId("activity", await this.getActivities(options), externalId);
  }

  /**
   * Creates an activity.
   *
   * Before any request is sent, throws `UnresolvedIdentifierError` for an unknown definition,
   * `AmbiguousIdentifierError` for an ambiguous one, and `InvalidArgumentError` for an unknown option. Throws
   * `KaleidoscopeResponseError` if the response does not contain the new activity, which may have been created
   * anyway.
   * `POST /activities`
   *
   * @example
   * ```ts
   * const activity = await client.activities.createActivity({
   *   title: "KRAS G12D IC50, plate 3",
   *   activity_type: "experiment",
   *   activity_definition_id: "Biochemical IC50 assay",
   *   duration: 5, // days
   * });
   * ```
   */
  async createActivity(activity: ActivityInput, options?: RequestOptions): Promise<Activity> {
    const data = await requestData(this.core, activity, "{ title, activity_type }", INPUT, options);
    const named = activity.activity_definition_id ?? null;
    const definition_id = named === null ? null : await this.#definitions.resolveId(named, options);
    const answer = await this.core.api.post(ACTIVITIES, { ...creationBody(data), definition_id }, options);
    // The server creates record views for a new experiment.
    this.core.cache.invalidate(ACTIVITIES, "/record_views");
    if (answer.isEmpty)
      throw answer.error(
        "answered without the new activity. It may have been carried out: look before you send it again.",
      );
    return this.#factory.adopt(answer.list()[0], answer);
  }

  /**
   * Returns the activities that hold a record; empty if there are none or the record does not exist. Accepts a
   * record, its id or its key values. Throws `UnresolvedIdentifierError` for an unknown key field. Cached for 10
   * seconds.
   * `GET /records/{recordId}/operations`
   *
   * @example
   * ```ts
   * const activities = await client.activities.getActivitiesWithRecord({ "Compound ID": "HAL-0001" });
   * ```
   */
  async getActivitiesWithRecord(recordId: RecordIdentifier, options: ReadOptions = {}): Promise<Activity[]> {
    const { cache, ...request } = options;
    const id = await this.core.need("records").resolveRecordId(recordId, request);
    if (id === null) return [];
    const url = path`/records/${id}/operations`;
    return this.#list(url, options, { tags: [ACTIVITIES, "records-activities"], ttlMs: 10_000 });
  }

  /**
   * Returns the activities that match all filters, in the server's order, at most 500: `iterateActivities` lists all.
   * Not cached. `GET /activities/search`
   *
   * @example
   * ```ts
   * const running = await client.activities.searchActivities({
   *   search_text: "KRAS",
   *   activity_types: ["experiment"],
   *   statuses: ["in progress", "blocked"], // either
   * });
   * ```
   */
  async searchActivities(filters: ActivitySearchFilters = {}, options?: RequestOptions): Promise<Activity[]> {
    const data = await requestData(this.core, filters, "{ search_text }", FILTERS, options);
    const answer = await this.core.api.get(`${ACTIVITIES}/search`, options, searchQuery(data));
    return this.#factory.manyOrNone(answer);
  }

  /**
   * Lists all activities that match all filters, also more than 500: the first 500 in the server's order, the others in
   * parts. Each is listed once; those that change meanwhile may be missing. Throws `KaleidoscopeError` if a part cannot
   * be made small enough. `GET /activities/search`, `GET /activities` if there are more than 500
   *
   * @example
   * ```ts
   * const all = await client.activities.iterateActivities({ search_text: "KRAS" }).toArray();
   * ```
   */
  iterateActivities(
    filters: Omit<ActivitySearchFilters, "limit"> = {},
    options: ListOptions = {},
  ): AsyncList<Activity> {
    const resolve = async (request: RequestOptions): Promise<ActivitySearchFilters> => {
      const { extra, ...known } = filters;
      return {
        ...(await requestData(
          this.core,
          { ...known, extra: undefined },
          "{ search_text }",
          FILTERS,
          request,
        )),
        extra,
      };
    };
    return iterateActivities(this, resolve, options);
  }

  /**
   * Returns all activity definitions, in the server's order. Cached. `GET /activity_definitions`
   *
   * @example
   * ```ts
   * const titles = (await client.activities.getDefinitions()).map(({ title }) => title);
   * ```
   */
  getDefinitions(options?: ReadOptions): Promise<ActivityDefinition[]> {
    return this.#definitions.all(options);
  }

  /**
   * Returns the definition with this id or title, or `null` if it does not exist. Throws `AmbiguousIdentifierError`
   * if several definitions share the title. Cached. `GET /activity_definitions`
   *
   * @example
   * ```ts
   * const definition = await client.activities.getDefinitionById("Biochemical IC50 assay");
   * ```
   */
  getDefinitionById(
    definitionId: DefinitionIdentifier,
    options?: ReadOptions,
  ): Promise<ActivityDefinition | null> {
    return this.#definitions.find(definitionId, options);
  }

  /**
   * Returns the definitions with these ids or titles, in the given order. Ignores unknown ones. Throws
   * `AmbiguousIdentifierError` if several definitions share a title. Cached. `GET /activity_definitions`
   *
   * @example
   * ```ts
   * const assays = await client.activities.getDefinitionsByIds(["Biochemical IC50 assay", "Cell viability assay"]);
   * ```
   */
  getDefinitionsByIds(
    ids: readonly DefinitionIdentifier[],
    options?: ReadOptions,
  ): Promise<ActivityDefinition[]> {
    return this.#definitions.findEach(ids, options);
  }

  /**
   * Returns the definition with this id in another system, or `null` if it does not exist. Throws
   * `AmbiguousIdentifierError` if several definitions share the id. Cached. `GET /activity_definitions`
   *
   * @example
   * ```ts
   * const definition = await client.activities.getActivityDefinitionByExternalId("EXP-BIOCHEM");
   * ```
   */
  async getActivityDefinitionByExternalId(
    externalId: string,
    options?: ReadOptions,
  ): Promise<ActivityDefinition | null> {
    return withExternalId("activity definition", await this.getDefinitions(options), externalId);
  }

  /**
   * @internal Returns an activity's id: a UUID unchanged, a title looked up in the list. Throws unless exactly one
   * activity matches.
   */
  resolveActivityId(identifier: ActivityIdentifier, options?: ReadOptions): Promise<string> {
    return this.#activities.resolveId(identifier, options);
  }

  /** @internal Does the same for a definition. */
  resolveDefinitionId(identifier: DefinitionIdentifier, options?: ReadOptions): Promise<string> {
    return this.#definitions.resolveId(identifier, options);
  }

  /** @internal Marks cached activities as stale, and the cached lists of activities that hold a record. */
  invalidateActivities(): void {
    this.#activities.invalidate();
  }

  /**
   * @internal Copies the fields of a write's response to an entity, as `replaceFields` does. An empty response
   * changes nothing.
   */
  takeOver<E extends Activity | ActivityDefinition>(target: E, answer: Answer): E {
    if (answer.isEmpty) return target;
    const factory = target instanceof Activity ? this.#factory : this.#definitionFactory;
    return (factory as unknown as EntityFactory<E>).update(target, answer);
  }

  /**
   * @internal Looks a definition up by id only and never rereads the list: a list of activities would otherwise send
   * one request for each activity whose definition was deleted.
   */
  async getDefinitionWithId(id: string, options?: ReadOptions): Promise<ActivityDefinition | null> {
    return (await this.#definitions.withIds([id], options))[0] ?? null;
  }

  /** @internal The parent stores the result, not this service. Concurrent calls share one request. */
  async getChildren(id: string, options?: ReadOptions): Promise<Activity[]> {
    return this.#list(path`/activities/${id}/activities`, options, { tags: [ACTIVITIES], keep: () => false });
  }

  async #list(
    url: string,
    options: ReadOptions | undefined,
    entry: { tags: string[]; ttlMs?: number; keep?: () => boolean },
  ): Promise<Activity[]> {
    const load = async (request: RequestOptions) =>
      this.#factory.manyOrNone(await this.core.api.get(url, request));
    return (await this.core.cache.read({ key: url, load, ...entry }, options)).slice();
  }
}
