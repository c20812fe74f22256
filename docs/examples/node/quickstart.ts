// #region program
import { KaleidoscopeClient } from "@kal/node";

const client = new KaleidoscopeClient();

for (const activity of await client.activities.getActivities()) {
  console.log(`${activity.title}: ${activity.status}`);
}
// #endregion program
