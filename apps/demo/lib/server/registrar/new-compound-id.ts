import type { KaleidoscopeClient } from "@kal/node";

const shelf = globalThis as typeof globalThis & { kalDemoNextCompound?: number };
const FIRST = 2001;

/** The next number that no compound has. The registry of a real house gives these out. */
export async function newCompoundId(client: KaleidoscopeClient): Promise<string> {
  for (;;) {
    const number = shelf.kalDemoNextCompound ?? FIRST;
    shelf.kalDemoNextCompound = number + 1;
    const id = `HAL-${number}`;
    if (!(await client.records.getRecordById({ "Compound ID": id }))) return id;
  }
}
