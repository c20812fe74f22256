/** The five things a status can mean to somebody who glances at a board. */
export const tones = ["waiting", "active", "review", "done", "stopped"] as const;
export type Tone = (typeof tones)[number];

export const toneLabels: Record<Tone, string> = {
  waiting: "Not started",
  active: "Under way",
  review: "In review",
  done: "Finished",
  stopped: "Stopped",
};

const STATUSES: Record<Exclude<Tone, "waiting">, readonly string[]> = {
  active: [
    "in progress",
    "in design",
    "in synthesis",
    "in test",
    "computation",
    "2D selection",
    "compound selection",
    "submitted",
  ],
  review: [
    "needs review",
    "in review",
    "to review",
    "in analysis",
    "data review",
    "partially complete",
    "validated",
  ],
  done: ["complete", "done", "upload complete", "selected", "locked", "completed", "matched"],
  stopped: [
    "blocked",
    "paused",
    "parked",
    "cancelled",
    "failed",
    "abandoned",
    "validation failed",
    "error",
    "not found",
  ],
};

const toneOf = new Map(
  Object.entries(STATUSES).flatMap(([tone, statuses]) => statuses.map((status) => [status, tone as Tone])),
);

/** A workspace may invent statuses; those count as not started, the tone without a colour. */
export const statusTone = (status: string): Tone => toneOf.get(status) ?? "waiting";
