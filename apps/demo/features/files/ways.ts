import type { ComponentType } from "react";
import type { IconName } from "@/components/ui/icon";
import type { PaneProps } from "./pane";
import { PreviewPane } from "./preview-pane";
import { SavePane } from "./save-pane";
import { StreamPane } from "./stream-pane";

export type Way = "preview" | "stream" | "save";

/** The three ways `@kal/web` gives a file to a page. */
export const ways: readonly { value: Way; label: string; icon: IconName; Pane: ComponentType<PaneProps> }[] =
  [
    { value: "preview", label: "Preview", icon: "table", Pane: PreviewPane },
    { value: "stream", label: "Stream", icon: "stream", Pane: StreamPane },
    { value: "save", label: "Save", icon: "save", Pane: SavePane },
  ];
