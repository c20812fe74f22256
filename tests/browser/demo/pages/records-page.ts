import { demoIds } from "@kal/testing";
import type { Page } from "@playwright/test";

export const LIBRARY = `/records?type=${demoIds.entityTypes.screeningCompound}`;
export const COMPOUNDS = `/records?type=${demoIds.entityTypes.compound}`;

const grid = (page: Page) => page.getByRole("grid");

/** What people do on the records page, by the words they see. */
export const records = {
  grid,
  cell: (page: Page, name: string) => grid(page).getByRole("gridcell", { name, exact: true }),
  count: (page: Page, words: string) => page.getByText(words, { exact: true }).waitFor(),
  /** Returns the names of the rows in the order of the page. */
  names: (page: Page) => grid(page).locator("tbody a").allInnerTexts(),
  async filter(page: Page, field: string, rule: string, value: string) {
    await page.getByRole("combobox", { name: /^Field/ }).selectOption(field);
    await page.getByRole("combobox", { name: /^Rule/ }).selectOption(rule);
    await page.getByRole("textbox", { name: "Value" }).fill(value);
    await page.getByRole("button", { name: "Add filter" }).click();
  },
};

export const recordPath = (n: number) => `/records/${demoIds.records.compound(n)}`;

/** Changes a value as a person does: the pencil, the line, the button. */
export async function change(page: Page, field: string, value: string) {
  await page.getByRole("button", { name: `Edit ${field}` }).click();
  await page.getByRole("textbox", { name: field }).fill(value);
  await page.getByRole("button", { name: "Save", exact: true }).click();
}
