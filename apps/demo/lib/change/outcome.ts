import type { RequestEntry } from "@/lib/requests/entry";

/** An error in plain words: what happened, and what to do. */
export interface Problem {
  title: string;
  advice: string;
  /** The error's class, for whoever reads the code beside it. */
  kind: string;
}

/** What a change gives back to the page. A thrown error would reach the browser without its words. */
export interface Outcome {
  problem: Problem | null;
  requests: RequestEntry[];
}
