/** What people do on the import page, by the words they see. */
export const imports = {
  choose: (page, file) => page.getByLabel("CSV file").setInputFiles(file),
  push: (page) => page.getByRole("button", { name: /^Push/ }).click(),
  field: (page, column) => page.getByLabel(`Field for ${column}`),
  report: (page) => page.getByRole("region", { name: "Report" }),

  /** Drops a file as a desk does: with a real DataTransfer. */
  async drop(page, { name, mimeType, buffer }) {
    const transfer = await page.evaluateHandle(
      ([text, fileName, type]) => {
        const made = new DataTransfer();
        made.items.add(new File([text], fileName, { type }));
        return made;
      },
      [buffer.toString("utf8"), name, mimeType],
    );
    const zone = page.getByText("Drop a CSV here");
    await zone.dispatchEvent("dragover", { dataTransfer: transfer });
    await zone.dispatchEvent("drop", { dataTransfer: transfer });
  },

  /** The report's four numbers, by their names. */
  async figures(page) {
    const report = imports.report(page);
    await report.waitFor();
    const terms = await report.getByRole("term").allInnerTexts();
    const numbers = await report.getByRole("definition").allInnerTexts();
    return Object.fromEntries(terms.map((term, index) => [term, Number(numbers[index].replaceAll(",", ""))]));
  },
};
