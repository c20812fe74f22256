"use client";

import { type RefObject, useEffect } from "react";

/** Newer than the types of the DOM that TypeScript brings. */
interface WithNavigation {
  navigation?: { currentEntry: { key: string } | null };
}

const places = new Map<string, number>();

/**
 * Whoever comes back from a record finds the rows that they left. Browsers see to that for the page alone, not for what
 * scrolls within it. A visit anew has another key and begins at the top; browsers without keys always do.
 */
export function useKeptPlace(scroller: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = scroller.current;
    const key = (window as WithNavigation).navigation?.currentEntry?.key;
    if (!element || key === undefined) return;
    element.scrollTop = places.get(key) ?? 0;
    const keep = () => places.set(key, element.scrollTop);
    element.addEventListener("scroll", keep, { passive: true });
    return () => element.removeEventListener("scroll", keep);
  }, [scroller]);
}
