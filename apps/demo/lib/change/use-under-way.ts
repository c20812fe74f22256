"use client";

import { useEffect } from "react";

let underWay = 0;

const ask = (event: Event) => event.preventDefault();

/**
 * While something is being saved: a line at the top of the page, and a question to whoever would reload or close it.
 * A change shows before it has been sent, so without the question it could be lost and look as if it were made.
 */
export function useUnderWay(busy: boolean) {
  useEffect(() => {
    if (!busy) return;
    if (underWay++ === 0) {
      document.documentElement.dataset.saving = "";
      window.addEventListener("beforeunload", ask);
    }
    return () => {
      if (--underWay > 0) return;
      delete document.documentElement.dataset.saving;
      window.removeEventListener("beforeunload", ask);
    };
  }, [busy]);
}
