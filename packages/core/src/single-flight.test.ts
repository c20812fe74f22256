import { describe, expect, it } from "vitest";
import { SingleFlight } from "./single-flight";

const later = <T>(ms: number, value: T) => new Promise<T>((resolve) => setTimeout(resolve, ms, value));

describe("a shared attempt", () => {
  it("is taken over by a waiter when it never ends", async () => {
    const flights = new SingleFlight(40);
    void flights.share("key", () => new Promise(() => {}));
    expect(await flights.share("key", () => later(1, "taken over"))).toBe("taken over");
  });

  it("is begun anew after it failed, and its failure reaches all who shared it", async () => {
    const flights = new SingleFlight(1_000);
    let starts = 0;
    const fail = async () => {
      starts += 1;
      await later(5, null);
      throw new Error("no");
    };
    const outcomes = await Promise.allSettled([flights.share("key", fail), flights.share("key", fail)]);
    expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(starts).toBe(1);
    await expect(flights.share("key", () => later(1, "new"))).resolves.toBe("new");
  });

  it("ends when nobody waits for it any more, and only then", async () => {
    const flights = new SingleFlight(1_000);
    let ended: unknown;
    const start = (signal: AbortSignal) => {
      signal.addEventListener("abort", () => {
        ended = signal.reason;
      });
      return later(30, "done");
    };
    const [one, two] = [new AbortController(), new AbortController()];
    const first = flights.share("key", start, one.signal).catch((reason) => reason);
    const second = flights.share("key", start, two.signal).catch((reason) => reason);
    one.abort("first left");
    expect(await first).toBe("first left");
    expect(ended).toBeUndefined();
    two.abort("second left");
    expect(await second).toBe("second left");
    expect(ended).toBe("second left");
  });
});
