"use server";

import { refresh } from "next/cache";
import { requireSession } from "@/lib/server/session";
import { usesFake } from "@/lib/server/source";
import { isFaultName } from "./choices";

/** Has the fake fail in a chosen way; `null` ends it. There is nothing to switch where the app uses a real API. */
export async function chooseFault(name: string | null): Promise<void> {
  await requireSession();
  if (!usesFake) throw new Error("Only the fake Kaleidoscope fails on demand.");
  const [{ fakeKaleidoscope }, { switchFault }] = await Promise.all([
    import("@/lib/server/fake"),
    import("./switch"),
  ]);
  const { fake } = await fakeKaleidoscope();
  switchFault(fake, isFaultName(name) ? name : null);
  refresh();
}
