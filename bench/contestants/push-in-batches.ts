const BATCH = 1_000;
const AT_ONCE = 4;

/** Rows in batches, some at a time, as Kal does it. Gives the number of batches. */
export async function pushInBatches(
  rows: object[],
  push: (batch: object) => Promise<{ import_id?: string }>,
): Promise<number> {
  let at = 0;
  let batches = 0;
  const work = async () => {
    while (at < rows.length) {
      const data = rows.slice(at, at + BATCH);
      at += BATCH;
      const { import_id } = await push({ key_field_names: ["Compound ID"], data });
      if (!import_id) throw new Error("The import was not accepted.");
      batches += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return batches;
}
