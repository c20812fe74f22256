import type { IconName } from "@/components/ui/icon";

export interface FileKind {
  label: string;
  icon: IconName;
}

const KINDS: readonly (FileKind & { ending: string; type: string })[] = [
  { label: "CSV table", icon: "table", ending: ".csv", type: "text/csv" },
  { label: "SDF structures", icon: "molecule", ending: ".sdf", type: "chemical/x-mdl-sdfile" },
  { label: "Excel workbook", icon: "sheet", ending: ".xlsx", type: "spreadsheetml" },
];

/** By its type where that says something, else by its name. */
export function fileKind({ name, type }: { name: string; type: string }): FileKind {
  const found =
    KINDS.find((kind) => type.toLowerCase().includes(kind.type)) ??
    KINDS.find((kind) => name.toLowerCase().endsWith(kind.ending));
  return found ?? { label: "File", icon: "files" };
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const TYPES: { [ending: string]: string } = {
  csv: "text/csv",
  sdf: "chemical/x-mdl-sdfile",
  xlsx: XLSX,
};

/** The media type to send a file under: browsers know nothing of SDF, and some nothing of CSV. */
export function mediaTypeOf({ name, type }: { name: string; type: string }): string {
  const ending = name.toLowerCase().split(".").at(-1) ?? "";
  return TYPES[ending] ?? (type || "application/octet-stream");
}
