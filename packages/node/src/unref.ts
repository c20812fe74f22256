/** Lets the process end while the timer runs. The timers of jsdom and of test libraries are numbers. */
export function unref(timer: NodeJS.Timeout): NodeJS.Timeout {
  timer.unref?.();
  return timer;
}
