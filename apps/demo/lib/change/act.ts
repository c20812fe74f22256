import { KaleidoscopeError } from "@kal/core";
import type { KaleidoscopeClient } from "@kal/node";
import { refresh } from "next/cache";
import { pageClient } from "@/lib/server/page-client";
import { requireSession } from "@/lib/server/session";
import { explainChange } from "./explain-change";
import type { Outcome } from "./outcome";

/** What every server action does: lets in who may, makes the change, and has the page loaded anew. */
export async function act(change: (client: KaleidoscopeClient) => Promise<unknown>): Promise<Outcome> {
  await requireSession();
  const { client, requests } = await pageClient();
  try {
    await change(client);
  } catch (error) {
    // Anything else is a bug, and takes Next's way.
    if (!KaleidoscopeError.is(error)) throw error;
    return { problem: explainChange(error), requests };
  }
  refresh();
  return { problem: null, requests };
}
