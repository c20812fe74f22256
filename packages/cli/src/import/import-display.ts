import { counted } from "../output/quantities";
import { type Bar, Bars } from "../progress/bars";

/** Shows how an import is going. */
export interface ImportDisplay {
  sent(rows: number, of: number): void;
  imported(batches: number, of: number): void;
  stop(): void;
}

const SILENT: ImportDisplay = { sent() {}, imported() {}, stop() {} };

/** A bar on a terminal, nothing elsewhere: the report says it all. */
export function importDisplay(quiet: boolean): ImportDisplay {
  return quiet || !process.stderr.isTTY ? SILENT : new ImportBar();
}

class ImportBar implements ImportDisplay {
  readonly #bars = new Bars();
  readonly #bar: Bar = this.#bars.add({ label: "Sending", fraction: 0, facts: [] });

  sent(rows: number, of: number): void {
    const facts = [`${rows.toLocaleString("en-GB")} of ${counted(of, "row")}`];
    this.#bar.update({ label: "Sending", fraction: rows / of, facts });
  }

  imported(batches: number, of: number): void {
    const facts = [`${batches} of ${counted(of, "batch", "batches")}`];
    this.#bar.update({ label: "Importing", fraction: of === 0 ? 1 : batches / of, facts });
  }

  stop(): void {
    this.#bars.stop();
  }
}
