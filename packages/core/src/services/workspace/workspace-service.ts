import { CachedList } from "../../entities/cached-list";
import { EntityFactory } from "../../entities/entity-factory";
import { InvalidArgumentError } from "../../errors/invalid-argument-error";
import { jsonQuery } from "../../transport/query";
import type { ReadOptions, RequestOptions } from "../../transport/types";
import type { AsyncList, PageOptions } from "../../util/async-list";
import { requireData } from "../../util/check-arguments";
import { pagedList } from "../../util/paged-list";
import type { ExtraFields } from "../extra-fields";
import { requestData } from "../request-data";
import { Service } from "../service";
import { Workspace, WorkspaceEvent, WorkspaceGroup, WorkspaceUser } from "./entities";
import { getSchema } from "./get-schema";
import type { WorkspaceSchema } from "./schema";

/** Which events to read; one page at a time. */
export interface WorkspaceEventFilters extends ExtraFields {
  /** The page to read. Defaults to the server's default. */
  page?: number | undefined;
  /** Number of events per page. Defaults to the server's default. */
  page_size?: number | undefined;
  /** Which types, as in `event.event_type`. */
  event_types?: readonly string[] | undefined;
  /** What kind of thing they happened to, as in `event.resource_type`. */
  resource_type?: string | undefined;
  /** Ids of the users who did it. */
  event_user_ids?: readonly string[] | undefined;
  /** A `Date`, or ISO 8601 text, which is sent unchanged. */
  after_date?: Date | string | undefined;
  /** A `Date`, or ISO 8601 text, which is sent unchanged. */
  before_date?: Date | string | undefined;
}

/** Which events to list. */
export interface EventsToIterate extends Omit<WorkspaceEventFilters, "page" | "page_size"> {
  /** The same as `after_date`: a `Date`, or ISO 8601 text, such as `created_at` of the last event you know. */
  since?: Date | string | undefined;
}

const EVENTS = ["event_types", "resource_type", "event_user_ids", "after_date", "before_date"];

const ACTIVE = "/workspaces/active";

/** `client.workspace` */
export class WorkspaceService extends Service {
  readonly #workspaces = new EntityFactory(this.core, Workspace);
  readonly #events = new EntityFactory(this.core, WorkspaceEvent);
  readonly #members = new CachedList("/workspaces/members", new EntityFactory(this.core, WorkspaceUser));
  readonly #groups = new CachedList("/workspaces/groups", new EntityFactory(this.core, WorkspaceGroup));

  /**
   * Returns the workspace of these credentials, or `null` if there is none. Cached, except for `null`.
   * `GET /workspaces/active`
   *
   * @example
   * ```ts
   * console.log((await client.workspace.getWorkspace())?.workspace_name);
   * ```
   */
  getWorkspace(options?: ReadOptions): Promise<Workspace | null> {
    const load = async (request: RequestOptions) =>
      this.#workspaces.oneOrNull(await this.core.api.get(ACTIVE, request));
    return this.core.cache.read(
      { key: ACTIVE, tags: [ACTIVE], load, keep: (workspace) => workspace !== null },
      options,
    );
  }

  /**
   * Returns the entity types of the workspace with the fields of their records, without any data. Entity types hold
   * only their key fields: the other fields are the columns of the type's record views and result table templates,
   * archived ones included. Lists the rest as `unassigned`. Leaves out what is deleted. Lists everything oldest first,
   * whatever the server's order. Cached. `GET /workspaces/active`, `GET /entity_slices`, `GET /key_fields`,
   * `GET /data_fields`, `GET /record_views`, `GET /record_view_templates`
   *
   * @example
   * ```ts
   * const { types } = await client.workspace.getSchema();
   * for (const { name, keys, fields } of types) {
   *   console.log(name, [...keys, ...fields].map((field) => `${field.name}: ${field.type}`));
   * }
   * ```
   */
  async getSchema(options?: ReadOptions): Promise<WorkspaceSchema> {
    return getSchema(this.core, await this.getWorkspace(options), options);
  }

  /**
   * Returns all members, including deactivated ones. Cached. `GET /workspaces/members`
   *
   * @example
   * ```ts
   * const active = (await client.workspace.getMembers()).filter((one) => one.access_level !== "deactivated");
   * ```
   */
  getMembers(options?: ReadOptions): Promise<WorkspaceUser[]> {
    return this.#members.all(options);
  }

  /**
   * Returns the members whose id is in `ids`, in the server's order. Ignores unknown ids. Cached.
   * `GET /workspaces/members`
   *
   * @example
   * ```ts
   * const subscribers = await client.workspace.getMembersByIds(activity.subscriber_ids);
   * ```
   */
  getMembersByIds(ids: readonly string[], options?: ReadOptions): Promise<WorkspaceUser[]> {
    return this.#members.withIds(ids, options);
  }

  /**
   * Returns all groups. Cached. `GET /workspaces/groups`
   *
   * @example
   * ```ts
   * const chemists = (await client.workspace.getGroups()).find((one) => one.group_name === "Medicinal chemistry");
   * ```
   */
  getGroups(options?: ReadOptions): Promise<WorkspaceGroup[]> {
    return this.#groups.all(options);
  }

  /**
   * Returns the groups whose id is in `ids`, in the server's order. Ignores unknown ids. Cached.
   * `GET /workspaces/groups`
   *
   * @example
   * ```ts
   * const groups = await client.workspace.getGroupsByIds(activity.assigned_group_ids);
   * ```
   */
  getGroupsByIds(ids: readonly string[], options?: ReadOptions): Promise<WorkspaceGroup[]> {
    return this.#groups.withIds(ids, options);
  }

  /**
   * Returns one page of events, in the server's order, or an empty array. Not cached. `GET /workspaces/events`
   *
   * @example
   * ```ts
   * const events = await client.workspace.getEvents({
   *   event_types: ["registration_submitted"],
   *   after_date: new Date("2026-01-01"),
   *   page_size: 50,
   * });
   * ```
   */
  async getEvents(filters: WorkspaceEventFilters = {}, options?: RequestOptions): Promise<WorkspaceEvent[]> {
    const names = ["page", "page_size", ...EVENTS];
    const query = await requestData(this.core, filters, "{ event_types }", names, options);
    const answer = await this.core.api.get("/workspaces/events", options, jsonQuery(query));
    return this.#events.manyOrNone(answer);
  }

  /**
   * Lists all events, page by page, in the server's order. Each event is listed once. New events can move the others to
   * later pages, so an event that is logged while the list is read may be missing: the next call with `since` finds it.
   * Not cached. `GET /workspaces/events`, once per page
   *
   * @example
   * ```ts
   * const since = new Date(Date.now() - 86_400_000); // a day ago
   * for await (const event of client.workspace.iterateEvents({ since }, { pageSize: 100 })) {
   *   console.log(event.created_at, event.event_type);
   * }
   * ```
   */
  iterateEvents(
    filters: EventsToIterate = {},
    options: PageOptions & RequestOptions = {},
  ): AsyncList<WorkspaceEvent> {
    return pagedList(options, (paging, request) => {
      requireData(filters, "{ since }", "since", "extra", ...EVENTS);
      const { since, ...rest } = filters;
      if (since !== undefined && rest.after_date !== undefined)
        throw new InvalidArgumentError(
          "since and after_date are the same. Pass one of them. Nothing was sent.",
        );
      return this.getEvents({ ...rest, after_date: since ?? rest.after_date, ...paging }, request);
    });
  }
}
