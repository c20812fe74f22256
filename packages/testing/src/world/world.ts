import type { Json, JsonObject } from "../engine/json";
import { Collection } from "./collection";

export type { Clock } from "./clock";

/** A row in wire format. */
export type Row = { id: string } & JsonObject;

/** One stored value of a record's field. A field's history is in insertion order, newest last. */
export interface ValueRow {
  id: string;
  field_id: string;
  /** The record that owns the value. */
  owner_id: string;
  content: Json;
  created_at: string;
  created_by: string;
  operation_id: string | null;
  record_view_id: string | null;
  import_id: string | null;
}

/** A key value: it identifies the record and has no history. */
export interface KeyValueRow {
  id: string;
  field_id: string;
  content: string;
}

/** A record that the workspace holds. */
export interface RecordRow {
  id: string;
  created_at: string;
  entity_slice_id: string;
  workspace_id: string;
  initial_operation_id: string | null;
  keys: KeyValueRow[];
  sub_record_ids: string[];
  /** Programs that the record was imported for. It is also in the programs of its activities. */
  program_ids: string[];
  is_draft: boolean;
  is_archived: boolean;
}

/** A file that the workspace holds. */
export interface FileRow {
  id: string;
  name: string;
  type: string;
  bytes: Uint8Array;
  /** The activity that the file belongs to, or null. */
  activity_id: string | null;
}

/**
 * The state of the fake, which routes read and change. Only tokens, faults and the request log live elsewhere.
 *
 * @example
 * ```ts
 * import { createFakeKaleidoscope } from "@kal/testing";
 * const { world } = createFakeKaleidoscope();
 * console.log(world.programs.all().length); // 3
 * world.workspace.workspace_name = "Renamed";
 * ```
 */
export class World {
  workspace: Row = { id: "workspace", workspace_name: "Workspace" };
  /** The member that API requests act as: the `created_by` of what they create. */
  actingUserId = "";
  /** Called with each new event. It is set after the seed, so seeded events do not trigger it. */
  onEvent: (event: Row) => void = () => {};
  readonly members = new Collection<Row>("workspace member");
  readonly groups = new Collection<Row>("workspace group");
  readonly workspaceEvents = new Collection<Row>("event");
  readonly programs = new Collection<Row>("program");
  readonly labels = new Collection<Row>("label");
  readonly propertyFields = new Collection<Row>("property field");
  readonly dashboards = new Collection<Row>("dashboard");
  readonly dashboardCategories = new Collection<Row>("dashboard category");
  readonly definitions = new Collection<Row>("activity definition");
  /** Rows hold their `properties` as an array of property rows. */
  readonly activities = new Collection<Row>("activity");
  readonly comments = new Collection<Row>("comment");
  readonly activityEvents = new Collection<Row>("activity event");
  readonly keyFields = new Collection<Row>("key field");
  readonly dataFields = new Collection<Row>("data field");
  readonly entityTypes = new Collection<Row>("entity type");
  readonly records = new Collection<RecordRow>("record");
  /** Values by owning record id. */
  readonly values = new Map<string, ValueRow[]>();
  /** When a record was added to an activity, by `activityId:recordId`. The current ones are in `all_record_ids`. */
  readonly attachedAt = new Map<string, string>();
  /** Views and templates; templates have `is_template: true`. */
  readonly recordViews = new Collection<Row>("record view");
  readonly recordSets = new Collection<Row>("record set");
  readonly imports = new Collection<Row>("import");
  /** Rows of imports that are created but not run yet, by import id. */
  readonly importRows = new Map<string, JsonObject[]>();
  readonly registrationFiles = new Collection<Row>("registration file");
  readonly submissions = new Collection<Row>("registration submission");
  readonly files = new Collection<FileRow>("file");
  /** Rows of the kinds that have no property here, by what `collection` calls a row. */
  readonly others = new Map<string, Collection<Row>>();

  /**
   * Returns the rows of a kind that has no property of its own here: the kind's file is the only one that names them.
   *
   * @example
   * ```ts
   * import { createFakeKaleidoscope } from "@kal/testing";
   * const { world } = createFakeKaleidoscope();
   * world.collection("site").put({ id: "basel", site_name: "Basel" });
   * ```
   */
  collection(noun: string): Collection<Row> {
    const found = this.others.get(noun) ?? new Collection<Row>(noun);
    this.others.set(noun, found);
    return found;
  }

  /**
   * Removes everything, so that a seed can fill the world again.
   *
   * @example
   * ```ts
   * import { createFakeKaleidoscope } from "@kal/testing";
   * const { world } = createFakeKaleidoscope();
   * world.clear();
   * console.log(world.records.size); // 0
   * ```
   */
  clear(): void {
    // Cleared, not dropped: code that holds one of the others sees the rows that are added after this.
    for (const part of [...Object.values(this), ...this.others.values()]) {
      if (part !== this.others && (part instanceof Collection || part instanceof Map)) part.clear();
    }
  }
}
