import type { Activity, KaleidoscopeClient } from "@kal/node";
import { MissingError } from "../errors/missing-error";
import { withVisibleName } from "./names";

/** The activity with this id or title. Throws `MissingError`, and for a title that fits several. */
export async function findActivity(
  client: KaleidoscopeClient,
  wanted: string,
  signal: AbortSignal,
): Promise<Activity> {
  const found = await client.activities.getActivityById(wanted, { signal });
  if (found) return found;
  const items = await client.activities.getActivities({ signal });
  const alike = withVisibleName(
    { items, nameOf: ({ title }) => title, idOf: ({ id }) => id, noun: "activity" },
    wanted,
  );
  if (alike) return alike;
  throw new MissingError(
    `There is no activity with the id or title "${wanted}". Titles are compared exactly; kal activities list --search finds parts of them.`,
  );
}
