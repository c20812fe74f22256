"use client";

import { usePathname } from "next/navigation";
import { titleOf } from "./titles";

/**
 * What the tab says. Next sends a page's own metadata after the page, so that a tab would be without a title for a moment,
 * and a screen reader without a name for the page, each time a filter is set.
 */
export function PageTitle() {
  return <title>{`${titleOf(usePathname())} · Kal demo`}</title>;
}
