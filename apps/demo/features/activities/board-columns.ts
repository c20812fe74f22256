import type { ActivityRow } from "@/lib/activities";
import { statusTone, tones } from "@/lib/status-tone";

/** The statuses in use, from not started to stopped, and by name within each of these. */
export function boardStatuses(rows: readonly ActivityRow[]): string[] {
  const rank = (status: string) => tones.indexOf(statusTone(status));
  return [...new Set(rows.map(({ status }) => status))].sort(
    (one, other) => rank(one) - rank(other) || one.localeCompare(other),
  );
}
