import { demoIds } from "@kal/testing";

const { registrationByFile, registrationWithStaging } = demoIds.activities;

export const registrations = {
  file: `/registration/${registrationByFile}`,
  table: `/registration/${registrationWithStaging}`,

  /** The newest thing that was handed over. */
  latest: (page) => page.getByRole("region", { name: "With the registrar" }).locator("ol > li").first(),

  steps: (page) =>
    registrations.latest(page).getByRole("list", { name: "Steps of the registrar" }).getByRole("listitem"),

  press: (page, name) => page.getByRole("button", { name }).click(),
};
