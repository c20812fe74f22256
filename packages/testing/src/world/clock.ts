/** Time and ids of the fake. Tests give their own to make both repeatable. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };

/** `2026-01-02T03:04:05.678Z`, as the API writes most of its timestamps. */
export const isoTime = (clock: Clock): string => new Date(clock.now()).toISOString();

export { newId } from "./new-id";
