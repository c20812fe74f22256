import { formatCount } from "../output/format";
import { ProgressBars } from "../progress/progress-bars";

/** Shows the progress of an import. */
export interface ImportProgressDisplay {
  updateSent(rows: number, totalRows: number): void;
  updateImported(batches: number, totalBatches: number): void;
  stop(): void;
}

/** Creates a bar for a terminal. Elsewhere the display is empty, because the report contains everything. */
export function createImportProgressDisplay(quiet: boolean): ImportProgressDisplay {
  if (quiet || !process.stderr.isTTY) return { updateSent() {}, updateImported() {}, stop() {} };
  const bars = new ProgressBars();
  const bar = bars.add({ label: "Sending", fraction: 0, details: [] });
  return {
    updateSent(rows, totalRows) {
      const details = [`${rows.toLocaleString("en-US")} of ${formatCount(totalRows, "row")}`];
      bar.update({ label: "Sending", fraction: rows / totalRows, details });
    },
    updateImported(batches, totalBatches) {
      const details = [`${batches} of ${formatCount(totalBatches, "batch", "batches")}`];
      bar.update({ label: "Importing", fraction: totalBatches === 0 ? 1 : batches / totalBatches, details });
    },
    stop: () => bars.stop(),
  };
}
