import type { World } from "../world/world";
import { sketchActivity } from "./activity-sketch";
import { EXPERIMENTS } from "./experiments";
import { PLANS } from "./plans";
import { TASKS } from "./tasks";

export function seedActivities(world: World): void {
  for (const sketch of [...PLANS, ...TASKS, ...EXPERIMENTS]) sketchActivity(world, sketch);
}
