import { idList } from "../records/activity-records";
import { actorId } from "../records/actor";
import { type Clock, isoTime, newId } from "../world/clock";
import type { World } from "../world/world";

/** Adds records to the set of this name, which is made if there is none. */
export function extendSet(world: World, clock: Clock, setName: string, recordIds: string[]): void {
  const existing = world.recordSets.all().find((set) => set.set_name === setName);
  const set = existing ?? {
    id: newId(),
    set_name: setName,
    workspace_id: world.workspace.id,
    created_by: actorId(world),
    created_at: isoTime(clock),
  };
  set.record_ids = [...new Set([...idList(set, "record_ids"), ...recordIds])];
  world.recordSets.put(set);
}
