import type { AddedFault, FakeKaleidoscope } from "@kal/testing";
import { slowLine } from "@/lib/server/stock-fake";
import type { FaultName } from "./choices";
import { faults } from "./faults";

interface Switched {
  name: FaultName | null;
  added: AddedFault[];
}

// On `globalThis` for the same reason as the fake.
const shelf = globalThis as typeof globalThis & { kalDemoFaults?: Switched };

export const currentFault = (): FaultName | null => shelf.kalDemoFaults?.name ?? null;

/** Has the fake fail in this way, and in no other; `null` ends it. */
export function switchFault(fake: FakeKaleidoscope, name: FaultName | null): void {
  for (const fault of shelf.kalDemoFaults?.added ?? []) fault.remove();
  // The oldest that fits wins, so the demo's own slow line comes last.
  const wanted = [...(name ? faults[name] : []), slowLine];
  shelf.kalDemoFaults = { name, added: wanted.map((fault) => fake.faults.add(fault)) };
  if (name === "expired") fake.tokens.expireAll();
}
