import type { JsonValue } from "@kal/node";

/** What is to be done, by the ids that the event names. Everything else is asked of Kaleidoscope itself. */
export type RegistrationEvent =
  | { kind: "file"; operationId: string; fileId: string }
  | { kind: "drafts"; operationId: string; submissionId: string };

const DRAFT_EVENTS = ["registration_drafts_submitted", "registration_drafts_validation_requested"];

/** Reads an event; `null` for one that is not about a registration, or that does not say of what. */
export function readEvent(body: JsonValue): RegistrationEvent | null {
  if (typeof body !== "object" || body === null || Array.isArray(body)) return null;
  const { event_type, event_attrs } = body;
  if (typeof event_attrs !== "object" || event_attrs === null || Array.isArray(event_attrs)) return null;
  const { operation_id: operationId, file_id: fileId, submission_id: submissionId } = event_attrs;
  if (typeof operationId !== "string") return null;
  if (event_type === "registration_submitted" && typeof fileId === "string")
    return { kind: "file", operationId, fileId };
  if (DRAFT_EVENTS.includes(String(event_type)) && typeof submissionId === "string")
    return { kind: "drafts", operationId, submissionId };
  return null;
}
