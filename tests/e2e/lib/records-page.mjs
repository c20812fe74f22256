import { demoIds } from "@kal/testing";

export const LIBRARY = `/records?type=${demoIds.entityTypes.screeningCompound}`;
export const COMPOUNDS = `/records?type=${demoIds.entityTypes.compound}`;

const grid = (page) => page.getByRole("grid");

/** Waits until React hears what happens to this element: what one does before is lost on a slow machine. */
export const listening = (page, selector) =>
  page.waitForFunction((wanted) => {
    const element = document.querySelector(wanted);
    return element && Object.keys(element).some((key) => key.startsWith("__reactProps"));
  }, selector);

/** What people do on the records page, by the words they see. */
export const records = {
  grid,
  cell: (page, name) => grid(page).getByRole("gridcell", { name, exact: true }),
  count: (page, words) => page.getByText(words, { exact: true }).waitFor(),
  /** Names of the rows in the order they stand in. */
  names: (page) => grid(page).locator("tbody a").allInnerTexts(),
  async filter(page, field, rule, value) {
    await listening(page, "select[name=field]");
    await page.getByRole("combobox", { name: /^Field/ }).selectOption(field);
    await page.getByRole("combobox", { name: /^Rule/ }).selectOption(rule);
    if (value !== undefined) await page.getByRole("textbox", { name: "Value" }).fill(value);
    await page.getByRole("button", { name: "Add filter" }).click();
  },
};

/** The page of one record, and the part of it that a card's title names. */
export const recordPage = (n) => `/records/${demoIds.records.compound(n)}`;
export const card = (page, title) => page.getByRole("region", { name: title, exact: true });

/** Changes a value as a person does: the pencil, the line, the button. */
export async function change(page, field, value) {
  await listening(page, "button[aria-label^=Edit]");
  await page.getByRole("button", { name: `Edit ${field}` }).click();
  await page.getByRole("textbox", { name: field }).fill(value);
  await page.getByRole("button", { name: "Save", exact: true }).click();
}
