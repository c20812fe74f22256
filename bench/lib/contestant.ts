/** Where a contestant finds the server, and a folder for its files. */
export interface Place {
  url: string;
  /** The authority of the server's certificate. */
  ca?: string | undefined;
  folder: string;
}

/** What is done in a scenario. A contestant has what the drives of its scenarios call. */
export interface Contestant {
  importById(id: string): Promise<{ is_complete: boolean }>;
  activities(): Promise<{ title: string | null }[]>;
  download(folder: string, name: string): Promise<unknown>;
  downloadMany(folder: string, names: string[]): Promise<unknown>;
  upload(path: string): Promise<unknown>;
  /** Returns the number of batches. */
  pushRows(rows: object[]): Promise<number>;
  close(): unknown;
}

/** A Worker in workerd. */
export interface WorkerContestant {
  /** Returns how many imports the isolate of this name read. */
  ask(isolate: string, calls: number): Promise<number>;
  close(): Promise<void>;
}

/** What a contestant measured in one round. */
export interface Result {
  ms: number;
  cpuMs?: number;
  peakBytes?: number;
  growthBytes?: number;
  found?: number;
  rejected?: number;
  batches?: number;
  last?: string | null | undefined;
}
