import type { Clock } from "../world/clock";

/** A clock that advances one second per read, so that later writes have later times. */
export function tickingClock(start = "2026-02-04T10:00:00.000Z"): Clock {
  let time = Date.parse(start);
  return {
    now: () => {
      time += 1000;
      return time;
    },
  };
}
