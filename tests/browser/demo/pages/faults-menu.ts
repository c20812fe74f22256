import { expect, type Page } from "@playwright/test";

/** Chooses a fault by its name in the menu, as people do, and waits until it is on. */
export async function chooseFault(page: Page, name: string) {
  await page.getByRole("button", { name: "Faults", exact: true }).click();
  await page.getByRole("button", { name: new RegExp(`^${name}`) }).click();
  await page.getByText(`Faults on: ${name}`).waitFor();
}

export async function endFaults(page: Page) {
  await page.getByRole("button", { name: "End", exact: true }).click();
  await expect(page.getByText("Faults on:")).toHaveCount(0);
}
