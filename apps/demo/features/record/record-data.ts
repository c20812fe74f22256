import type { JsonValue } from "@kal/core";
import type { RequestEntry } from "@/lib/requests/entry";

/** One value that was written, as plain data. */
export interface ValueEntry {
  id: string;
  content: JsonValue;
  /** ISO 8601. */
  at: string | null;
  activityId: string | null;
}

/** A field of the record. */
export interface FieldEntry {
  id: string;
  name: string;
  type: string;
  description: string;
  isReadonly: boolean;
  /** What counts now, in the activity that one looks at or anywhere. */
  content: JsonValue;
  /** The activity that the content was written in, if any. */
  activityId: string | null;
  /** Everything ever written, newest first. */
  history: ValueEntry[];
}

export interface ActivityEntry {
  id: string;
  title: string;
  status: string;
  labels: string[];
}

export interface RecordData {
  id: string;
  name: string;
  type: { id: string; name: string } | null;
  createdAt: string | null;
  fields: FieldEntry[];
  activities: ActivityEntry[];
  subRecords: { id: string; name: string }[];
  /** Names of records that reference fields hold, by id. */
  references: { [recordId: string]: string };
  /** The activity that one looks at; `null` for all of them. */
  activity: ActivityEntry | null;
  requests: RequestEntry[];
  apiUrl: string | null;
}
