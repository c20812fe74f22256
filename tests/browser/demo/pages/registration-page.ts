import { demoIds } from "@kal/testing";
import type { Page } from "@playwright/test";

const { registrationByFile, registrationWithStaging } = demoIds.activities;

export const registrations = {
  file: `/registration/${registrationByFile}`,
  table: `/registration/${registrationWithStaging}`,

  /** The latest submission to the registrar. */
  latest: (page: Page) => page.getByRole("region", { name: "With the registrar" }).locator("ol > li").first(),

  steps: (page: Page) =>
    registrations.latest(page).getByRole("list", { name: "Steps of the registrar" }).getByRole("listitem"),

  press: (page: Page, name: string) => page.getByRole("button", { name }).click(),
};
