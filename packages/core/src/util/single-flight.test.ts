import { describe, expect, it, vi } from "vitest";
import { SingleFlight } from "./single-flight";

const later = <T>(ms: number, value: T) => new Promise<T>((resolve) => setTimeout(resolve, ms, value));

describe("a shared attempt", () => {
  it("is taken over by a waiter when its beginner is dead, as a cancelled request of a Worker is", async () => {
    const flights = new SingleFlight();
    const alive = vi.spyOn(globalThis, "setInterval").mockReturnValue(0 as never);
    void flights.share("key", () => new Promise(() => {}));
    alive.mockRestore();
    const both = [flights.share("key", () => later(1, "one")), flights.share("key", () => later(1, "two"))];
    expect(await Promise.all(both)).toEqual(["one", "one"]);
  });

  it("is left alone while its beginner lives, however slow it is", async () => {
    const flights = new SingleFlight();
    const slow = flights.share("key", () => later(1_500, "slow"));
    expect(await flights.share("key", () => later(1, "taken over"))).toBe("slow");
    expect(await slow).toBe("slow");
  });

  it("is left alone while the process itself stands still", async () => {
    const flights = new SingleFlight();
    const slow = flights.share("key", () => later(1_200, "slow"));
    const joined = flights.share("key", () => later(1, "taken over"));
    await later(10, null);
    const until = Date.now() + 1_000;
    while (Date.now() < until);
    expect(await joined).toBe("slow");
    expect(await slow).toBe("slow");
  });

  it("starts again for a call that arrives just after all others have aborted", async () => {
    const flights = new SingleFlight();
    const untilAborted = (signal: AbortSignal) =>
      new Promise<string>((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
    const controller = new AbortController();
    const left = flights.share("key", untilAborted, controller.signal);
    controller.abort(new Error("left the page"));
    const came = flights.share("key", () => later(1, "fresh"));
    await expect(left).rejects.toThrow("left the page");
    expect(await came).toBe("fresh");
    expect(await flights.share("key", () => later(1, "next"))).toBe("next");
  });

  it("starts again after a failure, which reaches all calls that shared it", async () => {
    const flights = new SingleFlight();
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

  it("is aborted when the last waiting call aborts, and not before", async () => {
    const flights = new SingleFlight();
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
