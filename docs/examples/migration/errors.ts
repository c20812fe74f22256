import { KaleidoscopeClient } from "@kal/node";
import { show } from "../support/show";

const client = new KaleidoscopeClient();

// #region catch
import { KaleidoscopeAPIError } from "@kal/node";

try {
  await client.activities.createActivity({ title: "", activity_type: "task" });
} catch (error) {
  if (!KaleidoscopeAPIError.is(error)) throw error;
  console.log(error.status);
}
// #endregion catch

// #region cache
const fresh = await client.activities.getActivities({ cache: "reload" });
const uncached = await client
  .withOptions({ cache: false })
  .activities.getActivities();
// #endregion cache
show(fresh.length);
if (fresh.length !== uncached.length) throw new Error("both ask the server");
