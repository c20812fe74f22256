import { createHash } from "node:crypto";
import type { KaleidoscopeClient } from "@kal/node";
import { journalOf } from "@/lib/server/registrar/journal";

/** How everything of an activity stands with the registrar. */
export async function standsOf({ registration }: KaleidoscopeClient, operationId: string) {
  const [files, submissions, drafts] = await Promise.all([
    registration.getRegistrationFiles(operationId),
    registration.getRegistrationSubmissions(operationId),
    registration.getDraftStatuses(operationId),
  ]);
  const journal = journalOf(operationId);
  const stands = { files, submissions, drafts, journal };
  // A word that changes whenever any of it does: what is asked for often is to be small.
  return { ...stands, version: createHash("sha256").update(JSON.stringify(stands)).digest("hex") };
}
