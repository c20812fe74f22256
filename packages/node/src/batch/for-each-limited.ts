/** Runs a task for each item, no more than `limit` at once, in order of start. Rejects when all that began have ended. */
export async function forEachLimited<Item>(
  items: readonly Item[],
  limit: number,
  task: (item: Item, index: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  let failure: { error: unknown } | null = null;
  const work = async () => {
    while (next < items.length && !failure) {
      const index = next++;
      try {
        await task(items[index] as Item, index);
      } catch (error) {
        failure ??= { error };
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
  if (failure) throw (failure as { error: unknown }).error;
}
