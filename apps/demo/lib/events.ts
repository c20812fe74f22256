import type { JsonValue } from "@kal/core";

/** An event as the words around the title of what it happened to. */
export interface EventWords {
  /** `created`, `set` */
  verb: string;
  /** What follows the title: `to “in progress”`. */
  rest: string;
}

const VERBS: Record<string, string> = {
  created: "created",
  updated: "changed",
  commented: "commented on",
  deleted: "deleted",
  records_added: "put records on",
  records_removed: "took records off",
};

/** What people need not be told of: it follows from another change. */
const SILENT = ["updated_at", "last_activity_at", "completed_at_date", "subscriber_ids"];

function statusChange(attrs: Record<string, JsonValue>): string | null {
  const { status } = attrs;
  if (typeof status !== "object" || status === null || Array.isArray(status)) return null;
  return typeof status.to === "string" ? status.to : null;
}

const isChange = (value: JsonValue | undefined) =>
  typeof value === "object" && value !== null && !Array.isArray(value) && "from" in value && "to" in value;

function changedKeys(attrs: Record<string, JsonValue>): string[] {
  return Object.keys(attrs)
    .filter((key) => isChange(attrs[key]) && !SILENT.includes(key))
    .map((key) => key.replace(/_ids$/, "s").replaceAll("_", " "));
}

interface Event {
  event_type: string | null;
  event_attrs: Record<string, JsonValue>;
}

export function eventWords({ event_type, event_attrs }: Event): EventWords {
  const status = statusChange(event_attrs);
  if (status) return { verb: "set", rest: `to “${status}”` };
  const last = event_type?.split(".").at(-1) ?? "";
  const verb = VERBS[last] ?? (last.replaceAll("_", " ") || "changed");
  const keys = changedKeys(event_attrs);
  return { verb, rest: keys.length > 0 ? `(${keys.join(", ")})` : "" };
}
