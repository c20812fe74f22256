"use client";

import { useCallback, useState, useTransition } from "react";
import { browserRequests } from "@/lib/requests/store";
import type { Outcome, Problem } from "./outcome";
import { useUnderWay } from "./use-under-way";

const UNREACHED: Problem = {
  title: "The app could not be reached",
  advice: "Nothing was shown as changed. Check your network, then try again.",
  kind: "NetworkError",
};

interface Change {
  /** Shows the page as it will be. React undoes it once the change has ended, so a refusal rolls back by itself. */
  optimistic?: () => void;
  send: () => Promise<Outcome>;
  /** After a change that was made. */
  done?: () => void;
}

/** Changes of one part of a page: whether one is under way, and why the last one was not made. */
export function useChange() {
  const [problem, setProblem] = useState<Problem | null>(null);
  const [pending, startTransition] = useTransition();
  useUnderWay(pending);
  const change = useCallback(({ optimistic, send, done }: Change) => {
    setProblem(null);
    startTransition(async () => {
      optimistic?.();
      try {
        const outcome = await send();
        for (const request of outcome.requests) browserRequests.add(request);
        startTransition(() => setProblem(outcome.problem));
        if (!outcome.problem) done?.();
      } catch {
        startTransition(() => setProblem(UNREACHED));
      }
    });
  }, []);
  const dismiss = useCallback(() => setProblem(null), []);
  return { change, pending, problem, dismiss };
}
