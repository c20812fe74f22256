import type { Bar, Round } from "./scenario.ts";
import { ratio } from "./statistics.ts";

const times = (rounds: Round[]) => rounds.map(({ ms }) => ms);
const peaks = (rounds: Round[]) => rounds.map(({ peakBytes = Number.NaN }) => peakBytes);

/** Kal's time against another's: at most so many times as long. */
export function atMost(limit: number, rival: string, contestant = "kal"): Bar {
  return {
    needs: [contestant, rival],
    text: `at most ${limit} x the time of ${rival}`,
    judge: (all) => {
      const value = ratio(times(all[contestant]), times(all[rival]));
      return { value: `${value.toFixed(2)} x`, passed: value <= limit };
    },
  };
}

/** At least so many times faster than another. */
export function fasterThan(limit: number, rival: string, contestant = "kal"): Bar {
  return {
    needs: [contestant, rival],
    text: limit === 1 ? `faster than ${rival}` : `at least ${limit} x faster than ${rival}`,
    judge: (all) => {
      const value = ratio(times(all[rival]), times(all[contestant]));
      return { value: `${value.toFixed(2)} x`, passed: value >= limit };
    },
  };
}

/** At least a share of another's throughput, for the same bytes. */
export function throughput(share: number, rival: string, contestant = "kal"): Bar {
  return {
    needs: [contestant, rival],
    text: `at least ${share} x the throughput of ${rival}`,
    judge: (all) => {
      const value = ratio(times(all[rival]), times(all[contestant]));
      return { value: `${value.toFixed(2)} x`, passed: value >= share };
    },
  };
}

/** Peak resident memory against another's. */
export function memory(limit: number, rival: string, contestant = "kal"): Bar {
  return {
    needs: [contestant, rival],
    text: `at most ${limit} x the peak memory of ${rival}`,
    judge: (all) => {
      const value = ratio(peaks(all[contestant]), peaks(all[rival]));
      return { value: `${value.toFixed(2)} x`, passed: value <= limit };
    },
  };
}

/** A count of the server's or of the contestant's own, in every round. */
export function counted(
  text: string,
  name: "connections" | "handshakes" | "renewals" | "rejected" | "growthBytes",
  holds: (count: number) => boolean,
  contestant = "kal",
): Bar {
  return {
    needs: [contestant],
    text,
    judge: (all) => {
      const values = all[contestant].map((round) => round[name] ?? Number.NaN);
      const worst = values.find((value) => !holds(value)) ?? Math.max(...values);
      return { value: String(worst), passed: values.every(holds) };
    },
  };
}
