import type { Command } from "commander";
import { group } from "../run/command";
import { activitiesGet } from "./activities-get";
import { activitiesList } from "./activities-list";

/** `kal activities` */
export function activities(): Command {
  return group("activities", "List activities, or look at one.", [activitiesList(), activitiesGet()]);
}
