/** Time and ids of the fake. Tests give their own to make both repeatable. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };

/** `2026-01-02T03:04:05.678Z`, as the API writes most of its timestamps. */
export const isoTime = (clock: Clock): string => new Date(clock.now()).toISOString();

/** A random UUID. `crypto.randomUUID` is missing on pages on plain http, so that their tests need another way. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const variant = "89ab"[(bytes[8] ?? 0) & 3];
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, `$1-$2-4$3-${variant}$4-$5`);
}
