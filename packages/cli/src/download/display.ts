import type { DownloadFileProgress, DownloadFilesProgress } from "@kal/node";
import type { Output } from "../output/output";
import { BarDisplay } from "./bar-display";
import { LineDisplay } from "./line-display";

/** Shows how downloads are going. */
export interface Display {
  file(progress: DownloadFileProgress): void;
  all(progress: DownloadFilesProgress): void;
  stop(): void;
}

const SILENT: Display = { file() {}, all() {}, stop() {} };

/** Bars on a terminal, lines elsewhere, nothing beside JSON. */
export function displayFor(output: Output, names: readonly string[]): Display {
  if (output.json) return SILENT;
  return process.stderr.isTTY ? new BarDisplay(names) : new LineDisplay(output, names);
}
