// #region program
import { KaleidoscopeClient } from "@kal/node";

// Reads the same environment variables
const client = new KaleidoscopeClient();

// Work with activities
const activities = await client.activities.getActivities();
for (const activity of activities) {
  console.log(`Activity: ${activity.title} - Status: ${activity.status}`);
}
// #endregion program
