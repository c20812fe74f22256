/** A step that the registrar took. */
export interface JournalEntry {
  at: string;
  operationId: string;
  /** The file or the submission it was about. */
  subjectId: string;
  text: string;
}

/** In the memory of this process; a registrar of yours writes to a database. */
const shelf = globalThis as typeof globalThis & { kalDemoJournal?: JournalEntry[] };
const MOST = 500;

export function note(operationId: string, subjectId: string, text: string): void {
  const entry = { at: new Date().toISOString(), operationId, subjectId, text };
  shelf.kalDemoJournal = [...(shelf.kalDemoJournal ?? []), entry].slice(-MOST);
}

export const journalOf = (operationId: string): JournalEntry[] =>
  (shelf.kalDemoJournal ?? []).filter((entry) => entry.operationId === operationId);
