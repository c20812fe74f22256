import type { Activity, KaleidoscopeClient } from "@kal/node";
import { MissingError } from "../errors/missing-error";

/** The activity with this id or title. Throws `MissingError`, and `AmbiguousIdentifierError` for a title of several. */
export async function findActivity(
  client: KaleidoscopeClient,
  named: string,
  signal: AbortSignal,
): Promise<Activity> {
  const found = await client.activities.getActivityById(named, { signal });
  if (found) return found;
  throw new MissingError(
    `There is no activity with the id or title "${named}". Titles are compared exactly; kal activities list --search finds parts of them.`,
  );
}
