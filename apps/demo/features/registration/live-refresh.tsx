"use client";

import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";

interface LiveRefreshProps {
  operationId: string;
  /** Of what the page shows now. */
  shown: string;
  /** Whether something is with the registrar: then one looks often. */
  busy: boolean;
}

const BUSY_MS = 700;
const IDLE_MS = 5_000;

/** Asks the server for one word, and shows the page anew when that has changed. The page itself holds no state. */
export function LiveRefresh({ operationId, shown, busy }: LiveRefreshProps) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  useEffect(() => {
    // The page is on its way: to ask for it again would only make a slow server slower.
    if (pending) return;
    const controller = new AbortController();
    const { signal } = controller;
    let timer: ReturnType<typeof setTimeout>;
    const look = async () => {
      // A hidden page sends no requests.
      if (!document.hidden) {
        const now = await version(operationId, signal);
        if (signal.aborted) return;
        if (now !== null && now !== shown) startTransition(() => router.refresh());
      }
      timer = setTimeout(look, busy ? BUSY_MS : IDLE_MS);
    };
    void look();
    return () => {
      controller.abort();
      clearTimeout(timer);
    };
  }, [operationId, shown, busy, pending, router]);
  return null;
}

/** `null` where it could not be had: the next look may do better. */
async function version(operationId: string, signal: AbortSignal): Promise<string | null> {
  try {
    const answer = await fetch(`/api/registrations/${operationId}/version`, { signal, cache: "no-store" });
    return answer.ok ? await answer.text() : null;
  } catch {
    return null;
  }
}
