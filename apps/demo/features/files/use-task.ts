"use client";

import type { DownloadProgress } from "@kal/web";
import { useCallback, useEffect, useRef, useState } from "react";

export type Task<Result> =
  | { phase: "idle" }
  | { phase: "running"; progress: DownloadProgress | null }
  | { phase: "done"; result: Result }
  | { phase: "failed"; error: unknown };

export interface TaskHelp {
  onProgress: (progress: DownloadProgress) => void;
  /** Aborts when the part of the page that asked goes away. */
  signal: AbortSignal;
}

/** One download at a time: how far it is, and how it ended. */
export function useTask<Result>() {
  const [task, setTask] = useState<Task<Result>>({ phase: "idle" });
  const current = useRef<AbortController>(undefined);
  useEffect(() => () => current.current?.abort(), []);

  const run = useCallback(async (work: (help: TaskHelp) => Promise<Result>) => {
    current.current?.abort();
    const controller = new AbortController();
    current.current = controller;
    const { signal } = controller;
    const set = (next: Task<Result>) => {
      if (!signal.aborted) setTask(next);
    };
    set({ phase: "running", progress: null });
    try {
      const onProgress = (progress: DownloadProgress) => set({ phase: "running", progress });
      set({ phase: "done", result: await work({ onProgress, signal }) });
    } catch (error) {
      set({ phase: "failed", error });
    }
  }, []);
  return { task, run };
}
