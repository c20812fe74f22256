import { type ActivityRow, typeLabel } from "@/lib/activities";

const HEADER = ["Title", "External id", "Type", "Status", "Programs", "Due"];

function cell(text: string): string {
  // Spreadsheets run what begins like a formula; people may call an activity anything.
  const safe = /^[=+@\t]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function activitiesCsv(rows: readonly ActivityRow[]): string {
  const lines = rows.map(({ title, externalId, type, status, programs, due }) => [
    title,
    externalId ?? "",
    typeLabel(type),
    status,
    programs.map(({ name }) => name).join("; "),
    due?.slice(0, 10) ?? "",
  ]);
  return [HEADER, ...lines].map((line) => `${line.map(cell).join(",")}\r\n`).join("");
}
