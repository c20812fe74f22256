"use client";

import type { FileStream } from "@kal/web";
import { useCallback, useEffect, useRef, useState } from "react";
import { PausableRead } from "./pausable-read";

export interface StreamState {
  phase: "idle" | "opening" | "running" | "paused" | "done" | "cancelled" | "failed";
  receivedBytes: number;
  totalBytes: number | null;
  /** Line breaks so far: what one can already know while the rest is still coming. */
  lines: number;
  error: unknown;
}

const IDLE: StreamState = { phase: "idle", receivedBytes: 0, totalBytes: null, lines: 0, error: null };
const LINE_FEED = 10;
/** Often enough for the eye; once a chunk would draw thousands of times. */
const SHOW_EVERY_MS = 50;

function countLines(chunk: Uint8Array): number {
  let lines = 0;
  for (const byte of chunk) if (byte === LINE_FEED) lines += 1;
  return lines;
}

/** A download as a stream that can be paused, resumed and cancelled, and how far it is. */
export function useStream(open: () => Promise<FileStream>) {
  const [state, setState] = useState(IDLE);
  const read = useRef<PausableRead>(undefined);
  useEffect(() => () => void read.current?.cancel(), []);

  const start = useCallback(async () => {
    const now = { ...IDLE };
    const show = (phase?: StreamState["phase"]) =>
      setState((before) => ({ ...now, phase: phase ?? before.phase }));
    show("opening");
    try {
      const { stream, size } = await open();
      const reading = new PausableRead(stream);
      read.current = reading;
      now.totalBytes = size;
      show("running");
      let shownAt = performance.now();
      const finished = await reading.run((chunk) => {
        now.receivedBytes += chunk.length;
        now.lines += countLines(chunk);
        if (performance.now() - shownAt < SHOW_EVERY_MS) return;
        shownAt = performance.now();
        show();
      });
      show(finished ? "done" : "cancelled");
    } catch (error) {
      now.error = error;
      show("failed");
    }
  }, [open]);

  const pause = useCallback(() => {
    read.current?.pause();
    setState((before) => ({ ...before, phase: "paused" }));
  }, []);
  const resume = useCallback(() => {
    read.current?.resume();
    setState((before) => ({ ...before, phase: "running" }));
  }, []);
  const cancel = useCallback(() => void read.current?.cancel(), []);
  return { state, start, pause, resume, cancel };
}
