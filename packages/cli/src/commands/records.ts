import type { Command } from "commander";
import { group } from "../run/command";
import { recordsSearch } from "./records-search";

/** `kal records` */
export function records(): Command {
  return group("records", "Search records.", [recordsSearch()]);
}
