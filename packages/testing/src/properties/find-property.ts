import { notFound } from "../engine/refusal";
import type { Row, World } from "../world/world";

export interface Found {
  property: Row;
  /** The activity or the definition that has it. */
  owner: Row;
  /** Null where a definition has it. */
  activity: Row | null;
}

/** Finds a property wherever it is; 404 where it is nowhere. */
export function findProperty(world: World, id: string): Found {
  const owners = [...world.activities.all(), ...world.definitions.all()];
  for (const owner of owners) {
    const property = (owner.properties as Row[]).find((candidate) => candidate.id === id);
    if (property) return { property, owner, activity: world.activities.get(owner.id) ?? null };
  }
  throw notFound("property", id);
}
