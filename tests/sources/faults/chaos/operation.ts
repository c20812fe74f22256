import type { KaleidoscopeClient, RequestOptions } from "@kal/node";
import type { Seeded } from "../lib/seeded";
import type { Lane } from "./lane";

export type Outcome = { value: unknown } | { error: unknown };

/** Something a caller does, and how to tell that nothing was lost. */
export interface Operation {
  kind: string;
  /** The path its request goes to. */
  path: string;
  isFile: boolean;
  /** An address on another origin that answers as the path does. */
  elsewhere: string;
  start(options: RequestOptions): Promise<unknown>;
  /** What is wrong with what came of it; empty where nothing is. */
  check(outcome: Outcome): Promise<string[]>;
}

export interface OperationContext {
  random: Seeded;
  lane: Lane;
  client: KaleidoscopeClient;
  /** Occurs in nothing else that was ever written. */
  marker: string;
}

/** How often each marker was written must be known again at the very end: a late duplicate is one too. */
export function commitsOf(lane: Lane, marker: string): number {
  const { world } = lane.running.fake;
  return (
    world.programs.all().filter(({ title }) => title === marker).length +
    world.activities.all().filter(({ title }) => title === marker).length +
    world.comments.all().filter((comment) => JSON.stringify(comment).includes(marker)).length +
    world.files.all().filter(({ name }) => name === marker).length
  );
}

export function checkCommits({ lane, marker }: OperationContext, outcome: Outcome): string[] {
  const commits = commitsOf(lane, marker);
  if ("value" in outcome) return commits === 1 ? [] : [`${commits} commits of a write that succeeded`];
  return commits > 1 ? [`${commits} commits of one write`] : [];
}
