import { clientOf, coreOf, memo } from "../../entities/entity";
import { EntityFactory, replaceFields } from "../../entities/entity-factory";
import type { Answer } from "../../transport/answer";
import { path } from "../../transport/path";
import type { ReadOptions, RequestOptions } from "../../transport/types";
import type { JsonValue } from "../../util/json";
import { changesNothing } from "../../util/omit-nullish";
import { takeScope } from "../../util/take-scope";
import type { Label } from "../labels";
import type { Program } from "../programs";
import type { RecordView } from "../record-views/record-view";
import type { KalRecord } from "../records/record";
import type { RecordIdentifier } from "../records/record-identifier";
import { requestData } from "../request-data";
import { recordIds } from "../resolve-id";
import type { WorkspaceGroup, WorkspaceUser } from "../workspace/entities";
import { ActivityComment } from "./activity-comment";
import type { ActivityDefinition } from "./activity-definition";
import { ActivityEvent } from "./activity-event";
import { ActivityFields } from "./activity-fields";
import type { ActivityUpdate, RemoveRecordsOptions } from "./activity-params";
import { COMMON_CHANGES } from "./common-update";

const CHANGES = [
  "parent_id",
  "definition_id",
  "add_dependencies",
  "remove_dependencies",
  "due_date",
  "start_date",
  "add_reviewer_ids",
  "remove_reviewer_ids",
  "add_subscriber_ids",
  "remove_subscriber_ids",
  "comment",
  "shift_dependency_mode",
  "avoid_weekends",
  "extend_in_progress_items",
];

/**
 * A task, experiment, project, stage, milestone or design cycle. Related entities are kept on the object once loaded,
 * until `clearCaches()`, `update`, `addRecords`, `removeRecords` or `refetch`.
 */
export class Activity extends ActivityFields {
  /**
   * Returns the definition it was created from, or `null` if there is none. `GET /activity_definitions`, cached.
   *
   * @example
   * ```ts
   * const definition = await activity.getActivityDefinition();
   * console.log(definition?.title ?? "made without a definition");
   * ```
   */
  getActivityDefinition(options?: ReadOptions): Promise<ActivityDefinition | null> {
    return memo(this, "definition", options, async () => {
      if (!this.definition_id) return null;
      return clientOf(this).need("activities").getDefinitionWithId(this.definition_id, options);
    });
  }

  /**
   * Returns the users it is assigned to, in the order of the member list. `GET /workspaces/members`, cached.
   *
   * @example
   * ```ts
   * const names = (await activity.getAssignedUsers()).map(({ full_name }) => full_name);
   * ```
   */
  getAssignedUsers(options?: ReadOptions): Promise<WorkspaceUser[]> {
    return related(this, "users", options, () =>
      clientOf(this).need("workspace").getMembersByIds(this.assigned_user_ids, options),
    );
  }

  /**
   * Returns the groups it is assigned to, in the order of the group list. `GET /workspaces/groups`, cached.
   *
   * @example
   * ```ts
   * const groups = (await activity.getAssignedGroups()).map(({ group_name }) => group_name);
   * ```
   */
  getAssignedGroups(options?: ReadOptions): Promise<WorkspaceGroup[]> {
    return related(this, "groups", options, () =>
      clientOf(this).need("workspace").getGroupsByIds(this.assigned_group_ids, options),
    );
  }

  /**
   * Returns its labels, in the order of the label list. `GET /activity_labels`, cached.
   *
   * @example
   * ```ts
   * const isUrgent = (await activity.getLabels()).some(({ label_name }) => label_name === "Urgent");
   * ```
   */
  getLabels(options?: ReadOptions): Promise<Label[]> {
    return related(this, "labels", options, () =>
      clientOf(this).need("labels").getLabelsByIds(this.label_ids, options),
    );
  }

  /**
   * Returns its programs, in the order of the program list. `GET /programs`, cached.
   *
   * @example
   * ```ts
   * const programs = (await activity.getPrograms()).map(({ title }) => title);
   * ```
   */
  getPrograms(options?: ReadOptions): Promise<Program[]> {
    return related(this, "programs", options, () =>
      clientOf(this).need("programs").getProgramsByIds(this.program_ids, options),
    );
  }

  /**
   * Returns its direct child activities, or an empty array. `GET /activities/{id}/activities`
   *
   * @example
   * ```ts
   * const open = (await activity.getChildActivities()).filter(({ completed_at_date }) => completed_at_date === null);
   * ```
   */
  getChildActivities(options?: ReadOptions): Promise<Activity[]> {
    return related(this, "children", options, () =>
      clientOf(this).need("activities").getChildren(this.id, options),
    );
  }

  /**
   * Returns all records it holds, or an empty array. Not cached. `GET /operations/{id}/records`
   *
   * @example
   * ```ts
   * for (const record of await activity.getRecords()) console.log(record.record_identifier); // "HAL-0001", ...
   * ```
   */
  async getRecords(options?: RequestOptions): Promise<KalRecord[]> {
    const core = clientOf(this);
    const askedAt = core.cache.versions.ask();
    const answer = await core.api.get(path`/operations/${this.id}/records`, options);
    // Records read with a caller's own headers must not fill the cache.
    return core.need("records").adoptRecords(answer, askedAt, !options?.headers);
  }

  /**
   * Returns its tables; empty unless it is an experiment or a design cycle. `GET /record_views`, cached.
   *
   * @example
   * ```ts
   * for (const view of await activity.getRecordViews()) {
   *   console.log(view.view_name, (await activity.recordsOnView(view.id)).length);
   * }
   * ```
   */
  async getRecordViews(options?: ReadOptions): Promise<RecordView[]> {
    const views = await clientOf(this).need("recordViews").getRecordViews(options);
    return views.filter((view) => view.operation_ids?.includes(this.id));
  }

  /**
   * Returns the records on one of its views, in the view's order, as this object knows them: call `refetch()` first
   * for the newest state. Omits deleted records. `GET /records`, cached, up to 250 records per request.
   *
   * @example
   * ```ts
   * await activity.refetch(); // others may have added records
   * const records = await activity.recordsOnView(recordView.id);
   * ```
   */
  async recordsOnView(viewId: string, options?: ReadOptions): Promise<KalRecord[]> {
    const mapping = this.data_table_record_mapping;
    const ids = Object.hasOwn(mapping, viewId) ? mapping[viewId] : [];
    return ids?.length ? clientOf(this).need("records").getRecordsByIds(ids, options) : [];
  }

  /**
   * Returns the record if this activity holds it, or else `null`. Accepts a record, its id or its key values. Throws
   * `UnresolvedIdentifierError` for an unknown key field. Not cached. `GET /operations/{id}/records`
   *
   * @example
   * ```ts
   * const compound = await activity.getRecord({ "Compound ID": "HAL-0001" });
   * ```
   */
  async getRecord(identifier: RecordIdentifier, options?: RequestOptions): Promise<KalRecord | null> {
    const id = await clientOf(this).need("records").resolveRecordId(identifier, options);
    if (id === null) return null;
    return (await this.getRecords(options)).find((record) => record.id === id) ?? null;
  }

  /**
   * Returns whether this activity holds the record. Not cached. `GET /operations/{id}/records`
   *
   * @example
   * ```ts
   * if (!(await activity.hasRecord(record))) await activity.addRecords([record.id]);
   * ```
   */
  async hasRecord(identifier: RecordIdentifier, options?: RequestOptions): Promise<boolean> {
    return (await this.getRecord(identifier, options)) !== null;
  }

  /**
   * Returns the values measured in this activity: for each record, in the order of `getRecords()`, its newest content
   * by data field id. Not cached. `GET /operations/{id}/records`
   *
   * @example
   * ```ts
   * import { exportData } from "@kal/core";
   * const rows = await exportData(client, await activity.getRecordData()); // names instead of field ids
   * console.log(rows[0]?.["IC50 (nM)"]);
   * ```
   */
  async getRecordData(options?: RequestOptions): Promise<{ [dataFieldId: string]: JsonValue }[]> {
    const data: { [dataFieldId: string]: JsonValue }[] = [];
    for (const record of await this.getRecords(options))
      data.push(await record.getActivityData(this, options));
    return data;
  }

  /**
   * Returns its events, usually newest first, or an empty array. Not cached.
   * `GET /activities/{id}/events`
   *
   * @example
   * ```ts
   * for (const { created_at, event_type, log } of await activity.getEvents()) console.log(created_at, event_type, log);
   * ```
   */
  async getEvents(options?: RequestOptions): Promise<ActivityEvent[]> {
    const answer = await clientOf(this).api.get(path`/activities/${this.id}/events`, options);
    return new EntityFactory(clientOf(this), ActivityEvent).manyOrNone(answer);
  }

  /**
   * Returns its comments, or an empty array. Not cached. `GET /activities/{id}/comments`
   *
   * @example
   * ```ts
   * const replies = (await activity.getComments()).filter(({ parent_comment_id }) => parent_comment_id !== null);
   * ```
   */
  async getComments(options?: RequestOptions): Promise<ActivityComment[]> {
    const answer = await clientOf(this).api.get(path`/activities/${this.id}/comments`, options);
    return new EntityFactory(clientOf(this), ActivityComment).manyOrNone(answer);
  }

  /**
   * Updates the activity on the server, and then this object. Sends nothing if every change is `undefined`. Returns
   * this object, or a new one if this one is frozen. `PUT /activities/{id}`
   *
   * Throws `InvalidArgumentError` for an unknown field, before any request is sent. A field that this SDK does not
   * know goes into `extra`.
   *
   * @example
   * ```ts
   * await activity.update({ status: "in progress", due_date: new Date("2026-12-01"), add_program_ids: [program.id] });
   * ```
   */
  async update(changes: ActivityUpdate, options?: RequestOptions): Promise<this> {
    const core = coreOf(this);
    const body = await requestData(
      core,
      changes ?? {},
      "{ title }",
      [...COMMON_CHANGES, ...CHANGES],
      options,
    );
    if (changesNothing(body)) return this;
    return written(this, await core.api.put(path`/activities/${this.id}`, body, options));
  }

  /**
   * Adds records to the activity, then reloads it. If only the reload fails, the records were added anyway. Returns
   * this object, or a new one if this one is frozen. `PUT /operations/{id}/records`, `GET /activities`
   *
   * Throws `UnresolvedIdentifierError` for key values that no record has, before any record is added.
   *
   * @example
   * ```ts
   * await activity.addRecords([record, { "Compound ID": "HAL-0001" }]);
   * console.log(activity.all_record_ids.includes(record.id)); // true
   * ```
   */
  async addRecords(records: readonly RecordIdentifier[], options?: RequestOptions): Promise<this> {
    const core = coreOf(this);
    const body = { record_ids: await recordIds(core, records, options) };
    await core.api.put(path`/operations/${this.id}/records`, body, options);
    return this.refetch(options);
  }

  /**
   * Removes records from one view, or from every view of the activity. **Deletes the values they hold there.** The
   * server rejects the request if a record is not on the activity or the activity cannot be edited. Returns this
   * object, or a new one if this one is frozen.
   * `POST /operations/{id}/records/remove`
   *
   * Before any request is sent, throws `InvalidArgumentError` if the view is `undefined` or not passed in an object,
   * and `UnresolvedIdentifierError` for key values that no record has.
   *
   * @example
   * ```ts
   * await activity.removeRecords([record], { recordViewId: recordView.id }); // stays on other views
   * ```
   */
  async removeRecords(
    records: readonly RecordIdentifier[],
    options: RemoveRecordsOptions = {},
  ): Promise<this> {
    const core = coreOf(this);
    // A bare view id or a misspelled key would be ignored, and the server would delete the values of every view, so
    // reject both.
    const [record_view_id, request] = takeScope<string>(options, "recordViewId", "record_view_id");
    const body = {
      record_ids: await recordIds(core, records, request),
      record_view_id: record_view_id ?? undefined,
    };
    const answer = await core.api.post(path`/operations/${this.id}/records/remove`, body, request);
    core.cache.invalidate("records");
    return written(this, answer);
  }

  /**
   * Reloads the activity and returns this object, or a new one if this one is frozen. If the activity was deleted, the
   * object keeps its last state and the client logs an error. `GET /activities`
   *
   * @example
   * ```ts
   * await activity.refetch();
   * console.log(activity.status); // the current status on the server
   * ```
   */
  async refetch(options?: RequestOptions): Promise<this> {
    const core = coreOf(this);
    core.need("activities").invalidateActivities();
    const fresh = await core.need("activities").getActivityById(this, options);
    if (!fresh) {
      core.logger.error?.("activity to refetch is gone", { id: this.id });
      return this;
    }
    this.clearCaches();
    return replaceFields<this>(this, fresh as this);
  }
}

/** Returns a list relation as a new array for each caller. */
async function related<T>(
  activity: Activity,
  key: string,
  options: ReadOptions | undefined,
  load: () => Promise<T[]>,
): Promise<T[]> {
  return (await memo(activity, key, options, load)).slice();
}

/** Runs after every write to the activity itself. */
function written<A extends Activity>(activity: A, answer: Answer): A {
  const activities = clientOf(activity).need("activities");
  activity.clearCaches();
  activities.invalidateActivities();
  return activities.takeOver(activity, answer);
}
