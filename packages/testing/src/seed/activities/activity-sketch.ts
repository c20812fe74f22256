import type { Json } from "../../engine/json";
import { type ActivityType, activityRow } from "../../world/activity-row";
import { propertyRow } from "../../world/property-row";
import type { Row, World } from "../../world/world";
import { rowKinds, seedId, userIds, workspaceId } from "../ids";

/** A seeded activity, with only the keys that differ from the defaults. */
export interface ActivitySketch {
  id: string;
  title: string;
  type: ActivityType;
  created_at: string;
  by?: string;
  parent?: string;
  definition?: string;
  status?: string;
  programs?: string[];
  assignees?: string[];
  groups?: string[];
  labels?: string[];
  due?: string;
  start?: string;
  days?: number;
  completed?: string;
  after?: string[];
  external?: string;
  description?: Json;
  /** Property field id and content. */
  fields?: [fieldId: string, content: Json][];
}

// Definitions use the numbers below this one.
const FIRST_PROPERTY = 100;

function propertiesOf(world: World, sketch: ActivitySketch, created_by: string): Row[] {
  const used = world.activities.all().flatMap((activity) => activity.properties as Row[]).length;
  return (sketch.fields ?? []).map(([fieldId, content], index) =>
    propertyRow({
      id: seedId(rowKinds.property, FIRST_PROPERTY + used + index),
      field: world.propertyFields.demand(fieldId),
      content,
      resource_type: "task",
      resource_id: sketch.id,
      created_at: sketch.created_at,
      created_by,
    }),
  );
}

/** Adds an activity to the world and to its parent's `child_ids`. The parent must exist already. */
export function sketchActivity(world: World, sketch: ActivitySketch): void {
  const created_by = sketch.by ?? userIds.ada;
  if (sketch.parent) {
    const parent = world.activities.demand(sketch.parent);
    parent.child_ids = [...(parent.child_ids as string[]), sketch.id];
  }
  world.activities.put(
    activityRow({
      id: sketch.id,
      title: sketch.title,
      activity_type: sketch.type,
      workspace_id: workspaceId,
      created_at: sketch.created_at,
      created_by,
      parent_id: sketch.parent ?? null,
      definition_id: sketch.definition ?? null,
      status: sketch.status ?? "to do",
      program_ids: sketch.programs ?? [],
      assigned_user_ids: sketch.assignees ?? [],
      assigned_group_ids: sketch.groups ?? [],
      label_ids: sketch.labels ?? [],
      due_date: sketch.due ?? null,
      start_date: sketch.start ?? null,
      duration: sketch.days ?? null,
      completed_at_date: sketch.completed ?? null,
      dependencies: sketch.after ?? [],
      external_id: sketch.external ?? null,
      description: sketch.description ?? null,
      properties: propertiesOf(world, sketch, created_by),
    }),
  );
}
