import type { Page } from "@playwright/test";
import type { FilePayload } from "../../support/compounds-csv";

/** What people do on the import page, by the words they see. */
export const imports = {
  choose: (page: Page, file: string | FilePayload) => page.getByLabel("CSV file").setInputFiles(file),
  push: (page: Page) => page.getByRole("button", { name: /^Push/ }).click(),
  field: (page: Page, column: string) => page.getByLabel(`Field for ${column}`),
  report: (page: Page) => page.getByRole("region", { name: "Report" }),

  /** Drops a file as a desktop does: with a real DataTransfer. */
  async drop(page: Page, { name, mimeType, buffer }: FilePayload) {
    const dataTransfer = await page.evaluateHandle(
      ([text, fileName, type]) => {
        const made = new DataTransfer();
        made.items.add(new File([text], fileName, { type }));
        return made;
      },
      [buffer.toString("utf8"), name, mimeType],
    );
    const zone = page.getByText("Drop a CSV here");
    await zone.dispatchEvent("dragover", { dataTransfer });
    await zone.dispatchEvent("drop", { dataTransfer });
  },

  /** Returns the report's four numbers, by their names. */
  async figures(page: Page): Promise<Record<string, number>> {
    const report = imports.report(page);
    await report.waitFor();
    const terms = await report.getByRole("term").allInnerTexts();
    const numbers = await report.getByRole("definition").allInnerTexts();
    return Object.fromEntries(terms.map((term, index) => [term, Number(numbers[index].replaceAll(",", ""))]));
  },
};
