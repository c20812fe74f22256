"use client";

import { useEffect } from "react";

/**
 * Sets `data-ready` on the document once the page responds to input; the browser tests wait for it. It belongs at the end
 * of a page, because React hydrates a streamed page as a whole, after the layout around it. Pages that the browser renders
 * later respond from the start, so the attribute stays.
 */
export function PageReady() {
  useEffect(() => {
    document.documentElement.dataset.ready = "";
  }, []);
  return null;
}
