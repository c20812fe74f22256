import { Service } from "../../client/service";
import { EntityFactory } from "../../entities/entity-factory";
import { NamedList } from "../../entities/named-list";
import type { Answer } from "../../transport/answer";
import { path } from "../../transport/path";
import type { ReadOptions, RequestOptions } from "../../transport/types";
import { requireData } from "../../util/require-data";
import type { RecordIdentifier } from "../records/record-identifier";
import { Activity } from "./activity";
import { ActivityDefinition } from "./activity-definition";
import type { ActivityIdentifier, ActivityInput, DefinitionIdentifier } from "./activity-params";
import type { ActivityType } from "./activity-type";
import { ContentLayoutItem } from "./content-layout-item";
import { Property } from "./property";
import { type ActivitySearchFilters, searchQuery } from "./search-filters";
import { withExternalId } from "./with-external-id";

const ACTIVITIES = "/activities";

const INPUT = [
  "title",
  "activity_type",
  "activity_definition_id",
  "program_ids",
  "assigned_user_ids",
  "subscriber_ids",
  "start_date",
  "duration",
];

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
   * All activities, in the server's order. Cached. `GET /activities`
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
   * The activities of one type, in the server's order. Cached. `GET /activities`
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
   * The activity with this id or title; `null` where there is none.
   * Throws `AmbiguousIdentifierError` for a title that several bear. Cached. `GET /activities`
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
   * The activities with these ids or titles, in the order given; those there are none for are left out.
   * Throws `AmbiguousIdentifierError` for a title that several bear. Cached. `GET /activities`
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
   * The activity with this id in another system; `null` where there is none.
   * Throws `AmbiguousIdentifierError` where several have it. Cached. `GET /activities`
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
   * Throws, before anything is sent, `UnresolvedIdentifierError` or `AmbiguousIdentifierError` for a definition that
   * cannot be told and `InvalidArgumentError` for a name that is not known here; and `KaleidoscopeResponseError`
   * where the server answers without the new activity, which may have been created all the same.
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
    requireData(activity, "{ title, activity_type }", ...INPUT);
    const definition = activity.activity_definition_id ?? null;
    const body = {
      title: activity.title,
      activity_type: activity.activity_type,
      definition_id: definition === null ? null : await this.#definitions.resolveId(definition, options),
      program_ids: activity.program_ids ?? [],
      assigned_user_ids: activity.assigned_user_ids ?? [],
      subscriber_ids: activity.subscriber_ids ?? [],
      start_date: activity.start_date ?? null,
      duration: activity.duration ?? null,
    };
    const answer = await this.core.api.post(ACTIVITIES, body, options);
    // The server makes record views for a new experiment.
    this.core.cache.invalidate(ACTIVITIES, "/record_views");
    if (answer.isEmpty)
      throw answer.error(
        "answered without the new activity. It may have been carried out: look before you send it again.",
      );
    return this.#factory.adopt(answer.list()[0], answer);
  }

  /**
   * The activities that hold a record; empty where there are none, or no such record. Takes a record, its id,
   * or its key values. Throws `UnresolvedIdentifierError` for an unknown key field. Cached for 10 seconds.
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
   * The activities that fit all filters, in the server's order, at most 500. Not cached. `GET /activities/search`
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
    const answer = await this.core.api.get(`${ACTIVITIES}/search`, options, searchQuery(filters));
    return this.#factory.manyOrNone(answer);
  }

  /**
   * All activity definitions, in the server's order. Cached. `GET /activity_definitions`
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
   * The definition with this id or title; `null` where there is none.
   * Throws `AmbiguousIdentifierError` for a title that several bear. Cached. `GET /activity_definitions`
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
   * The definitions with these ids or titles, in the order given; those there are none for are left out.
   * Throws `AmbiguousIdentifierError` for a title that several bear. Cached. `GET /activity_definitions`
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
   * The definition with this id in another system; `null` where there is none.
   * Throws `AmbiguousIdentifierError` where several have it. Cached. `GET /activity_definitions`
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

  /** @internal The id meant: a UUID as it is, a title through the list. Throws where that is no single activity. */
  resolveActivityId(identifier: ActivityIdentifier, options?: ReadOptions): Promise<string> {
    return this.#activities.resolveId(identifier, options);
  }

  /** @internal Marks stale what is known of activities, and of which of them hold which records. */
  invalidateActivities(): void {
    this.#activities.invalidate();
  }

  /** @internal Gives an entity the fields that a write answered, as `replaceFields` does; an empty answer leaves it as it is. */
  takeOver<E extends Activity | ActivityDefinition>(target: E, answer: Answer): E {
    if (answer.isEmpty) return target;
    const factory = target instanceof Activity ? this.#factory : this.#definitionFactory;
    return (factory as unknown as EntityFactory<E>).update(target, answer);
  }

  /** @internal By id alone, and without asking afresh: a list of activities would ask once for each that has lost its definition. */
  async getDefinitionWithId(id: string, options?: ReadOptions): Promise<ActivityDefinition | null> {
    return (await this.#definitions.withIds([id], options))[0] ?? null;
  }

  /** @internal Not kept here but on the parent; asked for at once by many, it is asked for once. */
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
