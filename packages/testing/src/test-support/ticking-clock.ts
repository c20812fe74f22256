import type { Clock } from "../world/clock";

/** A clock that is a second further at every look, so that what is written later is later. */
export function tickingClock(start = "2026-02-04T10:00:00.000Z"): Clock {
  let time = Date.parse(start);
  return {
    now: () => {
      time += 1000;
      return time;
    },
  };
}
