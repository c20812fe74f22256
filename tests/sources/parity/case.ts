import type { KaleidoscopeClient } from "@kal/node";
import type { Fault } from "@kal/testing";

/** One thing done with both clients, each against a fresh demo workspace. */
export interface ParityCase {
  name: string;
  /** Python: `c` is a fresh kalbio client, `tmp` a folder; assigns to `result` what is to be compared. */
  kalbio: string;
  /** Lists that Kal reads once more than kalbio: a name that misses is looked for in a fresh list. */
  rereads?: readonly string[];
  /** Answers that stand in for the fake's own. */
  answers?: readonly Fault[];
  /** Set where both refuse, or are refused. */
  raises?: true;
  kal: (client: KaleidoscopeClient, tmp: string) => Promise<unknown>;
}

/** What can be compared with kalbio's result: ids of entities, and JSON. */
export function plain(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object") return value;
  if ("id" in value && "toJSON" in value) return { id: value.id };
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
}
