import type { KaleidoscopeClient } from "@kal/node";
import type { RegistrationEvent } from "./event";
import { note } from "./journal";
import { registerDrafts } from "./register-drafts";
import { registerFile } from "./register-file";

const underWay = new Set<string>();

/** Does what an event asks for, once: senders of webhooks repeat themselves. */
export async function handleEvent(client: KaleidoscopeClient, event: RegistrationEvent): Promise<void> {
  const { operationId } = event;
  const subjectId = event.kind === "file" ? event.fileId : event.submissionId;
  const key = `${operationId} ${subjectId}`;
  if (underWay.has(key)) return;
  underWay.add(key);
  note(operationId, subjectId, "Webhook received");
  try {
    if (event.kind === "file") await registerFile(client, event);
    else await registerDrafts(client, event);
  } catch (error) {
    console.error(error);
    note(operationId, subjectId, `Gave up: ${error instanceof Error ? error.message : "unknown error"}`);
  } finally {
    underWay.delete(key);
  }
}
