import { ratio } from "./statistics.mjs";

/** Kal's time against another's: at most so many times as long. */
export function atMost(limit, rival, contestant = "kal") {
  return {
    needs: [contestant, rival],
    text: `at most ${limit} x the time of ${rival}`,
    judge: ({ ms }) => {
      const value = ratio(ms[contestant], ms[rival]);
      return { value: `${value.toFixed(2)} x`, passed: value <= limit };
    },
  };
}

/** At least so many times faster than another. */
export function fasterThan(limit, rival, contestant = "kal") {
  return {
    needs: [contestant, rival],
    text: limit === 1 ? `faster than ${rival}` : `at least ${limit} x faster than ${rival}`,
    judge: ({ ms }) => {
      const value = ratio(ms[rival], ms[contestant]);
      return { value: `${value.toFixed(2)} x`, passed: value >= limit };
    },
  };
}

/** At least a share of another's throughput, for the same bytes. */
export function throughput(share, rival, contestant = "kal") {
  return {
    needs: [contestant, rival],
    text: `at least ${share} x the throughput of ${rival}`,
    judge: ({ ms }) => {
      const value = ratio(ms[rival], ms[contestant]);
      return { value: `${value.toFixed(2)} x`, passed: value >= share };
    },
  };
}

/** Peak resident memory against another's. */
export function memory(limit, rival, contestant = "kal") {
  return {
    needs: [contestant, rival],
    text: `at most ${limit} x the peak memory of ${rival}`,
    judge: ({ peakBytes }) => {
      const value = ratio(peakBytes[contestant], peakBytes[rival]);
      return { value: `${value.toFixed(2)} x`, passed: value <= limit };
    },
  };
}

/** A count of the server's or of the contestant's own, in every round. */
export function counted(text, name, holds, contestant = "kal") {
  return {
    needs: [contestant],
    text,
    judge: ({ all }) => {
      const values = all[contestant].map((result) => result[name]);
      const worst = values.find((value) => !holds(value)) ?? Math.max(...values);
      return { value: String(worst), passed: values.every(holds) };
    },
  };
}
