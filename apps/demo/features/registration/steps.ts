import type { RegistrationFileWithErrors, RegistrationSubmissionWithErrors } from "@kal/core";
import type { JournalEntry } from "@/lib/server/registrar/journal";

/** Something handed to the registrar, how it stands, and what he did with it. */
export interface Handover {
  id: string;
  title: string;
  status: string;
  message: string;
  at: string | null;
  errors: { record: string; text: string }[];
  journal: JournalEntry[];
}

type Handed = RegistrationFileWithErrors | RegistrationSubmissionWithErrors;

const TITLES: Record<string, string> = {
  validation: "A check of drafts",
  registration: "Drafts to register",
};

export function handover(
  handed: Handed,
  names: ReadonlyMap<string, string>,
  journal: JournalEntry[],
): Handover {
  const isFile = "file_id" in handed;
  const subjectId = isFile ? handed.file_id : handed.id;
  const title = isFile
    ? (names.get(handed.file_id ?? "") ?? "A file")
    : (TITLES[handed.submission_type ?? ""] ?? "Drafts");
  const count = isFile ? 0 : (handed.submitted_record_ids?.length ?? 0);
  const since = Date.parse(handed.created_at ?? "");
  return {
    id: handed.id,
    title: count > 0 ? `${title} (${count})` : title,
    status: handed.status ?? "pending",
    message: handed.message ?? "",
    at: handed.created_at,
    errors: handed.record_errors.map(({ source_record_id, error_message }) => ({
      record: names.get(source_record_id ?? "") ?? source_record_id ?? "",
      text: error_message ?? "Not registered",
    })),
    // A file can be handed over again: what came before belongs to the time before.
    journal: journal.filter((entry) => entry.subjectId === subjectId && !(Date.parse(entry.at) < since)),
  };
}

const OPEN = new Set(["pending", "submitted"]);

/** Whether the registrar still has it: a file that was found to be fine waits for its result, a checked draft does not. */
export const isOpen = ({ status, journal }: Handover): boolean =>
  OPEN.has(status) || (journal.length > 0 && !journal.some(({ text }) => /^(Results|Gave up)/.test(text)));
