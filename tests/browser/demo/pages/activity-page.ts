import { demoIds } from "@kal/testing";
import type { Page } from "@playwright/test";

/** Returns the path of an activity of the demo workspace, by the name of its id. */
export const activityPath = (name: keyof typeof demoIds.activities) =>
  `/activities/${demoIds.activities[name]}`;

/** A part of a page, by its title. */
export const card = (page: Page, title: string) => page.getByRole("region", { name: title, exact: true });

/** Returns the requests that the page shows, as `PUT /activities/…0009 200`. */
export async function listedRequests(page: Page): Promise<string[]> {
  const table = card(page, "Requests of this page").getByRole("row");
  // They come at the end of the page, with the data that the page waited for.
  await table.nth(1).waitFor();
  const rows = await table.all();
  const cells = await Promise.all(rows.slice(1).map((row) => row.getByRole("cell").allInnerTexts()));
  return cells.map(([method, path, , status]) => `${method} ${path} ${status}`);
}
