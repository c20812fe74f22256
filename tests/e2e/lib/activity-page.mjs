import { demoIds } from "@kal/testing";

/** Where an activity of the demo workspace is, by the name of its id. */
export const activityPath = (name) => `/activities/${demoIds.activities[name]}`;

/** Parts of the page of an activity, by the words people see. */
export const card = (page, title) => page.getByRole("region", { name: title, exact: true });

/** The requests that the page shows, as `PUT /activities/…0009 200`. */
export async function listedRequests(page) {
  const table = card(page, "Requests of this page").getByRole("row");
  // They come at the end of the page, with whatever it waited for.
  await table.nth(1).waitFor();
  const rows = await table.all();
  const cells = await Promise.all(rows.slice(1).map((row) => row.getByRole("cell").allInnerTexts()));
  return cells.map(([method, path, , status]) => `${method} ${path} ${status}`);
}
