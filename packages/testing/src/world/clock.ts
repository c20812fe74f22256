/** The clock of the fake. Tests pass their own to get repeatable times. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };

/** The current time as `2026-01-02T03:04:05.678Z`, the format of most timestamps in the API. */
export const isoTime = (clock: Clock): string => new Date(clock.now()).toISOString();

/** Returns a random UUID. It does not use `crypto.randomUUID`, which is missing on pages served over plain HTTP. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const variant = "89ab"[(bytes[8] ?? 0) & 3];
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, `$1-$2-4$3-${variant}$4-$5`);
}
