import { readFileSync } from "node:fs";
import { resourceUsage } from "node:process";

/** How long a task takes by the clock, how much of a processor it takes, and what it gives. */
export async function timed<T>(task: () => Promise<T>): Promise<{ ms: number; cpuMs: number; value: T }> {
  const before = process.cpuUsage();
  const startedAt = performance.now();
  const value = await task();
  const ms = performance.now() - startedAt;
  const { user, system } = process.cpuUsage(before);
  return { ms, cpuMs: (user + system) / 1_000, value };
}

/**
 * The most resident memory that this process has had. Linux counts what a process had before it became this
 * program into `maxRSS`, which is that of whoever started it; so there the kernel's own figure is read.
 */
export function peakBytes() {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync("/proc/self/status", "utf8"))?.[1]) * 1024;
  } catch {
    return resourceUsage().maxRSS * 1024;
  }
}
