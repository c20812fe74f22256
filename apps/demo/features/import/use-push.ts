"use client";

import type { KaleidoscopeClient } from "@kal/web";
import { useCallback, useEffect, useRef, useState } from "react";
import { useUnderWay } from "@/lib/change/use-under-way";
import type { ReadyRow } from "./check-rows";
import { type PushStep, pushRows } from "./push-rows";
import type { PushSummary } from "./push-summary";

export type PushState =
  | { phase: "idle" }
  | { phase: "running"; step: PushStep; total: number; cancelled: boolean }
  | { phase: "done"; summary: PushSummary };

/** One push at a time, its progress and its report. Leaving the page cancels it. */
export function usePush() {
  const [state, setState] = useState<PushState>({ phase: "idle" });
  useUnderWay(state.phase === "running");
  const current = useRef<AbortController>(undefined);
  useEffect(() => () => current.current?.abort(), []);

  const start = useCallback(
    async (client: KaleidoscopeClient, rows: readonly ReadyRow[], keyFieldNames: string[]) => {
      const controller = new AbortController();
      current.current = controller;
      const { signal } = controller;
      const onStep = (step: PushStep) =>
        setState({ phase: "running", step, total: rows.length, cancelled: signal.aborted });
      onStep({ accepted: 0, settled: 0 });
      const summary = await pushRows({ client, rows, keyFieldNames, signal, onStep });
      if (current.current === controller) setState({ phase: "done", summary });
    },
    [],
  );

  const cancel = useCallback(() => {
    current.current?.abort();
    setState((before) => (before.phase === "running" ? { ...before, cancelled: true } : before));
  }, []);

  const reset = useCallback(() => {
    current.current?.abort();
    current.current = undefined;
    setState({ phase: "idle" });
  }, []);
  return { state, start, cancel, reset };
}
