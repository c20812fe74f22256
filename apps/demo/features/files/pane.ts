import type { KaleidoscopeClient } from "@kal/web";
import type { FileRef } from "./file-ref";

/** What each way to download a file is given. */
export interface PaneProps {
  file: FileRef;
  client: () => KaleidoscopeClient;
}
