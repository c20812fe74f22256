/** The most that the process grew while something ran, in bytes. What it holds at the start has been used once already. */
export async function growthDuring(work: () => Promise<unknown>): Promise<number> {
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  let most = before;
  const look = () => {
    most = Math.max(most, process.memoryUsage.rss());
  };
  const looking = setInterval(look, 10);
  try {
    await work();
  } finally {
    clearInterval(looking);
  }
  look();
  return most - before;
}
