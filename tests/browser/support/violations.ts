import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** Returns what axe finds serious or critical in the page as it stands, a line each. */
export async function violations(page: Page): Promise<string[]> {
  const { violations: all } = await new AxeBuilder({ page })
    .options({ resultTypes: ["violations"] })
    .analyze();
  return all
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => {
      const places = nodes.slice(0, 3).map(({ target }) => target.join(" "));
      return `${id}: ${places.join(" | ")}`;
    });
}
