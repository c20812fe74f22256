import type { Result } from "./contestant.ts";

/** How much there is to do: each drive reads the sizes it knows. */
export type Sizes = Record<string, number | boolean | undefined>;

/** What reached the server in one round. */
export interface Counts {
  connections: number;
  handshakes: number;
  resumed: number;
  requests: number;
  tokens: number;
  refused: number;
  rows?: number;
  blocks?: number;
}

/** What a contestant measured in one round, and what the server counted. */
export type Round = Result & Counts & { renewals: number };

/** Every round of each contestant. */
export type Rounds = Record<string, Round[]>;

export interface Bar {
  /** The contestants without which the bar cannot be judged. */
  needs: string[];
  text: string;
  judge(all: Rounds): { value: string; passed: boolean };
}

/** A comparison of contestants. */
export interface Scenario<Task extends Sizes = Sizes> {
  name: string;
  title: string;
  /** The file in `drives` that says what is done. */
  drive: string;
  server?: { tls: boolean };
  task: Task;
  /** Sizes of a run that only shows that everything works. */
  tiny: Partial<Task>;
  /** Sizes of contestants that are many times slower; their times are scaled. */
  fewer?: Record<string, Partial<Task>>;
  rounds: number;
  contestants: string[];
  /**
   * The contestant that is Kal.
   *
   * @default `"kal"`
   */
  ours?: string;
  /** Whether files go to the disk even if there is a folder in memory. */
  onDisk?: boolean;
  perUnit?: { unit: string; of(ms: number, task: Task): number };
  bars: Bar[];
  /** Throws unless the contestant did what it was asked to do. */
  check(result: Result, counts: Counts, task: Task): void;
}

/** Checks the functions of a scenario against its sizes. */
export const scenario = <Task extends Sizes>(one: Scenario<Task>): Scenario => one as unknown as Scenario;
