import type { TableInfo } from "@kal/tables";
import { formatCount } from "../output/format";
import type { Output } from "../output/output";
import type { RowCheck } from "./check-rows";
import { formatPlace } from "./explain-table-error";
import { type Column, MOLECULE_NAME_COLUMN, MOLFILE_COLUMN } from "./plan-columns";
import type { ImportPlan } from "./plan-import";

/** Prints the mapping of the columns and the problems of the rows to stderr. */
export function printPlan(output: Output, { file, info, header, columns, check, notes }: ImportPlan): void {
  const skipped = header.filter((name, index) => name && !columns.some((column) => column.index === index));
  for (const { name, fieldName, isKey, field } of columns)
    output.note(`${name} -> ${fieldName}${isKey ? " (key)" : ""}${field ? "" : " (new field)"}`);
  if (skipped.length > 0) output.note(`skipped: ${skipped.join(", ")}`);
  if (info.delimiter !== undefined && info.delimiter !== ",")
    output.note(`separator: ${info.delimiter === "\t" ? "tab" : info.delimiter}`);
  if (info.sheet !== undefined && (info.sheets?.length ?? 0) > 1) output.note(`worksheet: ${info.sheet}`);
  for (const note of notes) output.note(note);
  noteUnsentStructures(output, columns, check, info);
  for (const { message, ...position } of check.problems)
    output.note(`${formatPlace(file, position)}: ${message}`);
  const unlisted = check.problemCount - check.problems.length;
  if (unlisted > 0) output.note(`and ${formatCount(unlisted, "more problem")}`);
  if (check.duplicateKeys > 0)
    output.warn(
      `${formatCount(check.duplicateKeys, "row")} of ${check.rowCount} have the same keys as an earlier row. They are sent in order, and each updates the same record.`,
    );
  if (check.similarKeys > 0)
    output.warn(
      `${formatCount(check.similarKeys, "row")} of ${check.rowCount} have keys that look like those of an earlier row, but have other characters, such as \u00b5 (U+00B5) and \u03bc (U+03BC). They are different records.`,
    );
  if (!check.comparedAll)
    output.note("The file has too many rows to compare all keys, so kal sends the batches one at a time.");
  output.note(`${formatCount(check.rowCount, "row")} checked.`);
}

/** An SDF has structures and names that no column of a CSV would have, so they are left out only with a note. */
function noteUnsentStructures(
  output: Output,
  columns: readonly Column[],
  { hasMoleculeNames }: RowCheck,
  { format }: TableInfo,
): void {
  const isSent = (name: string) => columns.some((column) => column.name === name);
  if (format !== "sdf") return;
  if (!isSent(MOLFILE_COLUMN))
    output.note("The structures are not sent. Pass --molfile-field <field> to send them.");
  if (hasMoleculeNames && !isSent(MOLECULE_NAME_COLUMN))
    output.note(
      `The names of the molecules are not sent. Pass --map "${MOLECULE_NAME_COLUMN}=<field>" to send them.`,
    );
}

/** Returns the plan as `--json` prints it. */
export function planJson({ file, columns, check }: ImportPlan) {
  return {
    file,
    rows: check.rowCount,
    columns: columns.map(({ name, fieldName, isKey, field }) => ({
      column: name,
      field: fieldName,
      key: isKey,
      new: field === null,
    })),
    problems: check.problems,
    problem_count: check.problemCount,
    similar_keys: check.similarKeys,
  };
}
